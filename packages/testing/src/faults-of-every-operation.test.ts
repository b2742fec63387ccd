import { isPagaError } from '@pagakit/contract'
import { type AnswerFaultRule, createSandbox, type FaultedOperation } from '@pagakit/sandbox'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { everyOperation } from './every-operation.ts'

// Every kind of fault for every operation: either the sandbox refuses the rule, or it strikes. Never is it in force for nothing,
// and never does the sandbox fail over it.

// What is asked again is asked again at once.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

const kinds: readonly AnswerFaultRule[] = [
  { kind: 'lose-answer' },
  { kind: 'reset' },
  { kind: 'hang', books: 'moved' },
  { kind: 'latency', milliseconds: 5, books: 'untouched' },
  { kind: 'latency', milliseconds: 5, jitter: 5 },
  { kind: 'http-status', status: 503, books: 'moved' },
  { kind: 'html', books: 'moved' },
  { kind: 'truncate' },
  { kind: 'content-type' },
  { kind: 'code', code: 777 },
  { kind: 'code', code: -1, books: 'moved' },
  { kind: 'pending' },
  { kind: 'status-lag' },
  { kind: 'status-lag', as: 'pending' },
  { kind: 'replay-duplicate' },
]

describe.each(everyOperation)('$name of $api', ({ api, name, request, call }) => {
  test.each(kinds)('under $kind is struck, or the rule is refused', async (fault) => {
    let caller = new AbortController()
    await using sandbox = await createSandbox({
      wait: async () => {},
      onRequest: ({ faults }) => {
        if (faults.some(({ kind }) => kind === 'hang')) queueMicrotask(() => caller.abort())
      },
    })
    const send = async (): Promise<void> => {
      caller = new AbortController()
      await call(sandbox[api], name, request, { signal: caller.signal }).catch((error: unknown) => {
        if (!isPagaError(error)) throw error
      })
    }
    // What is told of an earlier operation, and what is sent twice, needs one before it.
    await send()
    // The names are those of the APIs.
    const operation = name as FaultedOperation
    const isTaken = isRuleTaken(() => sandbox.faults.add({ ...fault, operation, times: 9 }))
    await send()
    const { faults = [], explanation, httpStatus } = sandbox.journal.entries().at(-1) ?? {}
    expect(faults.some(({ kind }) => kind === fault.kind)).toBe(isTaken)
    expect([explanation, httpStatus]).not.toEqual([expect.stringContaining('failed'), 500])
    sandbox.clock.advance(120_000)
    expect(sandbox.ledger.sum()).toBe('0')
  })
})

function isRuleTaken(add: () => unknown): boolean {
  try {
    add()
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'INVALID_SETTINGS', params: { setting: 'faults.operation' } })
    return false
  }
}
