import { createSandbox } from '@pagakit/sandbox'
import { describe, expect, test } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { hashedApis } from './described-apis.ts'
import { everyOperation } from './every-operation.ts'

describe.each(everyOperation)('$name in the sandbox', ({ api, name, request, call }) => {
  /** Sends the sample to a sandbox, the hash changed on its way. */
  async function send(change: (hash: string) => string) {
    await using sandbox = await createSandbox()
    const { fetch, ...settings } = sandbox[api]
    const { transport } = answeringTransport(async ({ url, method, headers, body = null }) => {
      const hash = change(headers['hash'] ?? '')
      const response = await fetch(url, { method, headers: { ...headers, hash }, body })
      return answerOf(response.status, await response.text())
    })
    const outcome = await call({ ...settings, transport }, name, request).catch((error: unknown) => error)
    return { outcome, entry: sandbox.journal.entries().at(-1) }
  }

  test('is taken with its own hash', async () => {
    const { entry } = await send((hash) => hash)
    expect(entry).toMatchObject({ operation: name, httpStatus: 200, hashProfile: 'documented' })
  })

  test.each([0, 63, 127])(
    'is refused with one digit of the hash changed (%i), and the refusal explained',
    async (place) => {
      const { outcome, entry } = await send((hash) => {
        const digit = hash[place] === '0' ? '1' : '0'
        return hash.slice(0, place) + digit + hash.slice(place + 1)
      })
      expect(outcome).toMatchObject({ code: 'HASH_REFUSED', outcome: 'rejected', retry: 'same-reference' })
      const { hashRefusal } = hashedApis.find((one) => one.name === api) ?? {}
      expect(entry).toMatchObject({ operation: name, httpStatus: hashRefusal })
      expect(entry?.hashProfile).toBeUndefined()
      expect(entry?.explanation).toMatch(
        /^The hash is wrong, and by none of the usual mistakes\..*\[hash key\]/,
      )
    },
  )
})
