import { isPagaError } from '@pagakit/business'
import { amountRule } from '../amount.ts'
import { checkForm, type FieldRule, type RefusedForm } from '../http/check-form.ts'
import { redirect } from '../http/redirect.ts'
import type { Route, Visit } from '../http/route.ts'
import { isName } from '../name.ts'
import { notedByHand } from '../pages/manual-ending.ts'
import { payoutPage } from '../pages/payout-page.ts'
import { problemPage } from '../pages/problem-page.ts'
import { suppliersPage } from '../pages/suppliers-page.ts'
import { checkPayouts } from '../payouts/check-payouts.ts'
import { payOnce, shopPhone } from '../payouts/pay-once.ts'
import { type Bank, banksSubject } from '../payouts/remember-banks.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Payout } from '../store/records.ts'
import { askAboutNow, askedAbout, type OpenThing, type OpenThings, tellState } from './open-thing.ts'

const noPayout = 'There is no such payout.'

const listSuppliers: Route = {
  method: 'GET',
  path: '/suppliers',
  run: (visit, shop) => view(visit, shop),
}

/** The page of suppliers with everything that belongs to it, and with the form that was refused, if one was. */
async function view(
  visit: Visit,
  { store, listBanks }: ShopContext,
  refused?: RefusedForm,
): Promise<Response> {
  const banks = await listBanks().catch((error: unknown) => {
    if (!isPagaError(error)) throw error
    return error.message
  })
  const [suppliers, payouts] = [store.suppliers(visit.owner), store.payouts(visit.owner)]
  return suppliersPage(visit, { banks, suppliers, payouts, calls: store.calls(banksSubject), refused })
}

const supplierRules: Readonly<Record<string, FieldRule>> = {
  name: { isRight: isName, problem: 'A supplier needs a name of one line and at most 60 characters.' },
  account: { isRight: (text) => /^\d{10}$/.test(text), problem: 'A bank account has ten digits.' },
}

/** Without the banks nobody can be added; the page says why. */
function noneIfPagaFails(error: unknown): readonly Bank[] {
  if (!isPagaError(error)) throw error
  return []
}

const addSupplier: Route = {
  method: 'POST',
  path: '/suppliers',
  async run(visit, shop) {
    const banks = await shop.listBanks().catch(noneIfPagaFails)
    const isListed = (uuid: string): boolean => banks.some((bank) => bank.uuid === uuid)
    const rules = { ...supplierRules, bank: { isRight: isListed, problem: 'Choose one of the banks.' } }
    const refused = checkForm(visit, '/suppliers', rules)
    if (refused !== undefined) return view(visit, shop, refused)
    const { owner, field } = visit
    const id = visit.nameForMade()
    const [name, bank, account] = [field('name'), field('bank'), field('account')]
    const bankName = banks.find(({ uuid }) => uuid === bank)?.name ?? ''
    shop.store.addSupplier({ id, owner, name, bank, bankName, account })
    return redirect('/suppliers')
  },
}

/** Asks the bank who holds the account, and keeps the payout with its reference. Nothing is sent yet. */
const planPayout: Route = {
  method: 'POST',
  path: '/suppliers/:id/payouts',
  async run(visit, shop) {
    const { owner, part, field } = visit
    const { store, business, now } = shop
    const supplier = store.supplier(owner, part('id'))
    if (supplier === undefined) return problemPage(404, 'There is no such supplier.')
    const action = `/suppliers/${supplier.id}/payouts`
    const refused = checkForm(visit, action, { amount: amountRule })
    if (refused !== undefined) return view(visit, shop, refused)
    const amount = field('amount')
    const reference = visit.nameForMade()
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
      return view(visit, shop, { action, typed: field, problems: { '': error.message } })
    }
  },
}

const showPayout: Route = {
  method: 'GET',
  path: '/payouts/:reference',
  run(visit, shop) {
    const { store, rehearsal } = shop
    const payout = store.payout(visit.owner, visit.part('reference'))
    const supplier = payout && store.supplier(visit.owner, payout.supplier)
    if (payout === undefined || supplier === undefined) return problemPage(404, noPayout)
    const [asked, calls] = [askedAbout(openPayout(payout, shop), shop), store.calls(payout.reference)]
    return payoutPage(visit, { payout, supplier, asked, calls, canLoseAnswer: rehearsal !== undefined })
  },
}

const confirmPayout: Route = {
  method: 'POST',
  path: '/payouts/:reference/confirm',
  async run({ owner, part, field }, { store, business, rehearsal }) {
    const payout = store.payout(owner, part('reference'))
    const supplier = payout && store.supplier(owner, payout.supplier)
    if (payout === undefined || supplier === undefined) return problemPage(404, noPayout)
    if (payout.state === 'planned' && field('lose-answer') !== '')
      rehearsal?.loseAnswer('depositToBank', payout.reference)
    await payOnce(payout, supplier, { store, business })
    return redirect(`/payouts/${payout.reference}`)
  },
}

/** Ends a payout on the word of the merchant. Paga is asked once more before: what it says counts, whatever anybody notes. */
const noteNothingMoved: Route = {
  method: 'POST',
  path: '/payouts/:reference/nothing-moved',
  async run({ owner, part, field }, shop) {
    const payout = shop.store.payout(owner, part('reference'))
    if (payout === undefined) return problemPage(404, noPayout)
    if (payout.state === 'checking' && field('told') === 'yes') {
      await checkPayouts([payout], shop)
      shop.store.endPayout(payout.reference, { state: 'refused', reason: notedByHand })
    }
    return redirect(`/payouts/${payout.reference}`)
  },
}

const openPayouts: OpenThings = {
  path: '/payouts/:reference',
  nothing: noPayout,
  find({ owner, part }, shop) {
    const payout = shop.store.payout(owner, part('reference'))
    return payout && openPayout(payout, shop)
  },
}

function openPayout(payout: Payout, shop: ShopContext): OpenThing {
  const { state, reference: subject } = payout
  return { state, subject, ask: state === 'checking' ? () => checkPayouts([payout], shop) : undefined }
}

/** Paying suppliers one by one: who holds the account, then the payment, then what became of it. */
export const paySuppliers: readonly Route[] = [
  listSuppliers,
  addSupplier,
  planPayout,
  showPayout,
  confirmPayout,
  noteNothingMoved,
  tellState(openPayouts),
  askAboutNow(openPayouts),
]
