import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox({ clock: () => Date.UTC(2026, 10, 21, 9, 30) }))
})
afterEach(() => sandbox.close())

function send(reference: string, destination: string, more = ''): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":100.5,"destinationAccount":"${destination}"${more}}`
  return ask('moneyTransfer', body, `${reference}100.5${destination}`)
}

function deposit(reference: string, more: string, phone = ''): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":500,"destinationBankUUID":"058","destinationBankAccountNumber":"0123456789"${more}}`
  return ask('depositToBank', body, `${reference}5000580123456789${phone}`)
}

const texts = (): readonly string[] => sandbox.messages.list().map(({ text }) => text)

describe('the recipient of a transfer', () => {
  test('is told who sent how much', async () => {
    await send('SEND-A', '@fatima')
    expect(sandbox.messages.list()).toEqual([
      {
        number: 1,
        time: '2026-11-21T09:30:00.000Z',
        referenceNumber: 'SEND-A',
        channel: 'sms',
        to: '+2348034567890',
        about: 'receipt',
        text: 'A Paga business sent you NGN 100.5.',
      },
    ])
  })

  test('reads the name the organisation gives itself, but that of the user who sends', async () => {
    await send('SEND-A', '@fatima', ',"alternateSenderName":"Corner Shop"')
    const user = ',"senderPrincipal":"@adaeze","senderCredentials":"1234","alternateSenderName":"Corner Shop"'
    await send('SEND-B', '@fatima', user)
    expect(texts()).toEqual(['Corner Shop sent you NGN 100.5.', 'Adaeze Obi sent you NGN 100.5.'])
  })

  test.each(['@fatima', '08099999999'])(
    'is told nothing where that is suppressed (%s)',
    async (destination) => {
      await send('SEND-A', destination, ',"suppressRecipientMessage":true')
      expect(texts()).toEqual([])
      await send('SEND-B', destination, ',"suppressRecipientMessage":false')
      expect(texts()).toHaveLength(1)
    },
  )

  test('is told that the money waits, where it does', async () => {
    await send('SEND-A', '@ngozi', ',"minRecipientKYCLevel":"KYC3"')
    expect(texts()).toEqual(['A Paga business sent you NGN 100.5. It waits for you.'])
  })

  test('is told nothing of a transfer that was refused, or that came twice', async () => {
    await send('SEND-A', '@tunde')
    await send('SEND-B', '@fatima')
    await send('SEND-B', '@fatima')
    expect(texts()).toHaveLength(1)
  })

  test('reads no name of more than 16 characters', async () => {
    const { body } = await send('SEND-A', '@fatima', ',"alternateSenderName":"The Corner Shop X"')
    expect(body).toMatchObject({ responseCode: 130 })
  })
})

describe('the recipient of a deposit', () => {
  test('is told by message, by mail, or both', async () => {
    const phone = ',"recipientPhoneNumber":"08099999999"'
    const email = ',"recipientEmail":"ada@example.com"'
    await deposit('PAYOUT-A', phone, '08099999999')
    await deposit('PAYOUT-B', email)
    await deposit('PAYOUT-C', phone + email, '08099999999')
    const text = 'A Paga business sent NGN 500 to your account 0123456789 at Guaranty Trust Bank.'
    const sms = { channel: 'sms', to: '08099999999', about: 'receipt', text }
    const mail = { channel: 'email', to: 'ada@example.com', about: 'receipt', text }
    expect(sandbox.messages.list()).toMatchObject([sms, mail, sms, mail])
  })

  test('must be known by a phone number or an address', async () => {
    expect((await deposit('PAYOUT-A', '')).body).toMatchObject({ responseCode: 117 })
    expect((await deposit('PAYOUT-A', ',"recipientEmail":"ada"')).body).toMatchObject({ responseCode: 127 })
    expect(
      (await deposit('PAYOUT-A', ',"recipientPhoneNumber":"+14155550123"', '+14155550123')).body,
    ).toMatchObject({ responseCode: 123 })
  })

  test('reads the first 20 characters of the name and the first 30 of the remarks', async () => {
    const name = ',"alternateSenderName":"12345678901234567890X"'
    const remarks = ',"remarks":"123456789012345678901234567890X"'
    await deposit('PAYOUT-A', `,"recipientEmail":"ada@example.com"${name}${remarks}`)
    expect(texts()).toEqual([
      '12345678901234567890 sent NGN 500 to your account 0123456789 at Guaranty Trust Bank. 123456789012345678901234567890',
    ])
  })

  test('is told nothing where that is suppressed', async () => {
    await deposit('PAYOUT-A', ',"recipientEmail":"ada@example.com","suppressRecipientMessage":true')
    expect(texts()).toEqual([])
  })
})

test('a holding period without a level means nothing', async () => {
  await send('SEND-A', '08099999999', ',"holdingPeriod":1')
  sandbox.clock.advance(500 * 24 * 60 * 60 * 1_000)
  expect(sandbox.ledger.balance('unclaimed:+2348099999999')).toBe('100.5')
})

test('keeps the newest thousand messages', async () => {
  const items = Array.from({ length: 300 }, (_, index) => ({
    referenceNumber: `I-${index}`,
    amount: 1,
    destinationAccount: '@fatima',
  }))
  for (const batch of ['A', 'B', 'C', 'D']) {
    const named = items.map((item) => ({ ...item, referenceNumber: `${item.referenceNumber}-${batch}` }))
    await ask('moneyTransferBulk', JSON.stringify({ items: named }), `I-0-${batch}1@fatima300`)
  }
  const numbers = sandbox.messages.list().map(({ number }) => number)
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([1000, 201, 1200])
})
