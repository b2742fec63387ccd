import type { HashProfile, TextSource } from '@pagakit/contract'
import { type ExplainInput, explain, matchProfile, showPreimage, verify } from '@pagakit/signing'
import type { HashProfileSetting } from '../settings.ts'
import type { RequestNotes, TakenNotes } from './answer.ts'
import type { ReceivedCall } from './received-call.ts'

/** What came of checking a hash. */
export interface HashCheck {
  /** The profile by which it is right, among those that are taken; what was to be hashed, and what was instead. */
  readonly notes: TakenNotes
  /** Why the hash is wrong; undefined where it is right. */
  readonly explanation: string | undefined
}

/** Holds the `hash` header against the texts exactly as they were received, by one profile or by either. */
export async function checkHash(
  { operation, header }: ReceivedCall,
  texts: TextSource,
  hashKey: string,
  setting: HashProfileSetting,
): Promise<HashCheck> {
  const received = header('hash') ?? ''
  const recipes = operation.hash
  const matched =
    setting === 'either'
      ? await matchProfile(recipes, texts, hashKey, received)
      : (await verify(recipes[setting], texts, hashKey, received)) && setting
  const subject = { recipes, texts, shape: operation.requestShape, hashKey }
  if (matched) return { notes: rightHash({ ...subject, profile: matched }), explanation: undefined }
  const profile = setting === 'either' ? 'documented' : setting
  const { preimage, terms, mistake } = await explain({ ...subject, profile, received })
  const sentence = received === '' ? 'The header hash is missing.' : mistake?.sentence
  const explanation = sentence ?? unexplained(profile, preimage)
  const hashedInstead = mistake?.hashed
  return { notes: { hashProfile: undefined, preimage, terms, hashedInstead }, explanation }
}

function rightHash(subject: ExplainInput & { readonly profile: HashProfile }): TakenNotes {
  const later = (): RequestNotes => {
    const { preimage, terms } = showPreimage(subject)
    return { preimage, terms }
  }
  return { hashProfile: subject.profile, later }
}

function unexplained(profile: HashProfile, preimage: string): string {
  return `The hash is wrong, and by none of the usual mistakes. The profile ${profile} hashes ${preimage}`
}
