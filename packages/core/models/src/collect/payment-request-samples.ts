import type { Sample } from '@pagakit/contract'

const payer = { name: 'Foo Bar', phoneNumber: '07022222222', email: 'foobar@example.com' }
const gtBank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'

/** A request to pay, and one for a mandate. */
export const paymentRequestSamples: readonly [Sample, Sample] = [
  {
    name: 'of the clients',
    source: "The comments in Paga's clients, filled",
    request: {
      referenceNumber: 'ORDER-2026-A',
      amount: '2000.5',
      currency: 'NGN',
      payer: { ...payer, bankId: gtBank },
      payee: {
        name: 'John Doe',
        accountNumber: '1188767464',
        phoneNumber: '07033333333',
        bankId: '40090E2F-7446-4217-9345-7BBAB7043C4C',
        bankAccountNumber: '0000000000',
      },
      payerCollectionFeeShare: '0.5',
      payeeCollectionFeeShare: '0.5',
      isAllowPartialPayments: true,
      callBackUrl: 'https://shop.example/paga/collect',
      paymentMethods: ['BANK_TRANSFER', 'FUNDING_USSD'],
    },
    response: {
      referenceNumber: 'ORDER-2026-A',
      statusCode: '0',
      statusMessage: 'success',
      requestAmount: 2000.5,
      totalPaymentAmount: 2010.5,
      currency: 'NGN',
      paymentMethods: [
        { name: 'BANK_TRANSFER', properties: { AccountNumber: '0123456789' } },
        {
          name: 'FUNDING_USSD',
          properties: { USSDShortCode: '*894*000*724+40554208#', PaymentReference: '40554208' },
        },
      ],
      expiryDateTimeUTC: '2026-11-22T00:00:00',
      isPayerPagaAccountHolder: false,
    },
  },
  {
    name: 'of a mandate (direct debit)',
    source: 'A page on direct debit as others quote it; unverified',
    request: {
      referenceNumber: 'MANDATE-2026-A',
      amount: '5000',
      currency: 'NGN',
      payer: { ...payer, bankId: gtBank, bankAccountNumber: '0000000000', address: '1 Test Road' },
      isAllowPartialPayments: true,
      paymentMethods: ['DIRECT_DEBIT'],
      accountReference: 'MANDATE-OF-FOO-A',
      isSingleUse: false,
    },
    response: { referenceNumber: 'MANDATE-2026-A', statusCode: '1', statusMessage: 'in process' },
  },
]
