import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { badAnswer, badBodiesFor } from './bad-answer.ts'
import { badBodies } from './bad-bodies.ts'
import { echo, errorOf, everyOperation, itemsOf, referenceOf } from './every-operation.ts'

// The waits between attempts are this much of their limit: none.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

/** How often such a call is sent: what changes something once, and what changes nothing once more, where that could help. */
function sends(effect: string, code: string): number {
  if (effect === 'money' || effect === 'write') return 1
  return effect === 'validate' && code === 'UNCERTAIN' ? 1 : 2
}

describe.each(everyOperation)('$name answered with', ({ name, operation, request, effect, call }) => {
  test.each(badBodiesFor({ operation, request }, badBodies))(
    '$what: $code, and the outcome is unknown',
    async ({ body, code }) => {
      const { transport, requests } = answeringTransport(() => badAnswer({ body }, operation, request))
      const error = await errorOf(call({ transport }, name, request))
      expect(error).toMatchObject({
        code,
        operation: name,
        outcome: 'unknown',
        retry: effect === 'money' || effect === 'write' ? 'settle-first' : 'safe',
        httpStatus: 200,
        referenceNumber: referenceOf(operation, request),
      })
      expect(requests).toHaveLength(sends(effect, code))
      // Only short words of ours stand in it, not what came.
      expect(error.message.length).toBeLessThan(400)
    },
  )

  test('a byte order mark before the answer: it is taken', async () => {
    const { transport } = answeringTransport((sent) =>
      answerOf(
        200,
        `\ufeff${JSON.stringify({ ...itemsOf(operation), ...echo(sent), responseCode: 0, message: 'done' })}`,
      ),
    )
    await expect(call({ transport }, name, request)).resolves.toMatchObject({ verdict: 'successful' })
  })

  test('a code as its text: it is taken', async () => {
    const { transport } = answeringTransport((sent) =>
      answerOf(
        200,
        JSON.stringify({ ...itemsOf(operation), ...echo(sent), responseCode: '0', message: 'done' }),
      ),
    )
    await expect(call({ transport }, name, request)).resolves.toMatchObject({ responseCode: 0 })
  })
})

test('no body has changed what every object has', () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Reflect.get({}, 'responseCode')).toBeUndefined()
})
