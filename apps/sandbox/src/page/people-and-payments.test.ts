import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collectSandbox } from '../collect/ask-collect.fixture.ts'
import { codeFor, connectSandbox } from '../connect/ask-connect.fixture.ts'
import { createSandbox } from '../create-sandbox.ts'
import type { Sandbox } from '../sandbox.ts'
import { visitPage } from './page-visitor.fixture.ts'

const hostile = '<i_onclick="x">'
const escaped = '&lt;i_onclick=&quot;x&quot;&gt;'

let cookie: string

async function enter(sandbox: Sandbox): Promise<void> {
  const link = await sandbox.fetch(sandbox.pageLink())
  cookie = link.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function shown(sandbox: Sandbox, path: string): Promise<string> {
  return (await sandbox.fetch(`http://localhost/_sandbox/page/${path}`, { headers: { cookie } })).text()
}

describe('payment requests and webhooks', () => {
  let collect: Awaited<ReturnType<typeof collectSandbox>>
  beforeEach(async () => {
    collect = await collectSandbox()
    await enter(collect.sandbox)
  })
  afterEach(() => collect.sandbox.close())

  /** Sends the form of the replay button. */
  function replay(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return send('webhooks/replay', form, headers)
  }

  function send(
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return collect.sandbox.fetch(`http://localhost/_sandbox/page/${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: String(new URLSearchParams(form)),
    })
  }

  async function formOfPage(): Promise<{ form: string; id: string }> {
    const text = await shown(collect.sandbox, 'webhooks')
    const [, form = ''] = /name="form" value="(\w+)"/.exec(text) ?? []
    const [, id = ''] = /name="id" value="([^"]+)"/.exec(text) ?? []
    return { form, id }
  }

  test('the state of a request is drawn: where it is, and what is behind and before it', async () => {
    await collect.request('ORDER-A')
    expect(await shown(collect.sandbox, 'payments')).toContain(
      '<ol class="steps"><li aria-current="step">PENDING</li><li class="ahead">CHARGEABLE</li><li class="ahead">CONSUMED</li></ol>',
    )
    collect.sandbox.payments.pay('ORDER-A')
    const text = await shown(collect.sandbox, 'payments')
    expect(text).toContain('<li class="past">CHARGEABLE</li><li aria-current="step">CONSUMED</li></ol>')
    expect(text).toContain('Paid by the payer and paid on to the payee.')
  })

  test('a request that was not paid ends elsewhere', async () => {
    await collect.request('ORDER-A')
    collect.sandbox.payments.cancel('ORDER-A')
    expect(await shown(collect.sandbox, 'payments')).toContain(
      '<ol class="steps"><li class="past">PENDING</li><li aria-current="step">CANCELLED</li></ol>',
    )
  })

  test('a reference is shown as text', async () => {
    await collect.request(hostile)
    collect.sandbox.payments.pay(hostile)
    await collect.sandbox.webhooks.deliverDue()
    for (const path of ['payments', 'webhooks']) {
      const text = await shown(collect.sandbox, path)
      expect(text).not.toContain(hostile)
      expect(text).toContain('&lt;i_onclick')
    }
    expect(await shown(collect.sandbox, 'payments')).toContain(escaped)
  })

  test('a webhook is told with its attempts, and is sent once more by its button', async () => {
    await collect.request('ORDER-A')
    collect.sandbox.payments.pay('ORDER-A')
    await collect.sandbox.webhooks.deliverDue()
    const before = collect.sandbox.webhooks.list().map(({ attempts }) => attempts.length)
    const { form, id } = await formOfPage()
    expect((await replay({ form, id })).headers.get('location')).toBe('/_sandbox/page/webhooks?done=replayed')
    const after = collect.sandbox.webhooks.list()
    const replayed = after.findIndex((webhook) => webhook.id === id)
    expect(after[replayed]?.attempts.length).toBe((before[replayed] ?? 0) + 1)
    const text = await shown(collect.sandbox, 'webhooks?done=replayed')
    expect(text).toContain('HTTP 200')
    expect(text).toContain('<p role="status" class="done">The webhook was sent once more.</p>')
    expect(text).toMatch(/<td role="cell" class="wide reference">ORDER-A <span class="api">PAYMENT_COMPLETE</)
  })

  test('the button of another page does nothing', async () => {
    await collect.request('ORDER-A')
    collect.sandbox.payments.pay('ORDER-A')
    await collect.sandbox.webhooks.deliverDue()
    const before = JSON.stringify(collect.sandbox.webhooks.list())
    const { form, id } = await formOfPage()
    expect((await replay({ id })).status).toBe(403)
    expect((await replay({ form, id }, { cookie: '' })).status).toBe(401)
    expect((await replay({ form, id }, { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect(JSON.stringify(collect.sandbox.webhooks.list())).toBe(before)
  })

  test('a webhook nobody knows is refused with what to do', async () => {
    await collect.request('ORDER-A')
    collect.sandbox.payments.pay('ORDER-A')
    await collect.sandbox.webhooks.deliverDue()
    const { form } = await formOfPage()
    expect((await replay({ form, id: 'nobody' })).status).toBe(400)
  })

  test('a request is paid by its page, in part from a bank and the rest from the wallet', async () => {
    await collect.request('ORDER-A', { isAllowPartialPayments: true })
    expect(await shown(collect.sandbox, 'payments')).toContain('aria-label="Pay ORDER-A"')
    const page = await shown(collect.sandbox, 'payments/pay?reference=ORDER-A')
    const [, form = ''] = /name="form" value="(\w+)"/.exec(page) ?? []
    const paid = await send('payments/pay', { form, reference: 'ORDER-A', amount: '100', from: 'bank' })
    expect(paid.headers.get('location')).toBe('/_sandbox/page/payments?done=paid')
    expect(collect.sandbox.payments.requests()[0]).toMatchObject({ state: 'PENDING', paid: '100' })
    const { outstanding = '' } = collect.sandbox.payments.requests()[0] ?? {}
    await send('payments/pay', { form, reference: 'ORDER-A', amount: outstanding, from: 'wallet' })
    expect(collect.sandbox.payments.requests()[0]).toMatchObject({ outstanding: '0' })
    expect(await shown(collect.sandbox, 'payments')).not.toContain('aria-label="Pay ORDER-A"')
    expect(collect.sandbox.ledger.sum()).toBe('0')
  })

  test.each([
    ['an amount that is none', { reference: 'ORDER-A', amount: '1e3' }, 400],
    ['a request nobody knows', { reference: 'NOBODY', amount: '1' }, 400],
    ['another page', { reference: 'ORDER-A', amount: '1', form: 'x' }, 403],
  ])('nothing is paid by %s', async (_, fields, status) => {
    await collect.request('ORDER-A')
    const page = await shown(collect.sandbox, 'payments/pay?reference=ORDER-A')
    const [, form = ''] = /name="form" value="(\w+)"/.exec(page) ?? []
    expect((await send('payments/pay', { form, ...fields })).status).toBe(status)
    expect(collect.sandbox.payments.requests()[0]).toMatchObject({ state: 'PENDING', paid: '0' })
  })

  test('a payment that is refused keeps what was typed, and says what to do', async () => {
    await collect.request('ORDER-A')
    const page = await shown(collect.sandbox, 'payments/pay?reference=ORDER-A')
    const [, form = ''] = /name="form" value="(\w+)"/.exec(page) ?? []
    const refused = await send('payments/pay', { form, reference: 'ORDER-A', amount: '1e3', from: 'wallet' })
    const text = await refused.text()
    expect(text).toMatch(/<p role="alert" class="problem">\w/)
    expect(text).toContain('name="reference" value="ORDER-A"')
    expect(text).toContain('value="1e3"')
    expect(text).toContain('<option value="wallet" selected>')
  })

  test('the refusal of what cannot be paid is told beside all requests', async () => {
    await collect.request('ORDER-A')
    const page = await shown(collect.sandbox, 'payments/pay?reference=ORDER-A')
    const [, form = ''] = /name="form" value="(\w+)"/.exec(page) ?? []
    collect.sandbox.payments.cancel('ORDER-A')
    const text = await (await send('payments/pay', { form, reference: 'ORDER-A', amount: '1' })).text()
    expect(text).toMatch(/<h1>Payment requests<\/h1>\s*<p role="alert" class="problem">\w/)
    // Its living parts are asked for anew at the address of the form.
    expect(await shown(collect.sandbox, 'payments/pay')).toContain('id="payments" data-live')
  })
})

test('a grant is shown with what it allows, and that it was ended', async () => {
  await using sandbox = await connectSandbox()
  await enter(sandbox)
  codeFor(sandbox)
  expect(await shown(sandbox, 'people')).toContain('<span class="pill good">holds</span>')
  for (const { id } of sandbox.connect.grants()) sandbox.connect.revoke(id)
  const text = await shown(sandbox, 'people')
  expect(text).toContain('<span class="pill bad">ended</span>')
  expect(text).toContain('The user withdrew it.')
})

test('a grant is withdrawn by its button, once, and by no other page', async () => {
  await using sandbox = await connectSandbox()
  const visitor = await visitPage(sandbox)
  codeFor(sandbox)
  const [{ id } = { id: '' }] = sandbox.connect.grants()
  expect(await visitor.shown('people')).toContain(`id="withdraw-${id}"`)
  expect((await visitor.send('people/withdraw', { id, form: 'x' })).status).toBe(403)
  expect(sandbox.connect.grants()[0]).not.toHaveProperty('ended')
  const withdrawn = await visitor.send('people/withdraw', { id })
  expect(withdrawn.headers.get('location')).toBe('/_sandbox/page/people')
  expect(sandbox.connect.grants()[0]).toMatchObject({ ended: 'The user withdrew it.' })
  expect(await visitor.shown('people')).not.toContain('id="withdraw-')
  expect((await visitor.send('people/withdraw', { id })).status).toBe(400)
})

test('a merchant that has a server is paid by the page, and its server is told', async () => {
  const told: unknown[] = []
  await using sandbox = await createSandbox({
    callbacks: {
      receive: async (request) => {
        const isPayment = request.url.endsWith('/submitTransaction')
        if (isPayment) told.push(await request.json())
        return Response.json(isPayment ? { status: 'SUCCESS' } : { services: ['SUBMIT_PAYMENT'] })
      },
    },
  })
  await enter(sandbox)
  expect(await shown(sandbox, 'payments')).toContain('PUT /_sandbox/reverse')
  sandbox.reverse.register({ callbackUrl: 'http://shop.test/paga/', username: 'paga', password: 's3cret' })
  const [, form = ''] = /name="form" value="(\w+)"/.exec(await shown(sandbox, 'payments')) ?? []
  const before = Number(sandbox.ledger.balance('organisation'))
  const body = String(new URLSearchParams({ form, amount: '1500.50', customerReference: '1000001' }))
  const paid = await sandbox.fetch('http://localhost/_sandbox/page/payments/merchant', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })
  expect(paid.headers.get('location')).toBe('/_sandbox/page/webhooks?done=paid')
  expect(told).toMatchObject([{ transaction: { customerReference: '1000001', totalAmount: 1500.5 } }])
  expect(Number(sandbox.ledger.balance('organisation')) - before).toBe(1500.5)
})
