import type { PaymentRequestState } from '@pagakit/models/collect'
import { settleDue } from '../business/due/settle-due.ts'
import { carryOutAction } from '../exchange/carry-out.ts'
import type { Decision, Refused } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import type { World } from '../exchange/world.ts'
import { nairaText } from '../kobo.ts'
import { accountId } from '../ledger/account-id.ts'
import { settingsError } from '../settings-error.ts'
import { endRequest } from './actions/end-request.ts'
import { payIntoAccount } from './actions/pay-into-account.ts'
import { payOnRequest } from './actions/pay-on-request.ts'
import { payRequest } from './actions/pay-request.ts'
import type { PaymentOrder } from './actions/payment-order.ts'
import { processRequest } from './actions/process-request.ts'
import {
  keyOf,
  outstandingOf,
  type PaymentRequest,
  paymentRequests,
  totalOf,
} from './records/payment-request.ts'
import { accountNumbers } from './records/persistent-account.ts'
import { wordsOf } from './rules/words-of.ts'

/** A payment request as it stands. Amounts are decimal naira texts. */
export interface PaymentRequestView {
  readonly referenceNumber: string
  readonly state: PaymentRequestState
  /** True until a request that was queued first is processed. */
  readonly isQueued: boolean
  readonly totalPaymentAmount: string
  readonly paid: string
  readonly outstanding: string
  /** The account number to pay into, where it may be paid by a transfer. */
  readonly accountNumber: string | undefined
  /** Until when it can be paid, in milliseconds since 1970. */
  readonly expires: number
}

/** The customers of those who collect, and what Paga does on its own. Requests are those of the sandbox's own organisation. */
export interface PaymentControl {
  /** Every payment request, in the order of their references. */
  requests(): readonly PaymentRequestView[]
  /**
   * Pays a payment request as a customer would: all that is still to be paid, unless an amount is named.
   *
   * @throws PagaError `INVALID_SETTINGS`, saying why it cannot be paid so
   * @example
   * sandbox.payments.pay('ORDER-A', { from: 'wallet', amount: '500' })
   */
  pay(referenceNumber: string, order?: PaymentOrder): PaymentRequestView
  /**
   * Pays into a persistent account, by its number or its accountReference.
   *
   * @throws PagaError `INVALID_SETTINGS`, saying why it cannot be paid so
   */
  payInto(account: string, order: PaymentOrder): void
  /**
   * Cancels a payment request that was not paid; the documents have no operation for it.
   *
   * @throws PagaError `INVALID_SETTINGS`
   */
  cancel(referenceNumber: string): PaymentRequestView
  /**
   * Processes a payment request that was queued first.
   *
   * @throws PagaError `INVALID_SETTINGS`
   */
  process(referenceNumber: string): PaymentRequestView
  /**
   * Pays a CHARGEABLE request on to the payee at last.
   *
   * @throws PagaError `INVALID_SETTINGS`
   */
  payOn(referenceNumber: string): PaymentRequestView
}

/** Lets somebody act for the customers of the sandbox's own organisation. */
export function paymentControl(engine: Engine): PaymentControl {
  const act = (name: string, reference: string, decide: (world: World) => Decision): void => {
    settleDue(engine)
    const action = { name, organisation: accountId.organisation, reference, decide }
    const { decision } = carryOutAction(action, engine)
    if (decision.kind === 'refused') throw refusal(name, decision)
  }
  const actOn = (name: string, reference: string, decide: (world: World) => Decision): PaymentRequestView => {
    act(name, reference, decide)
    const request = engine.records.get(paymentRequests, keyOf(accountId.organisation, reference))
    if (request === undefined) throw new TypeError(`${name} has left no payment request`)
    return viewOf(request)
  }
  return {
    requests: () => {
      settleDue(engine)
      return [...engine.records.all(paymentRequests, `${accountId.organisation}/`).values()].map(viewOf)
    },
    pay: (reference, order = {}) =>
      actOn('payPaymentRequest', reference, (world) => payRequest(reference, order, world)),
    payInto: (account, order) => {
      const name = engine.records.get(accountNumbers, account)?.name ?? account
      act('payIntoAccount', name, (world) => payIntoAccount(name, order, world))
    },
    cancel: (reference) =>
      actOn('cancelPaymentRequest', reference, (world) => endRequest(reference, 'CANCELLED', world)),
    process: (reference) =>
      actOn('processPaymentRequest', reference, (world) => processRequest(reference, world)),
    payOn: (reference) => actOn('payOnPaymentRequest', reference, (world) => payOnRequest(reference, world)),
  }
}

function viewOf(request: PaymentRequest): PaymentRequestView {
  const { reference, state, isQueued, paid, methods, expires } = request
  return {
    referenceNumber: reference,
    state,
    isQueued,
    totalPaymentAmount: nairaText(totalOf(request)),
    paid: nairaText(BigInt(paid)),
    outstanding: nairaText(outstandingOf(request)),
    accountNumber: methods.find(({ name }) => name === 'BANK_TRANSFER')?.properties['AccountNumber'],
    expires,
  }
}

function refusal(name: string, { code, detail }: Refused): Error {
  return settingsError(`payments.${name}`, 'It was not done.', detail ?? wordsOf(code))
}
