import type { Customer } from '../../business/customers/customer.ts'
import { allCustomers } from '../../business/customers/find-customer.ts'
import type { Answer } from '../../exchange/answer.ts'
import { lifetimes } from '../oauth/oauth-records.ts'
import { browserCookie } from '../pages/browser-cookie.ts'
import { consentPage } from '../pages/consent-page.ts'
import { loginPage } from '../pages/login-page.ts'
import { type Page, pageAnswer } from '../pages/page.ts'
import type { Visit } from './visit.ts'

/** Shows the page the visit has come to: consent where somebody is signed in, else login. */
export function showStep(visit: Visit, httpStatus = 200, problem?: string): Promise<Answer> {
  const { user } = visit
  const page =
    user === undefined ? login(visit, httpStatus, problem) : consent(visit, user, httpStatus, problem)
  return pageAnswer(page, { explanation: problem })
}

function login(visit: Visit, httpStatus: number, problem: string | undefined): Page {
  const { browser, action, token, clientName, request, hasCookie, world } = visit
  return {
    httpStatus,
    title: 'Sign in',
    main: loginPage({ action, token, clientName, users: allCustomers(world), problem }),
    redirectUri: request.redirectUri,
    cookie: hasCookie ? undefined : browserCookie(browser, lifetimes.login / 1000),
  }
}

function consent(visit: Visit, user: Customer, httpStatus: number, problem: string | undefined): Page {
  const { action, token, clientName, request } = visit
  return {
    httpStatus,
    title: `Connect ${clientName} to your Paga account?`,
    main: consentPage({ action, token, clientName, user, request, problem }),
    redirectUri: request.redirectUri,
  }
}
