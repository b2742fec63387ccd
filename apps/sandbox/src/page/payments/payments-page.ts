import { html } from 'hono/html'
import type { PaymentRequestView } from '../../collect/payment-control.ts'
import type { Markup } from '../../html/markup.ts'
import { koboOf } from '../../kobo.ts'
import { nairaShown } from '../books/naira-shown.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { pagePaths } from '../page-paths.ts'
import type { TakenForm } from '../taken-form.ts'
import { timeShown } from '../time-shown.ts'
import { merchantForm } from './merchant-form.ts'
import { isPayable } from './pay-page.ts'
import { stateDrawn } from './state-drawn.ts'

const columns: readonly Column[] = [
  { name: 'Reference', place: 'lead', look: 'reference' },
  { name: 'State', place: 'wide' },
  { name: 'Paid', place: 'side', look: 'number' },
  { name: 'Account number', place: 'foot', isNamed: true },
  { name: 'Until (UTC)', place: 'foot', isNamed: true },
  { name: 'As the customer', place: 'foot' },
]

/** What the page of payments shows beside the requests. */
export interface PaymentsPageParts extends TakenForm {
  /** True where the merchant of the sandbox has a server of the reverse API. */
  readonly hasMerchantServer: boolean
}

/** The payment requests, each with its state drawn and a way to pay it; and the merchant, who can be paid too. */
export function paymentsPage(
  requests: readonly PaymentRequestView[],
  { hasMerchantServer, formToken, said, typed }: PaymentsPageParts,
): Markup {
  return html`<h1>Payment requests</h1>
${said}
<div id="payments" data-live="New payment requests">
${listing({ label: 'Payment requests', columns, rows: requests.map(rowOf), nothing: 'Nobody was asked to pay yet.' })}
</div>
<section class="card entry" aria-labelledby="merchant">
<h2 id="merchant">Pay this merchant</h2>
${merchantForm(hasMerchantServer, formToken, typed)}
</section>
`
}

function rowOf(request: PaymentRequestView): Row {
  const { referenceNumber, totalPaymentAmount, paid, accountNumber = '', expires } = request
  const cells = [
    referenceNumber,
    stateDrawn(request),
    html`${nairaShown(koboOf(paid))} <span class="aside">of ${nairaShown(koboOf(totalPaymentAmount))}</span>`,
    accountNumber,
    timeShown(expires),
    isPayable(request)
      ? html`<a href="${pagePaths.payRequest(referenceNumber)}" aria-label="Pay ${referenceNumber}">Pay</a>`
      : '',
  ]
  return { id: `payment-request-${referenceNumber}`, cells }
}
