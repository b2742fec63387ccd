/**
 * The path of Paga Connect to which a user's browser is sent. The documents name none; this one is known from programs that
 * use it, and is not verified.
 */
export const authorizationPath = '/paga-webservices/oauth2/authorization'
