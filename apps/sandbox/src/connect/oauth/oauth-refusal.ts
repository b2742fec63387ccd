/** The errors of RFC 6749 that the sandbox gives, with the HTTP status they have at the token endpoint. */
export const oauthErrors = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  unsupported_response_type: 400,
  access_denied: 400,
} as const satisfies Readonly<Record<string, number>>

/** One of the errors of RFC 6749. */
export type OAuthError = keyof typeof oauthErrors

/** A refusal in the words of OAuth. */
export interface OAuthRefusal {
  readonly kind: 'refused'
  readonly error: OAuthError
  /** For developers; ASCII without quotes and backslashes (RFC 6749, section 5.2), and nothing of the request. */
  readonly description: string
}

/** Refuses in the words of OAuth. */
export function oauthRefusal(error: OAuthError, description: string): OAuthRefusal {
  return { kind: 'refused', error, description }
}
