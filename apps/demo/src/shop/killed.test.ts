import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createSandbox, type ListeningSandbox, type Sandbox } from '@pagakit/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { Visitor } from './visitor.fixture.ts'

// A shop is killed while Paga has been asked for money and nobody has answered. The next one over the same books finds out.

const program = fileURLToPath(new URL('shop-process.fixture.ts', import.meta.url))

/** Starts a shop in a process of its own; gives where it is and what kills it. */
async function startShop(file: string, sandbox: ListeningSandbox) {
  const settings = JSON.stringify(sandbox)
  const child = spawn(process.execPath, ['--conditions=@pagakit/source', program, file, settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  const [origin] = await once(createInterface(child.stdout), 'line')
  return { origin: String(origin), kill }
}

/** The ways the shop moves money: what is sent, and how somebody gets to the button for it. */
const ways: readonly {
  readonly operation: 'depositToBank' | 'refund' | 'merchantPayment'
  /** Gives the page with the button. */
  readonly prepare: (visitor: Visitor, sandbox: Sandbox) => Promise<string>
  readonly button: 'confirm' | 'pay'
  /** Where the merchant asks about it. */
  readonly asked: (path: string) => string
}[] = [
  {
    operation: 'depositToBank',
    prepare: async (visitor) => (await visitor.planPayout('1500.50')).path,
    button: 'confirm',
    asked: (path) => path,
  },
  {
    operation: 'refund',
    prepare: async (visitor, sandbox) => {
      const { path } = await visitor.requestPayment('2000.50')
      sandbox.payments.pay(path.replace('/requests/', ''))
      await visitor.send(`${path}/ask`, {})
      return (await visitor.send(`${path}/refunds`, { amount: '500' })).path
    },
    button: 'confirm',
    asked: (path) => path,
  },
  {
    operation: 'merchantPayment',
    prepare: async (visitor, sandbox) => {
      await visitor.connect(sandbox)
      return (await visitor.orderBook()).path
    },
    button: 'pay',
    asked: (path) => path.replace('/purchases/', '/sales/'),
  },
]

const books = [
  { moved: true, ending: /^(?:paid|refunded)$/ },
  // Nothing proves that it will never be carried out.
  { moved: false, ending: /^checking$/ },
]

test.each(ways.flatMap((way) => books.map((ends) => ({ ...way, ...ends }))))(
  'a shop that was killed while it waited for $operation asks and does not send it again: books moved, $moved',
  async ({ operation, prepare, button, asked, moved, ending }) => {
    const folder = mkdtempSync(join(tmpdir(), 'shop-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'shop.db')
    let onAsked = (): void => {}
    const arrived = new Promise<void>((resolve) => {
      onAsked = resolve
    })
    let sent = 0
    const sandbox = await createSandbox({
      onRequest: (request) => {
        if (request.operation !== operation) return
        sent++
        onAsked()
      },
    })
    onTestFinished(() => sandbox.close())
    const far = await sandbox.listen()
    const first = await startShop(file, far)
    const visitor = new Visitor(first.origin)
    await visitor.open('/')
    const path = await prepare(visitor, sandbox)
    sandbox.faults.add({ kind: 'hang', books: moved ? 'moved' : 'untouched', operation })
    const confirming = visitor.send(`${path}/${button}`, {}).catch(() => 'killed')
    await arrived
    await first.kill()
    expect(await confirming).toBe('killed')

    const second = await startShop(file, far)
    const returned = new Visitor(second.origin)
    returned.cookie = visitor.cookie
    expect((await returned.open(path)).text).toContain('We do not know yet, checking')
    await returned.open('/suppliers')
    await returned.send(`${path}/${button}`, {})
    await returned.send(`${asked(path)}/ask`, {})
    expect(await returned.stateOf(path)).toMatch(ending)
    await returned.send(`${path}/${button}`, {})
    expect(sent).toBe(1)
  },
)
