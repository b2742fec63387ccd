import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { ClientSettings } from './client-settings.ts'
import { coded, hanging, status } from './fake-transport.fixture.ts'
import type { Instrument } from './hooks.ts'
import { till } from './till.fixture.ts'
import { failureOf, tillClient } from './till-client.fixture.ts'

const reference = { referenceNumber: 'R1A' }

describe('a client', () => {
  test('has one method per operation, and the controls', () => {
    expect(Object.keys(tillClient([]).client).toSorted()).toEqual(
      [...Object.keys(till.operations), 'ready', 'settle', 'settleItems', 'close'].toSorted(),
    )
  })

  test('is frozen, and is no promise: awaiting it gives the client', async () => {
    const { client } = tillClient([])
    expect(Object.isFrozen(client)).toBe(true)
    expect(await client).toBe(client)
  })

  test('answers with the answer of Paga and a verdict', async () => {
    const { client, runtime } = tillClient([coded(3, { message: 'wait' })])
    await expect(runtime.drive(client.pay(reference))).resolves.toEqual({
      responseCode: 3,
      referenceNumber: 'R1A',
      message: 'wait',
      verdict: 'pending',
    })
  })

  test('gives status, headers and attempts beside the result when asked', async () => {
    const { client, runtime } = tillClient([coded(0)])
    const { result, response } = await runtime.drive(client.pay(reference).withResponse())
    expect(result.verdict).toBe('successful')
    expect(response).toEqual({ status: 200, headers: { 'content-type': 'application/json' }, attempts: 1 })
  })

  test('calls the host of its environment', async () => {
    for (const [environment, origin] of [
      ['live', 'https://till.example'],
      [{ baseUrl: 'http://127.0.0.1:9' }, 'http://127.0.0.1:9'],
    ] as const) {
      const { client, runtime, transport } = tillClient([coded(0)], { environment })
      await runtime.drive(client.look())
      expect(transport.requests[0]?.url).toBe(`${origin}/till/look`)
    }
  })

  test('shows nothing of what it holds, however it is printed', () => {
    const { client } = tillClient([])
    const shown = inspect(client, { showHidden: true, depth: Infinity }) + JSON.stringify(client)
    expect(shown).not.toContain('CANARY')
  })

  test('refuses a misspelt setting when it is made', () => {
    const settings = { hashProfile: 'newest' } as unknown as ClientSettings
    expect(() => tillClient([], { settings })).toThrow("hashProfile must be 'documented'")
  })
})

describe('loading', () => {
  /** A client whose API fails to load so many times. */
  function loading(failures: number) {
    const loads = { count: 0 }
    const loadApi = async () => {
      loads.count++
      if (loads.count <= failures) throw new Error('Cannot find module')
      return till
    }
    return { loads, ...tillClient([coded(0)], { loadApi }) }
  }

  test('waits for the first call, and happens once for many', async () => {
    const { client, runtime, loads } = loading(0)
    expect(loads.count).toBe(0)
    await runtime.drive(Promise.all([client.look(), client.look()]))
    await runtime.drive(client.look())
    expect(loads.count).toBe(1)
  })

  test('can be had early with ready', async () => {
    const { client, loads } = loading(0)
    await client.ready()
    await client.ready()
    expect(loads.count).toBe(1)
  })

  test('that failed is tried again by the next call; nothing was sent until then', async () => {
    const { client, runtime, loads, transport } = loading(1)
    expect(await failureOf(client.pay(reference))).toMatchObject({
      code: 'INVALID_SETTINGS',
      outcome: 'not-sent',
      retry: 'same-reference',
      cause: { name: 'Error', message: 'Cannot find module' },
    })
    expect(transport.requests).toEqual([])
    await runtime.drive(client.pay(reference))
    expect(loads.count).toBe(2)
  })

  test('that failed fails ready, too', async () => {
    expect((await failureOf(loading(1).client.ready())).message).toContain(
      'the models of the API could not be loaded',
    )
  })
})

describe('closing', () => {
  test('closes the transport, and refuses every further call before it is sent', async () => {
    const { client, runtime, transport } = tillClient([coded(0)])
    await runtime.drive(client.look())
    await client.close()
    expect(transport.closed).toBe(1)
    expect(await failureOf(client.pay(reference))).toMatchObject({
      code: 'CLIENT_CLOSED',
      outcome: 'not-sent',
      retry: 'same-reference',
      operation: 'pay',
    })
    expect(transport.requests).toHaveLength(1)
  })

  test('leaves a call under way to its end', async () => {
    const { client, runtime } = tillClient([hanging('some')])
    const paying = client.pay(reference, { timeoutMs: 50 })
    await runtime.pass(1)
    await client.close()
    expect((await failureOf(runtime.drive(paying))).code).toBe('TIMED_OUT')
  })

  test('happens by itself at the end of a block', async () => {
    const made = tillClient([])
    {
      await using client = made.client
      expect(client.look).toBeTypeOf('function')
    }
    expect(made.transport.closed).toBe(1)
  })

  test('needs no transport that can be closed', async () => {
    const { client } = tillClient([], { transport: { exchange: () => Promise.reject(new Error('unused')) } })
    await expect(client.close()).resolves.toBeUndefined()
  })
})

describe('the warning about references that end in a digit', () => {
  /** A client that keeps its warnings. */
  function warned(settings: ClientSettings = {}) {
    const warnings: unknown[][] = []
    const logger = { warn: (...warning: unknown[]) => void warnings.push(warning) }
    return { warnings, ...tillClient([coded(0)], { settings: { logger, ...settings } }) }
  }

  test('comes once per client, without the reference', async () => {
    const { client, runtime, warnings } = warned()
    await runtime.drive(client.pay({ referenceNumber: 'CANARY1' }))
    await runtime.drive(client.pay({ referenceNumber: 'CANARY2' }))
    expect(warnings).toEqual([[expect.stringContaining('ends in a digit'), { operation: 'pay' }]])
    expect(JSON.stringify(warnings)).not.toContain('CANARY')
  })

  test('does not come for references that end in a letter, or for calls that move no money', async () => {
    const { client, runtime, warnings } = warned()
    await runtime.drive(client.pay(reference))
    await runtime.drive(client.look({ referenceNumber: 'R1' }))
    expect(warnings).toEqual([])
  })

  test('does not come where such references are refused', async () => {
    const { client, warnings } = warned({ references: 'strict' })
    expect((await failureOf(client.pay({ referenceNumber: 'R1' }))).code).toBe('INVALID_INPUT')
    expect(warnings).toEqual([])
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('the disk is full')
      },
    ],
    ['rejects', () => Promise.reject(new Error('the disk is full'))],
  ])('cannot stop a payment, though the logger %s', async (_, warn) => {
    const { client, runtime } = tillClient([coded(0)], { settings: { logger: { warn } } })
    expect((await runtime.drive(client.pay({ referenceNumber: 'R1' }))).verdict).toBe('successful')
  })
})

describe('an instrument', () => {
  test('wraps each call with its operation and context, further attempts inside', async () => {
    const spans: unknown[] = []
    const instrument: Instrument = async (call, run) => {
      spans.push(call)
      return await run()
    }
    const { client, runtime, transport } = tillClient([status(500), coded(0)], { settings: { instrument } })
    await runtime.drive(client.look({}, { context: { trace: 1 } }))
    expect(spans).toEqual([{ operation: 'look', context: { trace: 1 } }])
    expect(transport.requests).toHaveLength(2)
  })

  test('that runs a payment twice makes it once', async () => {
    const twice: Instrument = async (_, run) => {
      await run()
      return await run()
    }
    const { client, runtime, transport } = tillClient([coded(0)], { settings: { instrument: twice } })
    await runtime.drive(client.pay(reference))
    expect(transport.requests).toHaveLength(1)
  })
})

test('an answer that does not fit its model is warned of and given all the same', async () => {
  const warnings: string[] = []
  const settings = { logger: { warn: (message: string) => void warnings.push(message) } }
  const { client, runtime } = tillClient([coded(0, { message: 7 })], { settings })
  expect(await runtime.drive(client.pay(reference))).toMatchObject({ verdict: 'successful', message: 7 })
  expect(warnings).toEqual(['an answer does not fit its model'])
})
