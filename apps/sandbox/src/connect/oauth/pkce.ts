import { hash } from 'node:crypto'
import { sameSecret } from '../../same-secret.ts'
import type { PkceSetting } from '../connect-settings.ts'
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts'
import type { Parameters } from './parameters.ts'

/** A challenge of the method S256, or that there is none. */
export interface ChallengeReading {
  readonly kind: 'challenge'
  readonly challenge: string | undefined
}

const none: ChallengeReading = { kind: 'challenge', challenge: undefined }
/** A SHA-256 in base64url (RFC 7636, section 4.2). */
const challengeText = /^[A-Za-z0-9_-]{43}$/
/** RFC 7636, section 4.1. */
const verifierText = /^[A-Za-z0-9._~-]{43,128}$/

/** Reads the challenge of an authorization request, as far as the setting looks at it. */
export function readChallenge(parameters: Parameters, setting: PkceSetting): ChallengeReading | OAuthRefusal {
  if (setting === 'ignored') return none
  const challenge = parameters.get('code_challenge')
  const method = parameters.get('code_challenge_method')
  if (challenge === undefined && method === undefined) {
    if (setting !== 'required') return none
    return oauthRefusal('invalid_request', 'code_challenge is required here (the setting connect.pkce).')
  }
  if (setting === 'refused') return refusedPkce
  if (method !== 'S256') {
    return oauthRefusal(
      'invalid_request',
      'Transform algorithm not supported: code_challenge_method must be S256.',
    )
  }
  if (challenge === undefined || !challengeText.test(challenge)) {
    return oauthRefusal('invalid_request', 'code_challenge must be 43 characters of base64url.')
  }
  return { kind: 'challenge', challenge }
}

/** Why the verifier of a token request does not fit the challenge of its code; undefined where it does. */
export function verifierRefusal(
  challenge: string | undefined,
  parameters: Parameters,
  setting: PkceSetting,
): OAuthRefusal | undefined {
  if (setting === 'ignored') return undefined
  const verifier = parameters.get('code_verifier')
  if (setting === 'refused') return verifier === undefined ? undefined : refusedPkce
  if (challenge === undefined) {
    if (verifier === undefined) return undefined
    return oauthRefusal(
      'invalid_grant',
      'There is a code_verifier, but the code was asked for without a challenge.',
    )
  }
  if (verifier === undefined) return oauthRefusal('invalid_grant', 'code_verifier is missing.')
  if (verifierText.test(verifier) && sameSecret(hash('sha256', verifier, 'base64url'), challenge))
    return undefined
  return oauthRefusal('invalid_grant', 'The code_verifier does not fit the code_challenge.')
}

const refusedPkce = oauthRefusal('invalid_request', 'PKCE is refused here (the setting connect.pkce).')
