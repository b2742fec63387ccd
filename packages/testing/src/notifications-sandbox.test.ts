import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FetchHandler, memoryDedupe, merchantNotifications, nodeListener } from '@pagakit/notifications'
import { createSandbox } from '@pagakit/sandbox'
import { describe, expect, onTestFinished, test } from 'vitest'

const credentials = { username: 'paga', password: 's3cret' }

/** Serves a handler on this machine for the length of a test. */
async function serve(handler: FetchHandler): Promise<string> {
  const server = createServer((...call) => void nodeListener(handler)(...call))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  // A server that listens on a port has such an address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/paga`
}

/** A merchant's server, and what it was told. */
function merchant(options: { readonly isDown?: () => boolean } = {}) {
  const payments: string[] = []
  const handler = merchantNotifications({
    ...credentials,
    dedupe: memoryDedupe(),
    services: {
      validateCustomer: ({ customerAccountNumber }) => ({ isValid: customerAccountNumber === '1000001' }),
      submitTransaction: ({ totalAmount }) => {
        if (options.isDown?.()) throw new Error('the database is down')
        payments.push(totalAmount)
        return { uniqueTransactionId: `U-${payments.length}` }
      },
    },
  })
  return { handler, payments }
}

describe('the sandbox plays Paga against a server of the reverse API', () => {
  test('over a socket: a known customer pays once, an unknown one not at all', async () => {
    const { handler, payments } = merchant()
    await using sandbox = await createSandbox()
    sandbox.reverse.register({ callbackUrl: await serve(handler), ...credentials })
    const paid = await sandbox.reverse.pay({ amount: '1500.50', customerReference: '1000001' })
    expect(paid).toMatchObject({ kind: 'paid', delivery: { state: 'delivered' } })
    expect(await sandbox.reverse.pay({ amount: '7', customerReference: '7' })).toMatchObject({
      kind: 'refused',
    })
    expect(payments).toEqual(['1500.5'])
  })

  test('a payment that is told twice, or told again after a failure, is credited once', async () => {
    let isDown = true
    const { handler, payments } = merchant({ isDown: () => isDown })
    let now = 0
    await using sandbox = await createSandbox({ clock: () => now, callbacks: { receive: handler } })
    sandbox.faults.add({ kind: 'double-webhook', operation: 'submitTransaction' })
    sandbox.reverse.register({ callbackUrl: 'http://shop.test/svc/v1', ...credentials })
    await sandbox.reverse.pay({ amount: '20', customerReference: '1000001' })
    expect(payments).toEqual([])
    isDown = false
    now += 60_000
    expect(await sandbox.webhooks.deliverDue()).toBe(2)
    expect(payments).toEqual(['20'])
  })

  test('a server whose password is another one is told so', async () => {
    const { handler, payments } = merchant()
    await using sandbox = await createSandbox({ callbacks: { receive: handler } })
    sandbox.reverse.register({ callbackUrl: 'http://shop.test', ...credentials, password: 'wrong' })
    expect(await sandbox.reverse.ask('getIntegrationServices')).toMatchObject({ httpStatus: 401 })
    await sandbox.reverse.pay({ amount: '20', customerReference: '1000001' })
    expect(payments).toEqual([])
  })
})
