import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectSandbox } from '../collect/ask-collect.fixture.ts'
import { serveForTest } from '../outgoing/outgoing.fixture.ts'
import type { SandboxOptions } from '../settings.ts'

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pagakit-sandbox-'))
  data = join(folder, 'books.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A sandbox that has told a server of a payment, and has no answer yet; `called` once the server was told. */
async function paid(callBackUrl: string, options: SandboxOptions, called: Promise<unknown>) {
  const { sandbox, request } = await collectSandbox({ data, ...options })
  await request('ORDER-A', { callBackUrl })
  sandbox.payments.pay('ORDER-A')
  await called
  return sandbox
}

/** What becomes of its webhooks where the next sandbox opens the file. */
async function afterRestart() {
  const { sandbox } = await collectSandbox({ data, callbacks: { receive: async () => Response.json({}) } })
  const sent = await sandbox.webhooks.deliverDue()
  const [webhook] = sandbox.webhooks.list()
  await sandbox.close()
  return { sent, state: webhook?.state, attempts: webhook?.attempts.length }
}

test('closing waits for no server that hangs, and its webhook goes out after the next start', async () => {
  let call = (): void => {}
  const called = new Promise<void>((resolve) => {
    call = resolve
  })
  await using server = await serveForTest(() => call())
  const sandbox = await paid(`${server.url}/told`, { callbacks: {} }, called)
  await sandbox.close()
  expect(server.arrived).toHaveLength(1)
  expect(await afterRestart()).toEqual({ sent: 1, state: 'delivered', attempts: 1 })
})

test('closing waits for no function that never answers', async () => {
  let call = (): void => {}
  const called = new Promise<void>((resolve) => {
    call = resolve
  })
  const receive = (): Promise<Response> => {
    call()
    return new Promise(() => {})
  }
  const sandbox = await paid('http://shop.test/told', { callbacks: { receive } }, called)
  const asked = sandbox.webhooks.deliverDue()
  await sandbox.close()
  expect(await asked).toBe(0)
  expect(await afterRestart()).toEqual({ sent: 1, state: 'delivered', attempts: 1 })
})
