import { describe, expect, test } from 'vitest'
import { wireAnswer } from '../wire-answer.ts'
import { headerValues } from '../wire-request.ts'
import { type Subject, serve } from './subject.ts'

/** A request arrives as it was given. */
export function describeDelivery(subject: Subject): void {
  const serveOk = () => serve(subject, (_, socket) => socket.write(wireAnswer()))

  describe('delivery', () => {
    test.for(['GET', 'POST'] as const)('sends %s with path and query as they are', async (method) => {
      const { server, transport, request } = await serveOk()
      await transport.exchange(request({ method, target: '/a/%2F/b?c=d%20e&c=f' }))
      expect(server.requests.map(({ method, target }) => ({ method, target }))).toEqual([
        { method, target: '/a/%2F/b?c=d%20e&c=f' },
      ])
    })

    test('sends a text as its UTF-8 bytes', async () => {
      const { server, transport, request } = await serveOk()
      await transport.exchange(request({ body: '{"name":"Adé ₦ 𝄞"}' }))
      expect(server.requests[0]?.body.toString('hex')).toBe(
        '7b226e616d65223a224164c3a920e282a620f09d849e227d',
      )
    })

    test('sends bytes untouched, whatever they are', async () => {
      const { server, transport, request } = await serveOk()
      const body = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
      await transport.exchange(request({ body }))
      expect(server.requests[0]?.body.equals(body)).toBe(true)
    })

    test('sends every header once, with exactly its characters', async () => {
      const { server, transport, request } = await serveOk()
      const headers = {
        'content-type': 'text/plain',
        principal: 'A-1',
        credentials: 'p@ss, w;rd "é"',
        hash: 'f00',
      }
      await transport.exchange(request({ headers }))
      const [received] = server.requests
      for (const [name, value] of Object.entries(headers)) {
        expect(received && headerValues(received, name)).toEqual([value])
      }
    })

    test('sends a POST whose members are all in its address, and says that it has no body', async () => {
      const { server, transport, request } = await serveOk()
      const { body: _, ...address } = request({ method: 'POST', target: '/pay/R1A/amount/5' })
      await transport.exchange(address)
      const [received] = server.requests
      expect(received && headerValues(received, 'content-length')).toEqual(['0'])
      expect(received && headerValues(received, 'transfer-encoding')).toEqual([])
      expect(received?.body).toHaveLength(0)
    })

    test('says how long the body is, and sends no body with a GET', async () => {
      const { server, transport, request } = await serveOk()
      await transport.exchange(request({ body: 'é' }))
      await transport.exchange(request({ method: 'GET' }))
      const lengths = server.requests.map((received) => headerValues(received, 'content-length'))
      expect(lengths).toEqual([['2'], []])
      expect(server.requests.flatMap((received) => headerValues(received, 'transfer-encoding'))).toEqual([])
    })
  })
}
