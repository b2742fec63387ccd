import type { SchemaIssue } from '@pagakit/contract'
import { businessCodes, merchantPayment } from '@pagakit/models/business'
import { findCustomer } from '../business/customers/find-customer.ts'
import { settleDue } from '../business/due/settle-due.ts'
import { payBill } from '../business/rules/decide-bill.ts'
import { customerPayer } from '../business/rules/payer.ts'
import { validate } from '../exchange/behaviour.ts'
import { create } from '../exchange/carry-out.ts'
import { type Decision, refused } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import type { World } from '../exchange/world.ts'
import { nairaText } from '../kobo.ts'
import { accountId } from '../ledger/account-id.ts'
import { referenceKey } from '../records/reference-key.ts'
import { settingsError } from '../settings-error.ts'
import { type Sale, saleNameKey, saleNames, sales } from './sale.ts'
import type { CustomerPayment, SaleControl, SaleSummary } from './sale-control.ts'
import { refundedOf } from './sale-sums.ts'

/** Whose operation it is when a customer pays in Paga's app. */
const pagaApp = 'paga'

/** Where customers pay the organisation of the sandbox without a request of anybody. */
export class SaleDesk implements SaleControl {
  readonly #engine: Engine

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Takes anything, since a payment may come as JSON. */
  add(payment: unknown): SaleSummary {
    settleDue(this.#engine)
    const { ledger, records } = this.#engine
    const referenceNumber = `CUSTOMER-${ledger.nextNumber()}-A`
    const decide = decidePayment(payment, referenceNumber)
    const action = { name: 'merchantPayment', organisation: pagaApp, reference: referenceNumber, decide }
    const { decision, transactionId = '' } = ledger.transaction(() => create(action, this.#engine))
    if (decision.kind === 'refused') {
      throw saleError(`${businessCodes[decision.code]?.meaning} ${decision.detail ?? ''}`.trimEnd())
    }
    const { organisation } = accountId
    const reference = records.get(saleNames, saleNameKey(organisation, 'transactionId', transactionId)) ?? ''
    const sale = records.get(sales, referenceKey({ organisation, reference }))
    if (sale === undefined) throw new TypeError('a payment to the organisation left no sale')
    return summaryOf(sale)
  }

  list(): readonly SaleSummary[] {
    return Array.from(this.#engine.records.all(sales, `${accountId.organisation}/`).values(), summaryOf)
  }
}

/** Holds the payment against the model of a bill, and says how it is decided. */
function decidePayment(payment: unknown, referenceNumber: string): (world: World) => Decision {
  const { customer = '', amount, currency, merchantReference }: Partial<CustomerPayment> = Object(payment)
  const admitted = validate(merchantPayment, {
    referenceNumber,
    purchaserPrincipal: customer,
    amount,
    currency,
    merchantAccount: 'SHOP',
    merchantReferenceNumber: merchantReference,
    merchantService: ['ORDER'],
  })
  if (admitted.issues !== undefined) throw saleError(wordsOf(admitted.issues[0]))
  const { value } = admitted
  return (world) => {
    const found = findCustomer(customer, world)
    if (found === undefined) return refused(113)
    const payer = customerPayer(found, undefined)
    return payer.kind === 'refused' ? payer : payBill(value, payer, 'ONLINE', world)
  }
}

/** What the members of a payment are called in the model of a bill. */
const members: Readonly<Record<string, string>> = {
  purchaserPrincipal: 'customer',
  merchantReferenceNumber: 'merchantReference',
}

function wordsOf(issue: SchemaIssue | undefined): string {
  const name = String(issue?.path?.[0])
  return `The ${members[name] ?? name} ${issue?.message}.`
}

function saleError(hint: string): Error {
  return settingsError('sales', 'The customer could not pay.', hint)
}

function summaryOf(sale: Sale): SaleSummary {
  const { reference, invoiceNumber, processCode, transactionId, merchantReference, currency } = sale
  return {
    referenceNumber: reference,
    invoiceNumber,
    processCode,
    transactionId,
    merchantReference,
    customerPhoneNumber: sale.customerPhone,
    currency,
    amount: nairaText(BigInt(sale.amount)),
    refunded: nairaText(refundedOf(sale)),
  }
}
