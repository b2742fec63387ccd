import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { exchangeInChild } from './exchange-in-child.ts'
import type { OwnTransportName } from './own-transports.ts'
import { startServer } from './transport-rules/subject.ts'
import { wireAnswer } from './wire-answer.ts'

/** How a transport behaves in a process that knows nothing of it. Call it at the top of a test file. */
export function describeProcess(name: OwnTransportName): void {
  describe('in a process of its own', { timeout: 30_000 }, () => {
    test('idle connections let the process end', async () => {
      const server = await startServer((_, socket) => socket.write(wireAnswer()))
      const before = performance.now()
      expect(await exchangeInChild(name, [server.origin])).toEqual([{ status: 200 }])
      // The connection would have been kept for a minute.
      expect(performance.now() - before).toBeLessThan(15_000)
    })

    test('proxies named in the environment see nothing', async () => {
      const server = await startServer((_, socket) => socket.write(wireAnswer()))
      const proxy = await startServer((_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
      const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']
      const env = {
        NODE_USE_ENV_PROXY: '1',
        NO_PROXY: '',
        no_proxy: '',
        ...Object.fromEntries(names.map((key) => [key, proxy.origin])),
      }
      expect(await exchangeInChild(name, [server.origin], env)).toEqual([{ status: 200 }])
      expect([server.requests.length, proxy.connections]).toEqual([1, 0])

      // The environment does name a proxy: the platform's own fetch goes there.
      const code = `fetch('${server.origin}').catch(() => {}).finally(() => process.exit())`
      await promisify(execFile)(process.execPath, ['--eval', code], { env: { ...process.env, ...env } })
      expect(proxy.connections).toBeGreaterThan(0)
    })
  })
}
