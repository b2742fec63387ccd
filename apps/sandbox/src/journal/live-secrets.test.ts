import { expect, test } from 'vitest'
import { headersFor, pathOf, testSandbox } from '../ask-business.fixture.ts'
import { requestLine } from '../command/request-line.ts'

/** Somebody who means the live service sends all they have, to places where it does not belong. */
const live = {
  hashKey: '9f8e'.repeat(32),
  password: 'eF7*SRqKuqG@Xau',
  card: '5399831000000006',
  token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLW9mLWl0',
}

test('live secrets that were sent by mistake stand in no journal, on no page and in no log', async () => {
  const lines: string[] = []
  const { sandbox } = await testSandbox({
    onRequest: (entry) => lines.push(requestLine(entry, (_, text) => text)),
  })
  const ask = (path: string, headers: Record<string, string>, body?: object): Promise<Response> =>
    sandbox.fetch(`http://localhost${path}`, {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  for (const secret of Object.values(live)) {
    const members = {
      referenceNumber: secret.slice(0, 50),
      amount: 100,
      destinationAccount: secret,
      destinationBank: secret,
      locale: secret,
      senderPrincipal: secret,
      senderCredentials: secret,
      alternateSenderName: `my ${secret}`,
      stranger: secret,
    }
    // A password looks like any word, so it is known only by the header it stands in as well.
    const proof = secret === live.password ? { credentials: live.password } : {}
    const headers = { ...headersFor(`${secret}100${secret}`), ...proof }
    await ask(pathOf('moneyTransfer'), headers, members)
    await ask(pathOf('moneyTransfer'), { ...headers, hash: 'X', principal: secret }, members)
    await ask(pathOf('moneyTransfer'), { ...headers, 'x-sandbox-fault': secret }, members)
    await ask(pathOf('moneyTransferBulk'), headers, { items: [members] })
    await ask(`/${secret}/${live.password}`, { credentials: live.password })
    const basic = `Basic ${btoa(`public:${live.password}`)}`
    await ask('/paymentRequest', { authorization: basic }, { ...members, note: live.password })
    await ask(`/paga-webservices/oauth2/secure/${secret}`, { authorization: `Bearer ${secret}` })
  }
  const journal = JSON.stringify(sandbox.journal.entries())
  const cookie = await pageCookie(sandbox.pageLink(), sandbox.fetch)
  const pages = await Promise.all(
    ['/_sandbox/', ...sandbox.journal.entries().map(({ number }) => `/_sandbox/page/requests/${number}`)].map(
      async (path) => (await sandbox.fetch(`http://localhost${path}`, { headers: { cookie } })).text(),
    ),
  )
  expect(pages[0]).toContain('Requests')
  expect(sandbox.journal.entries()).toHaveLength(28)
  for (const [name, secret] of Object.entries(live)) {
    const shown = [journal, ...lines, ...pages].filter((text) => text.includes(secret))
    expect([name, shown]).toEqual([name, []])
  }
  await sandbox.close()
})

async function pageCookie(link: string, fetch: typeof globalThis.fetch): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
