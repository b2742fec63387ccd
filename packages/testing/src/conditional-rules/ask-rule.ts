import type { SandboxOptions } from '@pagakit/sandbox'
import { type RawAnswer, type RawSandbox, rawSandbox } from '../raw-sandbox.ts'
import type { Changes } from './rule.ts'

/** Sends a request that is right but for the changes; of a bulk operation, as its only item. */
export interface Ask {
  (operation: string, changes?: Changes): Promise<RawAnswer>
  /** Sends exactly these members. */
  readonly raw: RawSandbox['ask']
  readonly sandbox: RawSandbox['sandbox']
  /** Time passes in the sandbox. */
  wait(milliseconds: number): void
}

const transfer = { amount: 100, destinationAccount: '@fatima' }
const airtime = { amount: 50, destinationPhoneNumber: '+2348031111111' }
const bill = {
  amount: 1500,
  merchantAccount: 'DSTV',
  merchantReferenceNumber: 'CUST-9',
  merchantService: ['COMPACT'],
}
const deposit = {
  amount: 500,
  destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
  destinationBankAccountNumber: '0123456789',
  recipientPhoneNumber: '+2348012345678',
}

const shop = {
  legalEntity: { name: 'Corner Shop' },
  legalEntityRepresentative: { phone: '+2348188215379', email: 'ada@example.com' },
}

/** Requests of which each is taken in new books. */
const requests: Readonly<Record<string, Changes>> = {
  registerCustomer: {
    customerPrincipal: '+2348077777777',
    customerCredentials: '+2348077777777',
    customerFirstName: 'Ada',
    customerLastName: 'Obi',
    customerDateOfBirth: '01/01/1990',
  },
  validateMoneyTransfer: transfer,
  validateMoneyTransferBulk: transfer,
  moneyTransfer: transfer,
  moneyTransferBulk: transfer,
  airtimePurchase: airtime,
  airtimePurchaseBulk: airtime,
  merchantPayment: bill,
  merchantPaymentBulk: bill,
  validateDepositToBank: deposit,
  depositToBank: deposit,
  chargeCustomer: { amount: 75, merchantReferenceNumber: 'M-77', customerPrincipal: '+2348012345678' },
  accountBalance: {},
  transactionHistory: { startDateUTC: '2026-11-01T00:00:00', endDateUTC: '2026-11-30T00:00:00' },
  getMerchantServices: { merchantId: 'DSTV' },
  getMerchantAccountDetails: { merchantAccount: 'DSTV', merchantReferenceNumber: 'CUST-9' },
  getDataBundleByOperator: { operatorPublicId: 'MTN' },
  onboardMerchant: {
    merchantExternalId: 'EXTERNAL-A',
    merchantInfo: shop,
    integration: { type: 'EMAIL_NOTIFICATION', financeAdminEmail: 'ada@example.com' },
  },
  registerPersistentPaymentAccount: { phoneNumber: '+2348012345678' },
  registerCustomerWithKYC: {
    customerPhoneNumber: '+2348077777777',
    customerFirstName: 'Ada',
    customerLastName: 'Obi',
  },
  registerCustomerAccountPhoto: { customerPhoneNumber: '+2348012345678', customerAccountPhoto: jpeg() },
  registerCustomerIdentification: {
    customerPhoneNumber: '+2348012345678',
    customerIdType: 'EMPLOYER_ID',
    customerIdNumber: 'E-20714',
    customerIdPhoto: jpeg(),
  },
}

/** A picture of nothing. */
export function jpeg(...begin: number[]): Changes {
  return { bytes: new Uint8Array(begin.length > 0 ? begin : [0xff, 0xd8, 0xff]), contentType: 'image/jpeg' }
}

const batches: ReadonlySet<string> = new Set([
  'validateMoneyTransferBulk',
  'moneyTransferBulk',
  'airtimePurchaseBulk',
  'merchantPaymentBulk',
])

/** Requests without a reference of their own, or with one of another name. */
const references: Readonly<Record<string, string>> = { onboardMerchant: 'reference' }

/** Runs something in new books. */
export async function inNewBooks(
  act: (ask: Ask) => Promise<void>,
  options: SandboxOptions = {},
): Promise<void> {
  let now = Date.UTC(2026, 10, 21, 9)
  await using raw = await rawSandbox({ clock: () => now, ...options })
  let count = 0
  const ask = async (operation: string, changes: Changes = {}): Promise<RawAnswer> => {
    count += 1
    const members = {
      [references[operation] ?? 'referenceNumber']: `RULE-${count}A`,
      ...requests[operation],
      ...changes,
    }
    if (!batches.has(operation)) return await raw.ask(operation, members)
    const bulk = operation === 'validateMoneyTransferBulk' ? {} : { bulkReferenceNumber: `BULK-${count}A` }
    const answer = await raw.ask(operation, { ...bulk, items: [members] })
    const [item]: readonly Changes[] = Array.isArray(answer.body['items']) ? answer.body['items'] : []
    return item === undefined ? answer : { ...answer, code: item['responseCode'], body: item }
  }
  const wait = (milliseconds: number): void => {
    now += milliseconds
  }
  await act(Object.assign(ask, { raw: raw.ask, sandbox: raw.sandbox, wait }))
}
