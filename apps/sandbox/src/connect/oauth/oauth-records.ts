import { hash } from 'node:crypto'
import type { RandomBytes } from '@pagakit/contract'
import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import type { Permissions } from './permissions.ts'

/** What a user allowed a client. Codes and tokens are good only as long as their grant is. */
export interface Grant extends Permissions {
  readonly clientId: string
  /** The phone number of the user. */
  readonly user: string
  /** Milliseconds since 1970. */
  readonly time: number
  /** Why it was ended; absent while it holds. */
  readonly ended?: string
}

/** An authorization code and what it is bound to. */
export interface IssuedCode {
  readonly grant: string
  readonly clientId: string
  readonly redirectUri: string
  /** Of the method S256; absent where the client sent none. */
  readonly challenge?: string
  /** Milliseconds since 1970. */
  readonly expires: number
  readonly isUsed: boolean
}

/** An access token; it may allow less than its grant. */
export interface IssuedAccessToken extends Permissions {
  readonly grant: string
  /** Milliseconds since 1970. */
  readonly expires: number
}

/** A refresh token. */
export interface IssuedRefreshToken {
  readonly grant: string
  /** Milliseconds since 1970. */
  readonly expires: number
  readonly isUsed: boolean
}

/** Somebody who signed in at the sandbox with a browser and has not decided yet. */
export interface Login {
  /** The phone number of the user. */
  readonly user: string
  /** Milliseconds since 1970. */
  readonly expires: number
}

/** What users allowed, by the id of the grant. */
export const grants: RecordKind<Grant> = defineRecord('connect-grant')
/** Codes, tokens and logins, each by the hash of its secret: the sandbox itself cannot tell what it gave out. */
export const codes: RecordKind<IssuedCode> = defineRecord('connect-code')
export const accessTokens: RecordKind<IssuedAccessToken> = defineRecord('connect-access-token')
export const refreshTokens: RecordKind<IssuedRefreshToken> = defineRecord('connect-refresh-token')
export const logins: RecordKind<Login> = defineRecord('connect-login')

/** How long things last, in milliseconds. */
export const lifetimes: Readonly<Record<'code' | 'refreshToken' | 'login', number>> = {
  code: 60_000,
  refreshToken: 30 * 86_400_000,
  login: 600_000,
}

/** Makes a secret of 256 random bits, as code, token or cookie. */
export function newSecret(random: RandomBytes): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** The key under which a secret is remembered. */
export function keyOf(secret: string): string {
  return hash('sha256', secret, 'hex')
}
