import { randomUUID } from 'node:crypto'
import { createReference, isPagaError } from '@pagakit/business'
import { isAmount } from '../amount.ts'
import { redirect } from '../http/redirect.ts'
import type { Route } from '../http/route.ts'
import { isName } from '../name.ts'
import { payoutPage } from '../pages/payout-page.ts'
import { problemPage } from '../pages/problem-page.ts'
import { suppliersPage } from '../pages/suppliers-page.ts'
import { payOnce, shopPhone } from '../payouts/pay-once.ts'
import { banksSubject } from '../payouts/remember-banks.ts'

const listSuppliers: Route = {
  method: 'GET',
  path: '/suppliers',
  async run(visit, { store, listBanks }) {
    const banks = await listBanks()
    const [suppliers, payouts] = [store.suppliers(visit.owner), store.payouts(visit.owner)]
    return suppliersPage(visit, { banks, suppliers, payouts, calls: store.calls(banksSubject) })
  },
}

const addSupplier: Route = {
  method: 'POST',
  path: '/suppliers',
  run({ owner, field }, { store }) {
    const [name, bank, account] = [field('name'), field('bank'), field('account')]
    if (!isName(name))
      return problemPage(422, 'A supplier needs a name of one line and at most 60 characters.')
    if (!/^[0-9A-Fa-f-]{36}$/.test(bank)) return problemPage(422, 'Choose one of the banks.')
    if (!/^\d{10}$/.test(account)) return problemPage(422, 'A bank account has ten digits.')
    store.addSupplier({ id: randomUUID(), owner, name, bank, account })
    return redirect('/suppliers')
  },
}

/** Asks the bank who holds the account, and keeps the payout with its reference. Nothing is sent yet. */
const planPayout: Route = {
  method: 'POST',
  path: '/suppliers/:id/payouts',
  async run({ owner, part, field }, { store, business, now }) {
    const supplier = store.supplier(owner, part('id'))
    if (supplier === undefined) return problemPage(404, 'There is no such supplier.')
    const amount = field('amount')
    if (!isAmount(amount)) return problemPage(422, 'An amount is written like 1500 or 1500.50.')
    const reference = createReference()
    try {
      const { destinationAccountHolderNameAtBank: holder = 'not told by the bank', fee = '0' } =
        await business.validateDepositToBank(
          {
            amount,
            destinationBankUUID: supplier.bank,
            destinationBankAccountNumber: supplier.account,
            recipientPhoneNumber: shopPhone,
          },
          { context: reference },
        )
      store.planPayout({ reference, owner, supplier: supplier.id, amount, holder, fee, at: now() })
      return redirect(`/payouts/${reference}`)
    } catch (error) {
      if (!isPagaError(error)) throw error
      return problemPage(422, error.message)
    }
  },
}

const showPayout: Route = {
  method: 'GET',
  path: '/payouts/:reference',
  run(visit, { store, rehearsal }) {
    const payout = store.payout(visit.owner, visit.part('reference'))
    const supplier = payout && store.supplier(visit.owner, payout.supplier)
    if (payout === undefined || supplier === undefined) return problemPage(404, 'There is no such payout.')
    const calls = store.calls(payout.reference)
    return payoutPage(visit, { payout, supplier, calls, canLoseAnswer: rehearsal !== undefined })
  },
}

const confirmPayout: Route = {
  method: 'POST',
  path: '/payouts/:reference/confirm',
  async run({ owner, part, field }, { store, business, rehearsal }) {
    const payout = store.payout(owner, part('reference'))
    const supplier = payout && store.supplier(owner, payout.supplier)
    if (payout === undefined || supplier === undefined) return problemPage(404, 'There is no such payout.')
    if (payout.state === 'planned' && field('lose-answer') !== '')
      rehearsal?.loseAnswer('depositToBank', payout.reference)
    await payOnce(payout, supplier, { store, business })
    return redirect(`/payouts/${payout.reference}`)
  },
}

const tellPayoutState: Route = {
  method: 'GET',
  path: '/payouts/:reference/state',
  run({ owner, part }, { store }) {
    const payout = store.payout(owner, part('reference'))
    return payout === undefined ? problemPage(404, 'There is no such payout.') : new Response(payout.state)
  },
}

/** Paying suppliers one by one: who holds the account, then the payment, then what became of it. */
export const paySuppliers: readonly Route[] = [
  listSuppliers,
  addSupplier,
  planPayout,
  showPayout,
  confirmPayout,
  tellPayoutState,
]
