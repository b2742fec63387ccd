import { html } from 'hono/html'
import type { PaymentRequestView } from '../../collect/payment-control.ts'
import type { Markup } from '../../html/markup.ts'
import { koboOf } from '../../kobo.ts'
import { nairaShown } from '../books/naira-shown.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { timeShown } from '../time-shown.ts'
import { stateDrawn } from './state-drawn.ts'

const columns: readonly Column[] = [
  { name: 'Reference', place: 'lead', look: 'reference' },
  { name: 'State', place: 'wide' },
  { name: 'Paid', place: 'side', look: 'number' },
  { name: 'Of', place: 'foot', look: 'number' },
  { name: 'Account number', place: 'foot' },
  { name: 'Until (UTC)', place: 'foot' },
]

/** The payment requests, each with its state drawn. */
export function paymentsPage(requests: readonly PaymentRequestView[]): Markup {
  return html`<h1>Payment requests</h1>
<div id="payments" data-live="New payment requests">
${listing({ label: 'Payment requests', columns, rows: requests.map(rowOf), nothing: 'Nobody was asked to pay yet.' })}
</div>
`
}

function rowOf(request: PaymentRequestView): Row {
  const { referenceNumber, totalPaymentAmount, paid, accountNumber = '', expires } = request
  const cells = [
    referenceNumber,
    stateDrawn(request),
    nairaShown(koboOf(paid)),
    nairaShown(koboOf(totalPaymentAmount)),
    accountNumber,
    timeShown(expires),
  ]
  return { id: `payment-request-${referenceNumber}`, cells }
}
