import { describe, expect, onTestFinished, test } from 'vitest'
import { CallPromise, type Completed } from './call-promise.ts'

const completed: Completed<string> = {
  result: 'paid',
  response: { status: 200, headers: {}, attempts: 1 },
}

function succeeding(): CallPromise<string> {
  return new CallPromise(Promise.resolve(completed))
}

function failing(): CallPromise<string> {
  return new CallPromise(Promise.reject(new Error('refused')))
}

/** The rejections nobody handled by the time everything has happened. */
async function unhandledAfter(act: () => unknown): Promise<unknown[]> {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  onTestFinished(() => void process.off('unhandledRejection', note))
  await act()
  await new Promise((resolve) => setTimeout(resolve, 10))
  return unhandled
}

describe('a call that succeeds', () => {
  test('is awaited for its result', async () => {
    expect(await succeeding()).toBe('paid')
  })

  test('gives result and raw side together when asked', async () => {
    await expect(succeeding().withResponse()).resolves.toBe(completed)
  })

  test('can be asked both ways, and twice', async () => {
    const call = succeeding()
    expect(await call).toBe('paid')
    expect((await call.withResponse()).response.attempts).toBe(1)
    expect(await call).toBe('paid')
  })

  test('behaves as a promise in all, race and finally', async () => {
    const order: string[] = []
    expect(await Promise.all([succeeding(), succeeding()])).toEqual(['paid', 'paid'])
    expect(await Promise.race([succeeding(), new Promise(() => {})])).toBe('paid')
    expect(await succeeding().finally(() => order.push('finally'))).toBe('paid')
    expect(order).toEqual(['finally'])
  })

  test('passes its result on through then, like any promise', async () => {
    expect(await succeeding().then((result) => result.length)).toBe(4)
    expect(await succeeding().then()).toBe('paid')
    expect(await succeeding().catch(() => 'never')).toBe('paid')
  })

  test('names itself where it is printed', () => {
    expect(Object.prototype.toString.call(succeeding())).toBe('[object CallPromise]')
  })
})

describe('a call that fails', () => {
  test('rejects, awaited either way', async () => {
    await expect(failing()).rejects.toThrow('refused')
    await expect(failing().withResponse()).rejects.toThrow('refused')
  })

  test('is caught by catch, by the second argument of then, and passes finally', async () => {
    expect(await failing().catch(() => 'caught')).toBe('caught')
    expect(
      await failing().then(
        () => 'fulfilled',
        () => 'caught',
      ),
    ).toBe('caught')
    await expect(failing().finally(() => {})).rejects.toThrow('refused')
  })

  test('leaves no rejection behind where only withResponse is handled', async () => {
    const unhandled = await unhandledAfter(() =>
      failing()
        .withResponse()
        .catch(() => {}),
    )
    expect(unhandled).toEqual([])
  })

  test('leaves no rejection behind where only the result is handled', async () => {
    const unhandled = await unhandledAfter(async () => {
      const call = failing()
      await call.catch(() => {})
    })
    expect(unhandled).toEqual([])
  })

  test('leaves no rejection behind where both are asked for and both handled', async () => {
    const unhandled = await unhandledAfter(() => {
      const call = failing()
      return Promise.allSettled([call, call.withResponse()])
    })
    expect(unhandled).toEqual([])
  })

  test('is reported by the platform where nobody handles it', async () => {
    const unhandled = await unhandledAfter(() => {
      failing()
    })
    expect(unhandled.map(String)).toEqual(['Error: refused'])
  })
})
