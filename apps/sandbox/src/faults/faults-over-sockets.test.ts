import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { headersFor, pathOf, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
let port: number
let journaled: Promise<unknown>
beforeEach(async () => {
  let onRequest = (): void => {}
  journaled = new Promise<void>((resolve) => {
    onRequest = resolve
  })
  ;({ sandbox } = await testSandbox({ onRequest }))
  const { url } = await sandbox.listen()
  port = Number(new URL(url).port)
})
afterEach(() => sandbox.close())

/** Sends a transfer over a socket of its own; everything that comes back until the other side ends it. */
async function exchanged(fault: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const body = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}'
  const headers = { ...headersFor('SEND-A100@adaeze'), 'x-sandbox-fault': fault, host: 'localhost' }
  const lines = Object.entries({ ...headers, 'content-length': body.length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  let received = ''
  socket.on('data', (data) => {
    received += data.toString('latin1')
  })
  // A reset of the connection is an end like any other here.
  socket.on('error', () => undefined)
  socket.write(`POST ${pathOf('moneyTransfer')} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  await once(socket, 'close')
  return received
}

test('reset ends the socket without a byte', async () => {
  expect(await exchanged('reset')).toBe('')
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
})

test('truncate sends less than it announces', async () => {
  const received = await exchanged('truncate')
  const [head = '', part = ''] = received.split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  const announced = Number(/content-length: (\d+)/i.exec(head)?.[1])
  expect(part).toMatch(/^\{"/)
  expect(part.length).toBe(Math.floor(announced / 2))
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
})

test('hang keeps the socket open, and the end of the sandbox ends it', async () => {
  const hung = exchanged('{"kind":"hang","books":"moved"}')
  await journaled
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
  await sandbox.close()
  expect(await hung).toBe('')
})
