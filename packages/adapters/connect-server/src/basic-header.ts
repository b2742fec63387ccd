import type { Authenticator, SecretInput } from '@pagakit/contract'
import { Secret } from '@pagakit/contract'

/** Proves which application calls: Basic of the id and the secret as they are, which is what Paga's clients send. */
export function basicHeader(clientId: SecretInput, clientSecret: SecretInput): Authenticator {
  const [id, secret] = [new Secret(clientId), new Secret(clientSecret)]
  return async () => {
    const bytes = new TextEncoder().encode(`${await id.reveal()}:${await secret.reveal()}`)
    return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }
  }
}
