import type { PaymentOrder } from '../../collect/actions/payment-order.ts'
import type { PaymentControl } from '../../collect/payment-control.ts'
import type { ReverseControl } from '../../reverse/reverse-control.ts'
import { settingsError } from '../../settings-error.ts'

/** Pays a request as the form says. */
export function payRequestByForm(form: URLSearchParams, payments: PaymentControl): void {
  const from = wayOf(form.get('from'))
  const amount = form.get('amount') ?? ''
  payments.pay(form.get('reference') ?? '', { ...from, ...(amount === '' ? {} : { amount }) })
}

/** Pays the merchant of the sandbox as the form says. */
export async function payMerchantByForm(form: URLSearchParams, reverse: ReverseControl): Promise<void> {
  const paid = await reverse.pay({
    amount: form.get('amount') ?? '',
    customerReference: form.get('customerReference') ?? '',
  })
  if (paid.kind === 'refused') throw settingsError('reverse.pay', 'It was not paid.', paid.reason)
}

function wayOf(from: string | null): Pick<PaymentOrder, 'from'> {
  return from === 'bank' || from === 'ussd' || from === 'wallet' ? { from } : {}
}
