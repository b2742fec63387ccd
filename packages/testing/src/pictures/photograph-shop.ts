import { addSupplier, askForPayment, connectAdaeze, follow, planPayout } from '../browser/shop-steps.ts'
import { startShop } from '../browser/start-shop.ts'
import type { Camera } from './camera.ts'

/** Goes through a day of the shop. */
export async function photographShop({ page, keep }: Camera): Promise<void> {
  await using shop = await startShop(new URL('still-world.ts', import.meta.url))
  const sandbox = await page.context().newPage()
  await sandbox.goto(shop.sandboxPage)
  await sandbox.getByRole('link', { name: 'Controls' }).click()
  const anHourPasses = () => sandbox.getByRole('button', { name: '+ 1 hour' }).click()

  await page.goto(shop.address)
  await follow(page, 'Pay suppliers')
  await addSupplier(page)
  await planPayout(page, '84500')
  await page.getByText('Look at the name before you pay.').waitFor()
  await keep('shop-payout', 'desk')
  await page.getByRole('button', { name: 'Pay ₦84,500.00' }).click()

  for (const amount of ['18500', '42000.50']) {
    await anHourPasses()
    await follow(page, 'Request a payment')
    await askForPayment(page, amount)
    await page.getByRole('button', { name: 'Pay it as the customer would' }).click()
    await page.getByText('The money is there.').waitFor()
  }
  await anHourPasses()
  await page.getByLabel('Amount in naira').fill('12000')
  await page.getByRole('button', { name: 'Plan the refund' }).click()
  await page.getByRole('button', { name: 'Refund ₦12,000.00' }).click()

  await anHourPasses()
  await follow(page, 'Buy a book')
  await page.getByRole('button', { name: 'Order A hundred soups' }).click()
  await page.getByRole('button', { name: 'Connect with Paga' }).waitFor()
  await keep('shop-connect', 'dark phone')
  await connectAdaeze(page, 'Connect with Paga')
  await page.getByText('You were charged once.').waitFor()

  await anHourPasses()
  await planPayout(page, '27250')
  await page.getByLabel('lose the answer').check()
  await page.getByRole('button', { name: 'Pay ₦27,250.00' }).click()
  await page.getByText('We do not know yet, checking').waitFor()
  await keep('shop-checking', 'phone')
  await page.getByText('Paga has paid it, once.').waitFor()
  await follow(page, "Today's numbers")
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keep('shop-numbers', 'tall desk')
}
