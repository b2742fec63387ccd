import { isPagaError } from '@pagakit/connect-server'
import { accountSubject, askDetails } from '../connections/ask-details.ts'
import { consentLost, hasLostConsent } from '../connections/lost-consent.ts'
import { redirect } from '../http/redirect.ts'
import type { Route } from '../http/route.ts'
import { type AccountView, accountPage } from '../pages/account-page.ts'
import { booksPage } from '../pages/books-page.ts'
import { callbackPage } from '../pages/callback-page.ts'
import { callbackPath } from '../pages/connect-box.ts'
import { problemPage } from '../pages/problem-page.ts'
import { payPurchase } from '../purchases/pay-purchase.ts'
import { shelf } from '../purchases/shelf.ts'
import type { ShopContext } from '../shop-context.ts'
import { openPurchases } from './open-purchase.ts'
import { tellState } from './open-thing.ts'
import { noPurchase, purchaseView } from './purchase-view.ts'

const listBooks: Route = {
  method: 'GET',
  path: '/books',
  run: (visit, { store }) => booksPage(visit, store.purchases.all(visit.owner)),
}

/** Keeps the purchase with its reference. Nothing is sent yet. */
const orderBook: Route = {
  method: 'POST',
  path: '/purchases',
  run({ owner, field, nameForMade }, { store, now }) {
    const book = shelf.find(({ id }) => id === field('book'))
    if (book === undefined)
      return problemPage(422, 'There is no such book on the shelf. Go back and choose one of those that are.')
    const reference = nameForMade()
    store.purchases.plan({ reference, owner, book: book.id, amount: book.price, at: now() })
    return redirect(`/purchases/${reference}`)
  },
}

const showPurchase: Route = {
  method: 'GET',
  path: '/purchases/:reference',
  run: (visit, shop) => purchaseView(visit.part('reference'), visit, shop),
}

const confirmPurchase: Route = {
  method: 'POST',
  path: '/purchases/:reference/pay',
  async run({ owner, part, field }, shop) {
    const purchase = shop.store.purchases.find(owner, part('reference'))
    if (purchase === undefined) return problemPage(404, noPurchase)
    if (purchase.state === 'planned' && field('lose-answer') !== '')
      shop.rehearsal?.loseAnswer('merchantPayment', purchase.reference)
    await payPurchase(purchase, shop)
    return redirect(`/purchases/${purchase.reference}`)
  },
}

const comeBack: Route = { method: 'GET', path: callbackPath, run: callbackPage }

const showAccount: Route = {
  method: 'GET',
  path: '/account',
  run: async (visit, shop) => accountPage(visit, await viewAccount(visit.owner, shop), shop),
}

async function viewAccount(owner: string, shop: ShopContext): Promise<AccountView> {
  const customer = shop.connections.customer(owner)
  if (customer === undefined) return { account: undefined, problem: '', calls: [] }
  const subject = accountSubject(owner)
  try {
    const account = await askDetails(owner, subject, shop)
    return { account, problem: '', calls: shop.store.calls(subject) }
  } catch (error) {
    if (!isPagaError(error)) throw error
    const calls = shop.store.calls(subject)
    if (await hasLostConsent(error, owner, shop)) return { account: undefined, problem: consentLost, calls }
    return { account: customer, problem: 'Paga does not tell your balance right now.', calls }
  }
}

/**
 * Takes the code that a page got for a customer, and pays what they were about to pay. A code works once: what fails here is
 * begun anew. Answers with the page to go to.
 */
const connectAccount: Route = {
  method: 'POST',
  path: '/account',
  async run({ owner, field }, shop) {
    const purchase = shop.store.purchases.find(owner, field('purchase'))
    const subject = purchase?.reference ?? accountSubject(owner)
    const [code, codeVerifier] = [field('code'), field('codeVerifier')]
    try {
      await shop.connect.exchangeCode({ user: owner, code, codeVerifier }, { context: subject })
    } catch (error) {
      if (!isPagaError(error)) throw error
      return problemPage(422, 'Paga did not take the answer. Nothing was paid; connect again.')
    }
    shop.store.purchases.forgetReasons(owner)
    await nameAccount(owner, subject, shop)
    if (purchase === undefined) return new Response('/account')
    await payPurchase(purchase, shop)
    return new Response(`/purchases/${purchase.reference}`)
  },
}

/** Finds out whose account it is; without that it can be charged all the same. */
async function nameAccount(owner: string, subject: string, shop: ShopContext): Promise<void> {
  try {
    await askDetails(owner, subject, shop)
  } catch (error) {
    if (!isPagaError(error)) throw error
  }
}

const disconnectAccount: Route = {
  method: 'POST',
  path: '/account/disconnect',
  run({ owner }, { connections }) {
    connections.forget(owner)
    return redirect('/account')
  },
}

const withdrawConsent: Route = {
  method: 'POST',
  path: '/account/withdraw',
  run({ owner }, { connections, rehearsal }) {
    const customer = connections.customer(owner)
    if (customer === undefined || rehearsal === undefined)
      return problemPage(404, 'No Paga account is connected, so there is nothing to take back.')
    rehearsal.withdrawConsent(customer.phone)
    return redirect('/books')
  },
}

/** A customer connects their Paga account once, and from then on pays with one click. */
export const payWithPaga: readonly Route[] = [
  listBooks,
  orderBook,
  showPurchase,
  confirmPurchase,
  tellState(openPurchases('/purchases', noPurchase)),
  comeBack,
  showAccount,
  connectAccount,
  disconnectAccount,
  withdrawConsent,
]
