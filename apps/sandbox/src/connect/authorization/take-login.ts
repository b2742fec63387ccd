import type { Answer } from '../../exchange/answer.ts'
import type { Engine } from '../../exchange/engine.ts'
import type { World } from '../../exchange/world.ts'
import { put, remove } from '../../records/change.ts'
import { keyOf, lifetimes, logins, newSecret } from '../oauth/oauth-records.ts'
import type { Parameters } from '../oauth/parameters.ts'
import { browserCookie } from '../pages/browser-cookie.ts'
import { type SignedIn, type SignInRefusal, signIn, signInAs } from '../users.ts'
import { sendOn } from './send-on.ts'
import { showStep } from './show-step.ts'
import { remember, type Visit } from './visit.ts'

/**
 * Takes the login form. Who is let in gets another cookie: one that somebody put there before is worth nothing
 * afterwards.
 */
export async function takeLogin(fields: Parameters, visit: Visit, engine: Engine): Promise<Answer> {
  const who = whoSignsIn(fields, visit.world)
  if (who.kind === 'refused') return showStep({ ...visit, user: undefined }, who.httpStatus, who.problem)
  const { world, browser, action } = visit
  const next = newSecret(world.random)
  const login = { user: who.user.phone, expires: world.now + lifetimes.login }
  remember([remove(logins, keyOf(browser)), put(logins, keyOf(next), login)], engine)
  return sendOn(action, `${who.user.name} signed in.`, browserCookie(next, lifetimes.login / 1000))
}

function whoSignsIn(fields: Parameters, world: World): SignedIn | SignInRefusal {
  const testUser = fields.get('testUser')
  if (testUser !== undefined) return signInAs(testUser, world)
  return signIn(fields.get('user') ?? '', fields.get('pin') ?? '', world)
}
