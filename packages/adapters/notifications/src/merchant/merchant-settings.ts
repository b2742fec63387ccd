import { PagaError } from '@pagakit/contract'
import type { DedupeStore } from '../dedupe/dedupe-store.ts'
import {
  type BasicCredentials,
  type CheckedCredentials,
  checkedCredentials,
} from '../http/basic-credentials.ts'
import type { BodyLimits } from '../http/read-body.ts'
import type { Report } from '../http/report.ts'
import type { ReverseOperationName } from './find-operation.ts'
import type { MerchantServices, Mode } from './merchant-services.ts'

/** What became of one call of Paga's. */
export interface ReverseReport extends Report {
  /** Undefined where the path names none. */
  readonly operation?: ReverseOperationName
  /** Which credential it carried; undefined where none of yours. */
  readonly mode?: Mode
}

/** Everything a server of the Merchant Notification (reverse) API can be told. */
export interface MerchantNotificationsOptions<Transaction> extends BodyLimits, BasicCredentials {
  /**
   * Other credentials, for tests: register them with Paga's test environment. A call that carries them is a test, any other
   * is not; what it says of itself must agree. @default there are no tests
   */
  readonly test?: BasicCredentials
  /** Remembers which payments were handled, in one transaction with your work. */
  readonly dedupe: DedupeStore<Transaction>
  /** What your server does. Paga is told of exactly the services that are here. */
  readonly services: MerchantServices<Transaction>
  /** Told what became of every call, refused ones included. What it throws, or rejects with, is dropped. */
  readonly onCall?: (report: ReverseReport) => void
}

/** Who may call, checked. */
export interface CredentialsByMode {
  readonly live: CheckedCredentials
  readonly test?: CheckedCredentials
}

/**
 * Checks the credentials.
 *
 * @throws PagaError `INVALID_SETTINGS`, naming the setting and never showing it.
 */
export function credentialsByMode({
  username,
  password,
  test,
}: BasicCredentials & { test?: BasicCredentials }): CredentialsByMode {
  const operation = 'merchantNotifications'
  const live = checkedCredentials({ username, password }, operation)
  if (test === undefined) return { live }
  if (test.username === username && test.password === password) throw sameCredentials()
  return { live, test: checkedCredentials(test, operation, 'test.') }
}

function sameCredentials(): PagaError {
  return new PagaError({
    code: 'INVALID_SETTINGS',
    message: 'The credentials for tests are those for real payments.',
    outcome: 'not-sent',
    retry: 'same-reference',
    hint: 'Register other ones with the test environment: they decide whether a payment is real.',
    operation: 'merchantNotifications',
    params: { setting: 'test', reason: 'same' },
  })
}
