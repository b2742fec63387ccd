import type { Page } from 'playwright-core'

/** Adds a supplier whose account Adaeze Obi holds at First Bank. */
export async function addSupplier(page: Page, name = 'Paper mill'): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('combobox').selectOption('3E94C4BC-6F9A-442F-8F1A-8214478D5D86')
  await page.getByLabel('Account number').fill('0123456789')
  await page.getByRole('button', { name: 'Add the supplier' }).click()
}

/** Plans a payout to the only supplier there is, from their page. */
export async function planPayout(page: Page, amount: string): Promise<void> {
  await follow(page, 'Pay suppliers')
  await page.getByLabel('Amount in naira').fill(amount)
  await page.getByRole('button', { name: 'Pay Paper mill' }).click()
}

/** Asks Adaeze Obi for a payment, from the page for that. */
export async function askForPayment(page: Page, amount: string): Promise<void> {
  await page.getByLabel('Name of the payer').fill('Adaeze Obi')
  await page.getByLabel('Amount in naira').fill(amount)
  await page.getByRole('button', { name: 'Request the payment' }).click()
}

/** Connects the Paga account of Adaeze: signs in with the button for test users, and allows what is asked. */
export async function connectAdaeze(page: Page, button: string): Promise<void> {
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: button }).click(),
  ])
  await popup.getByRole('button', { name: 'Adaeze' }).click()
  await popup.getByRole('button', { name: 'Allow', exact: true }).click()
}

/** Goes to a part of the shop. */
export async function follow(page: Page, part: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: part }).click()
}

/** Lets a page learn how something stands only after it was looked at. */
export async function holdState(page: Page): Promise<() => void> {
  let goOn = (): void => {}
  const seen = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/state', async (route) => {
    await seen
    await route.continue()
  })
  return goOn
}
