import { expect, test } from 'vitest'
import { listen } from './listen.ts'
import { rawClient } from './raw-client.fixture.ts'

const request = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'

test.each([
  ['127.0.0.1', '127.0.0.1', '127.0.0.1', /^http:\/\/127\.0\.0\.1:\d+$/],
  ['localhost', 'localhost', 'localhost', /^http:\/\/localhost:\d+$/],
  ['0.0.0.0', '127.0.0.1', '127.0.0.1', /^http:\/\/localhost:\d+$/],
])('on %s, a client that came to %s may call it %s', async (host, address, name, url) => {
  const names: (string | undefined)[] = []
  const listener = await listen(
    {
      fetch: async (_, listeningOn) => {
        names.push(listeningOn)
        return new Response('ok')
      },
      call: () => undefined,
    },
    { host },
  )
  expect(listener.url).toMatch(url)
  expect(await rawClient(listener.url, request, address).ended).toMatch(/^HTTP\/1\.1 200 /)
  expect(names).toEqual([name])
  await listener.close()
})
