import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type SignedParts, signedParts, webhookMessage } from '@pagakit/notifications/testing'
import { expect, onTestFinished, test } from 'vitest'
import { type Death, openShop, shopHashKey } from './credit-shop.ts'

const connections = 16

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-shop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'shop.db')
}

function paid(reference: string): Promise<SignedParts> {
  return signedParts(webhookMessage('paid', { externalReferenceNumber: reference }), { hashKey: shopHashKey })
}

/** Posts a message over one of the connections; gives the status, or undefined where no whole answer came. */
function post(port: number, agent: Agent, { headers, body }: SignedParts): Promise<number | undefined> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, agent, method: 'POST', path: '/paga', headers }
    const outgoing = request(options, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode))
      response.once('error', () => resolve(undefined))
    })
    outgoing.once('error', () => resolve(undefined))
    outgoing.end(body)
  })
}

/** Works through a list with as many hands as there are connections. */
async function share<Entry>(entries: readonly Entry[], work: (entry: Entry) => Promise<void>): Promise<void> {
  const left = entries.values()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const entry of left) await work(entry)
    }),
  )
}

test('a thousand deliveries of one event over 16 connections credit once', async () => {
  const shop = await openShop(temporaryFile())
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  onTestFinished(() => {
    agent.destroy()
    shop.close()
  })
  const message = await paid('ORDER-1A')
  const statuses = new Set<number | undefined>()
  await share(Array.from({ length: 1_000 }), async () => {
    statuses.add(await post(shop.port, agent, message))
  })
  expect(statuses).toEqual(new Set([200]))
  expect(shop.credits()).toEqual({ rows: 1, references: 1 })
  expect(shop.connections()).toBe(connections)
}, 60_000)

/** How the shop below dies, one process after the other; the last one lives. */
const deaths: readonly Death[] = [
  { credit: 1, moment: 'before-commit' },
  { credit: 2_000, moment: 'before-commit' },
  { credit: 2_500, moment: 'after-commit' },
]

/** A shop in a process of its own that is killed at the worst moments, and started again over the same file each time. */
class MortalShop {
  readonly #file: string
  readonly #left = deaths.values()
  #child: ChildProcess | undefined
  #port: Promise<number>
  #isOver = false
  /** By what its processes were ended. */
  readonly ends: (NodeJS.Signals | null)[] = []

  constructor(file: string) {
    this.#file = file
    this.#port = this.#start()
  }

  get port(): Promise<number> {
    return this.#port
  }

  end(): void {
    this.#isOver = true
    this.#child?.kill('SIGKILL')
  }

  #start(): Promise<number> {
    const program = fileURLToPath(new URL('./credit-shop-child.ts', import.meta.url))
    const flags = ['--conditions=@pagakit/source', '--no-warnings']
    const death = JSON.stringify(this.#left.next().value)
    const parameters = [...flags, program, this.#file, ...(death === undefined ? [] : [death])]
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#child = child
    child.once('exit', (_, signal) => {
      this.ends.push(signal)
      if (!this.#isOver) this.#port = this.#start()
    })
    return new Promise((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => resolve(Number(line.toString())))
      child.once('error', reject)
    })
  }
}

test('10,000 events are all handled once, although the process is killed three times in the middle of one', async () => {
  const file = temporaryFile()
  const shop = new MortalShop(file)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  onTestFinished(() => {
    agent.destroy()
    shop.end()
  })
  const messages = await Promise.all(Array.from({ length: 10_000 }, (_, index) => paid(`ORDER-${index}-A`)))
  let unanswered = 0
  await share(messages, async (message) => {
    // As Paga does: again and again, until there is a 2xx.
    while ((await post(await shop.port, agent, message)) !== 200) unanswered += 1
  })
  await share(
    messages.filter((_, index) => index % 20 === 0),
    async (message) => expect(await post(await shop.port, agent, message)).toBe(200),
  )
  expect(shop.ends).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL'])
  expect(unanswered).toBeGreaterThanOrEqual(deaths.length)
  shop.end()
  const reopened = await openShop(file)
  onTestFinished(() => reopened.close())
  expect(reopened.credits()).toEqual({ rows: 10_000, references: 10_000 })
}, 120_000)
