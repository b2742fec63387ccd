import { createHash } from 'node:crypto'
import { createBusinessClient } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { SeededRandom } from '../xml-fuzz/seeded-random.ts'
import type { Camera } from './camera.ts'

const uuid = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'

/** Looks around the page of a sandbox in which much was done. */
export async function photographSandbox({ page, keep }: Camera): Promise<void> {
  const random = new SeededRandom(1)
  let now = Date.UTC(2026, 2, 2, 9, 30)
  await using sandbox = await createSandbox({
    business: { principal: 'P', credentials: 'C', hashKey: 'K' },
    // A moment passes whenever somebody looks.
    clock: () => ++now,
    random: (length) => Uint8Array.from({ length }, () => random.below(256)),
  })
  const { url } = await sandbox.listen()
  await work(sandbox)
  await page.goto(sandbox.pageLink())
  await keep('sandbox-requests', 'desk')
  await page.getByRole('row').filter({ hasText: 'PAYOUT-2026-0304' }).getByRole('link').click()
  await page.getByRole('heading', { name: 'Hashed by the client' }).waitFor()
  await keep('sandbox-hash', 'dark desk')
  await page.goto(`${url}/_sandbox/page/books`)
  await keep('sandbox-books', 'desk')
  await page.goto(`${url}/_sandbox/page/faults`)
  await keep('sandbox-faults', 'dark phone')
}

/** A morning of a merchant who pays and collects, with what goes wrong. */
async function work(sandbox: Sandbox): Promise<void> {
  const business = createBusinessClient({ ...sandbox.business })
  const collect = createCollectClient({ ...sandbox.collect })
  const later = (minutes: number) => sandbox.clock.advance(minutes * 60_000)
  const failed = () => undefined
  const reference = (number: number) => ({
    referenceNumber: `PAYOUT-2026-${String(number).padStart(4, '0')}`,
  })
  const send = (number: number, amount: string) =>
    business.moneyTransfer({ ...reference(number), amount, destinationAccount: '08099999999' }).catch(failed)
  const account = {
    destinationBankUUID: uuid,
    destinationBankAccountNumber: '0123456789',
    recipientPhoneNumber: '+2348012345678',
  }

  for (const [index, amount] of ['120000', '45250.50', '88000', '12500'].entries()) {
    await send(290 + index, amount)
    later(17 + 9 * index)
    sandbox.sales.add({
      customer: '@adaeze',
      amount: String(6_000 + 3_500 * index),
      merchantReference: `ORDER-${index}`,
    })
    later(11)
  }
  await business.validateDepositToBank({ ...reference(300), amount: '84500', ...account })
  await business.depositToBank({ ...reference(301), amount: '84500', ...account })
  sandbox.faults.add({ kind: 'lose-answer', ...reference(302) })
  later(12)
  await send(302, '27250')
  await business.getOperationStatus(reference(302))
  later(3)
  await collect.paymentRequest({
    referenceNumber: 'ORDER-1047',
    amount: '18500',
    currency: 'NGN',
    payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
    payee: { name: 'Ada’s books' },
    paymentMethods: ['BANK_TRANSFER'],
  })
  sandbox.payments.pay('ORDER-1047')
  later(8)
  await send(303, '99000000')
  await sendWronglyHashed(sandbox, { ...reference(304), amount: 1500, destinationAccount: '08099999999' })
  later(1)
  await business.accountBalance({ referenceNumber: 'BALANCE-0001' })
  sandbox.faults.add({ kind: 'http-status', status: 503, retryAfter: 1, chance: 0.1, times: 100 })
  sandbox.faults.add({ kind: 'pending', operation: 'depositToBank', milliseconds: 30_000 })
}

/** As a client does that writes the amount with decimals into the hash and without them into the body. */
async function sendWronglyHashed(
  sandbox: Sandbox,
  request: { referenceNumber: string; amount: number; destinationAccount: string },
): Promise<void> {
  const { principal, credentials, hashKey } = sandbox.business
  const { referenceNumber, amount, destinationAccount } = request
  const hash = createHash('sha512')
    .update(referenceNumber + amount.toFixed(2) + destinationAccount + hashKey)
    .digest('hex')
  await sandbox.fetch('http://localhost/paga-webservices/business-rest/secured/moneyTransfer', {
    method: 'POST',
    headers: { principal, credentials, hash, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
}
