import { sameSecret } from '../../same-secret.ts'
import type { ConnectSettings } from '../connect-settings.ts'
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts'

/**
 * Why a client is not let in; undefined where it is. It proves itself with HTTP Basic (RFC 6749, section 2.3.1), id and
 * secret as they are, which Paga's clients send, or percent-encoded, as the RFC has it.
 */
export function clientRefusal(
  authorization: string | undefined,
  { clientId, clientSecret }: ConnectSettings,
): OAuthRefusal | undefined {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) {
    return oauthRefusal('invalid_client', 'The header Authorization must be Basic with client id and secret.')
  }
  const given = Buffer.from(encoded, 'base64').toString()
  const wanted = `${clientId}:${clientSecret}`
  const wantedEncoded = `${formEncoded(clientId)}:${formEncoded(clientSecret)}`
  if (sameSecret(given, wanted) || sameSecret(given, wantedEncoded)) return undefined
  return oauthRefusal('invalid_client', 'The client id and the secret do not belong together.')
}

function formEncoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice('='.length)
}
