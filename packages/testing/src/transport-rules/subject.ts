import {
  isTransportFailure,
  type Transport,
  type TransportFailure,
  type TransportRequest,
} from '@pagakit/contract'
import { expect, onTestFinished, vi } from 'vitest'
import { createWireServer, type WireResponder, type WireServer } from '../wire-server.ts'

/** The transport under test. */
export interface Subject {
  readonly create: () => Transport
  readonly over: 'sockets' | 'fetch'
}

/** A server and a transport for one test; both are ended with it. */
export async function serve(
  { create }: Subject,
  respond: WireResponder,
): Promise<{ server: WireServer; transport: Transport; request: (more?: RequestFacts) => TransportRequest }> {
  const server = await startServer(respond)
  const transport = createFor(create)
  return { server, transport, request: (more) => requestTo(server.origin, more) }
}

/** A server that ends with the test. */
export async function startServer(respond: WireResponder): Promise<WireServer> {
  const server = await createWireServer(respond)
  onTestFinished(() => server[Symbol.asyncDispose]())
  return server
}

/** A transport whose connections end with the test. */
export function createFor(create: () => Transport): Transport {
  const transport = create()
  onTestFinished(() => transport.close?.())
  return transport
}

/** What a test wants to say about its request. */
export interface RequestFacts extends Partial<Omit<TransportRequest, 'url'>> {
  readonly target?: string
}

/** A small POST, changed as the test needs it. */
export function requestTo(origin: string, { target = '/', ...more }: RequestFacts = {}): TransportRequest {
  const body = more.method === 'GET' ? {} : { body: '{}' }
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    signal: new AbortController().signal,
    maxResponseBytes: 1024 * 1024,
    ...body,
    ...more,
    url: origin + target,
  }
}

/** The failure an exchange ends in; the test fails if it ends in anything else. */
export async function failureOf(exchange: Promise<unknown>): Promise<TransportFailure> {
  const reason = await exchange.then(
    () => expect.fail('the exchange gave an answer'),
    (error: unknown) => error,
  )
  if (!isTransportFailure(reason)) throw reason
  return reason
}

/** Waits until something is so. */
export function until(condition: () => boolean): Promise<void> {
  return vi.waitFor(() => expect(condition()).toBe(true), { timeout: 2_000, interval: 2 })
}

/** The text of a body. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
