/** One of the errors of RFC 6749. */
export type OAuthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'unsupported_response_type'
  | 'access_denied'

/** The errors of RFC 6749 that the sandbox gives, with the HTTP status they have at the token endpoint. */
export const oauthErrors: Readonly<Record<OAuthError, number>> = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  unsupported_response_type: 400,
  access_denied: 400,
}

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
