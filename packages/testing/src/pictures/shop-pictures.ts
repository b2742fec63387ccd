import { startShop } from '../browser/start-shop.ts'
import type { OpenPicture } from './picture.ts'

const still = new URL('still-world.ts', import.meta.url)

/** Goes through the stories of the shop. */
export async function photographShop(open: OpenPicture): Promise<void> {
  for (const screen of ['desk', 'dark-phone'] as const) {
    const shop = await startShop(still)
    const { page, keep } = await open(screen)
    const look = (name: string) => keep(`shop-${name}-${screen}`)
    await page.goto(shop.address)
    await look('start')
    await page.goto(`${shop.address}/suppliers`)
    await look('suppliers-empty')
    for (const [name, account] of [
      ['Paper mill', '0123456789'],
      ['Bright Printers & Sons (Lagos Island) Limited', '0987654321'],
    ] as const) {
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.getByRole('combobox').selectOption('3E94C4BC-6F9A-442F-8F1A-8214478D5D86')
      await page.getByLabel('Account number').fill(account)
      await page.getByRole('button', { name: 'Add the supplier' }).click()
    }
    const pay = async (amount: string) => {
      await page.goto(`${shop.address}/suppliers`)
      await page.getByLabel('Amount in naira').first().fill(amount)
      await page.getByRole('button', { name: 'Pay Bright' }).click()
    }
    await pay('84500')
    await look('planned')
    await page.getByRole('button', { name: 'Pay ₦' }).click()
    await page.getByText('Paga has paid it').waitFor()
    await look('paid')
    await pay('1313.13')
    await page.getByRole('button', { name: 'Pay ₦' }).click()
    await look('refused')
    await pay('12750.50')
    await page.route('**/state', () => {})
    await page.getByLabel('lose the answer').check()
    await page.getByRole('button', { name: 'Pay ₦' }).click()
    await page.getByText('We do not know yet').waitFor()
    await look('checking')
    await page.goto(`${shop.address}/suppliers`)
    await look('suppliers')
    await page.goto(`${shop.address}/requests`)
    await look('requests-empty')
    await page.getByLabel('Name of the payer').fill('Adaeze Obi')
    await page.getByLabel('Amount in naira').fill('2000.50')
    await page.getByRole('button', { name: 'Request the payment' }).click()
    await look('request')
    await page.goto(`${shop.address}/requests`)
    await look('requests')
    await page.goto(`${shop.address}/nowhere`)
    await look('problem')
    await shop.end()
  }
}
