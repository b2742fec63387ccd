import type { HashProfile, TextSource } from '@pagakit/contract'
import { explain, matchProfile, verify } from '@pagakit/signing'
import type { HashProfileSetting } from '../settings.ts'
import type { HashedTerm } from './answer.ts'
import type { ReceivedCall } from './received-call.ts'

/** What came of checking a hash. */
export interface HashCheck {
  /** The profile by which the hash is right, among those that are taken; undefined where it is wrong. */
  readonly profile: HashProfile | undefined
  /** What is hashed, masked. */
  readonly preimage: string
  /** The same by term. */
  readonly terms: readonly HashedTerm[]
  /** What was hashed instead, where that is known and may be shown. */
  readonly hashedInstead?: string | undefined
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
  if (matched) {
    const { preimage, terms } = await explain({ ...subject, profile: matched })
    return { profile: matched, preimage, terms, explanation: undefined }
  }
  const profile = setting === 'either' ? 'documented' : setting
  const { preimage, terms, mistake } = await explain({ ...subject, profile, received })
  const sentence = received === '' ? 'The header hash is missing.' : mistake?.sentence
  const explanation = sentence ?? unexplained(profile, preimage)
  return { profile: undefined, preimage, terms, hashedInstead: mistake?.hashed, explanation }
}

function unexplained(profile: HashProfile, preimage: string): string {
  return `The hash is wrong, and by none of the usual mistakes. The profile ${profile} hashes ${preimage}`
}
