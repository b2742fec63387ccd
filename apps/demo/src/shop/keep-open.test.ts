import { expect, test } from 'vitest'
import { keepOpen } from './keep-open.ts'

test('one browser enters the page of the sandbox by the link, and any other by the token that stands below', async () => {
  const ending = new AbortController()
  let told = ''
  const output = { write: (text: string) => (told += text) }
  const open = keepOpen(output, ending.signal)
  while (told === '') await new Promise((done) => setImmediate(done))
  const [, link = ''] = /Its sandbox +(\S+)/.exec(told) ?? []
  const [, page = '', token = ''] = /Another browser opens (\S+) with the admin token (\S+)/.exec(told) ?? []
  const statusOf = async (address: string): Promise<number> =>
    (await fetch(address, { redirect: 'manual' })).status
  expect([await statusOf(link), await statusOf(link), await statusOf(page)]).toEqual([303, 401, 401])

  const form = await (await fetch(page)).text()
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(form) ?? []
  const entered = await fetch(new URL(action, page), {
    method: 'POST',
    body: new URLSearchParams({ token }),
    redirect: 'manual',
  })
  const [cookie = ''] = entered.headers.getSetCookie()
  expect((await fetch(page, { headers: { cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200)
  ending.abort()
  await open
})
