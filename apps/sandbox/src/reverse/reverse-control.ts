import { reverseOperations } from '@pagakit/models/notifications'
import { tell } from '../events/paga-event.ts'
import { carryOutAction } from '../exchange/carry-out.ts'
import { carriedOut } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import { koboOf, nairaText } from '../kobo.ts'
import { accountId } from '../ledger/account-id.ts'
import { alphabets, randomText } from '../random-text.ts'
import { settingsError } from '../settings-error.ts'
import type { WebhookDelivery } from '../webhooks/webhook-control.ts'
import { checkServer, type KnownServer, type MerchantServer } from './integrations.ts'
import { type ReverseOperationName, reverseAnswer, reverseMessage } from './reverse-message.ts'

/** What a customer pays a merchant. */
export interface BillPayment {
  /** Decimal naira text, such as `1500.50`. */
  readonly amount: string
  /** The customer's account or invoice number with the merchant. */
  readonly customerReference: string
  readonly customerFirstName?: string
  readonly customerLastName?: string
  readonly customerPhoneNumber?: string
  /** @default 'ONLINE' */
  readonly channel?: string
  readonly description?: string
}

/** What a merchant's server answered. */
export interface ReverseReply {
  /** Undefined where nothing came back. */
  readonly httpStatus: number | undefined
  /** Its members; undefined where it was no JSON object. */
  readonly body: Readonly<Record<string, unknown>> | undefined
  /** Why nothing came back. */
  readonly problem?: string
}

/** What became of a customer's payment: told to the merchant, or never taken since the merchant does not know the customer. */
export type PaidMerchant =
  | { readonly kind: 'paid'; readonly transactionId: string; readonly delivery: WebhookDelivery | undefined }
  | { readonly kind: 'refused'; readonly reason: string }

/** Plays Paga against the servers of merchants: the Merchant Notification (reverse) API. */
export interface ReverseControl {
  /**
   * Registers the server of an organisation, as onboardMerchant does; that of the sandbox's own where none is named.
   *
   * @throws PagaError `INVALID_SETTINGS` for an address that can never be sent to, and for credentials that cannot be used.
   */
  register(server: MerchantServer, organisation?: string): void
  /** The servers that are registered; no credentials. */
  list(): readonly { readonly organisation: string; readonly callbackUrl: string; readonly isTest: boolean }[]
  /**
   * Calls an operation of a merchant's server, whatever it is, and gives what came back.
   *
   * @throws PagaError `INVALID_SETTINGS` where the organisation has no server.
   *
   * @example
   * await sandbox.reverse.ask('validateCustomer', { customerAccountNumber: '1000001' })
   */
  ask(
    operation: ReverseOperationName,
    request?: Readonly<Record<string, unknown>>,
    organisation?: string,
  ): Promise<ReverseReply>
  /**
   * Pays a merchant as a customer would: asks its server whether it knows the customer, if it can tell; takes the money; and
   * tells its server until that answers with SUCCESS, as often and as faultily as webhooks are told.
   *
   * @throws PagaError `INVALID_SETTINGS` where the organisation has no server, and for an amount that is none.
   *
   * @example
   * await sandbox.reverse.pay({ amount: '1500.50', customerReference: '1000001' })
   */
  pay(payment: BillPayment, organisation?: string): Promise<PaidMerchant>
}

/** Plays Paga against the servers of a sandbox's merchants. */
export function reverseControl(engine: Engine): ReverseControl {
  const own = accountId.organisation
  return {
    register: (server, organisation = own) => {
      checkServer(server)
      engine.integrations.set(organisation, server)
    },
    list: () => engine.integrations.list(),
    ask: (operation, request = {}, organisation = own) =>
      ask(operation, request, serverOf(organisation, engine), engine),
    pay: (payment, organisation = own) => pay(payment, organisation, engine),
  }
}

function serverOf(organisation: string, { integrations }: Engine): KnownServer {
  const server = integrations.get(organisation)
  if (server !== undefined) return server
  const hint = 'Register one with reverse.register, or onboard a merchant that is told by it.'
  throw settingsError('reverse', 'The merchant has no server that Paga could call.', hint)
}

async function ask(
  operation: ReverseOperationName,
  request: Readonly<Record<string, unknown>>,
  server: KnownServer,
  { send }: Engine,
): Promise<ReverseReply> {
  if (!Object.hasOwn(reverseOperations, operation)) {
    const hint = `It is one of ${Object.keys(reverseOperations).join(', ')}.`
    throw settingsError('reverse.operation', 'The operation is not known.', hint)
  }
  const message = await reverseMessage(operation, request, server)
  const outcome = await send(`${server.callbackUrl}/${operation}`, message)
  if ('refused' in outcome) return { httpStatus: undefined, body: undefined, problem: outcome.refused }
  if ('problem' in outcome) return { httpStatus: undefined, body: undefined, problem: outcome.problem }
  return { httpStatus: outcome.status, body: reverseAnswer(operation, outcome.body) }
}

async function pay(payment: BillPayment, organisation: string, engine: Engine): Promise<PaidMerchant> {
  const amount = amountOf(payment.amount)
  if (typeof payment.customerReference !== 'string' || payment.customerReference === '') {
    throw settingsError('reverse.customerReference', 'The customerReference is missing.', 'Say who pays.')
  }
  const server = serverOf(organisation, engine)
  const reason = await refusalOf(payment, server, engine)
  if (reason !== undefined) return { kind: 'refused', reason }
  const reference = `BP-C_${randomText(alphabets.digits, 16, engine.settings.random)}`
  const { transactionId = '' } = carryOutAction(
    {
      name: 'submitTransaction',
      organisation,
      reference,
      decide: ({ now }) =>
        carriedOut(
          [
            { account: accountId.funding, kobo: -amount },
            { account: organisation, kobo: amount },
          ],
          0n,
          {},
          { changesFor: (id) => [tell(eventOf(payment, { id, reference, now, organisation, server }))] },
        ),
    },
    engine,
  )
  await engine.webhooks.deliverDue()
  const delivery = engine.webhooks.list().find(({ id }) => id === eventId(transactionId))
  return { kind: 'paid', transactionId, delivery }
}

/** Why the merchant does not want this customer's money; undefined where it does, or cannot tell. */
async function refusalOf(
  { customerReference, customerFirstName, customerLastName }: BillPayment,
  server: KnownServer,
  engine: Engine,
): Promise<string | undefined> {
  const { body: able } = await ask('getIntegrationServices', {}, server, engine)
  const services = able?.['services']
  if (!Array.isArray(services) || !services.includes('VALIDATE_CUSTOMER')) return undefined
  const names = { customerFirstName, customerLastName }
  const request = { customerAccountNumber: customerReference, ...names }
  const { body: known } = await ask('validateCustomer', request, server, engine)
  return known?.['isValid'] === true
    ? undefined
    : String(known?.['message'] ?? 'The merchant did not say that it knows the customer.')
}

interface Told {
  /** The id of the transaction in the books. */
  readonly id: string
  readonly reference: string
  readonly now: number
  readonly organisation: string
  readonly server: KnownServer
}

function eventOf(
  { amount, customerReference, channel = 'ONLINE', ...more }: BillPayment,
  { id, reference, now, organisation, server }: Told,
): Parameters<typeof tell>[0] {
  const naira = nairaText(koboOf(amount))
  return {
    notification: 'submitTransaction',
    id: eventId(id),
    organisation,
    address: `${server.callbackUrl}/submitTransaction`,
    due: now,
    body: {
      transaction: {
        utcTransactionDateTime: new Date(now).toISOString().slice(0, 19),
        transactionType: 'BILL_PAY',
        totalAmount: naira,
        merchantAmount: naira,
        isCredit: true,
        pagaTransactionId: id,
        merchantTransactionId: reference,
        currency: 'NGN',
        customerReference,
        channel,
        services: [],
        ...more,
      },
    },
  }
}

function eventId(transactionId: string): string {
  return `transaction-${transactionId}`
}

function amountOf(amount: string): bigint {
  const isAmount = typeof amount === 'string' && /^\d{1,15}(\.\d{1,2})?$/.test(amount)
  if (isAmount && koboOf(amount) > 0n) return koboOf(amount)
  throw settingsError(
    'reverse.amount',
    'The amount is none.',
    "Write it as a decimal text such as '1500.50'.",
  )
}
