import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { headersFor, pathOf, testSecrets } from './ask-business.fixture.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

type Child = ChildProcessByStdio<null, Readable, Readable>

const children: Child[] = []
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pagakit-sandbox-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

function start(...given: string[]): Child {
  const child = spawn(process.execPath, ['--conditions=@pagakit/source', main, ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  })
  children.push(child)
  return child
}

interface End {
  readonly code: unknown
  readonly out: string
  readonly err: string
}

async function end(child: Child): Promise<End> {
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}

/** The first line of the output, once it is whole. */
async function firstLine(child: Child): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += chunk
    if (text.includes('\n')) break
  }
  return text
}

function banksAt(url: string): Promise<Response> {
  const body = '{"referenceNumber":"R-A"}'
  return fetch(url + pathOf('getBanks'), { method: 'POST', headers: headersFor('R-A'), body })
}

function writeConfig(config: unknown): string {
  const file = join(folder, 'config.json')
  writeFileSync(file, JSON.stringify(config))
  return file
}

const redirectUri = 'http://localhost/callback'
const connect = { clientId: 'C', clientSecret: 'S', redirectUri, redirectUris: [redirectUri] }

describe('pagakit-sandbox', { timeout: 20_000 }, () => {
  test('--json prints one line with everything a client needs, and SIGTERM ends it well', async () => {
    const child = start(
      '--json',
      '--config',
      writeConfig({
        adminToken: 'TOKEN',
        business: testSecrets,
        merchant: testSecrets,
        connect,
        collect: testSecrets,
      }),
    )
    const line = await firstLine(child)
    expect(line.endsWith('}\n')).toBe(true)
    const printed = JSON.parse(line)
    const url = printed.url
    expect(printed).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      adminToken: 'TOKEN',
      business: { ...testSecrets, environment: { baseUrl: url } },
      merchant: { ...testSecrets, environment: { baseUrl: url } },
      connect: { ...connect, environment: { baseUrl: url } },
      collect: { ...testSecrets, environment: { baseUrl: url } },
    })
    expect((await banksAt(url)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await end(child)).toEqual({ code: 0, out: '', err: '' })
  })

  test('makes other credentials each time, and listens again where its own line says', async () => {
    const child = start('--json')
    const printed = JSON.parse(await firstLine(child))
    child.kill('SIGINT')
    expect((await end(child)).code).toBe(0)
    const again = start('--json', '--config', writeConfig(printed))
    expect(JSON.parse(await firstLine(again))).toEqual(printed)
    const other = start('--json')
    expect(JSON.parse(await firstLine(other)).business.hashKey).not.toBe(printed.business.hashKey)
  })

  test('shows a start page, then a line per request, and what was wrong with a hash', async () => {
    const child = start('--config', writeConfig({ business: testSecrets }))
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    await expect.poll(() => out, { timeout: 10_000 }).toContain('Ctrl+C')
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? []
    expect(out).toContain('createBusinessClient({')
    expect(out).not.toContain('\u001b')
    await banksAt(url)
    const headers = headersFor('R-A ')
    await fetch(url + pathOf('getBanks'), { method: 'POST', headers, body: '{"referenceNumber":"R-A"}' })
    await expect.poll(() => out).toMatch(/getBanks {2,}R-A {2,}0 SUCCESS {2,}\d+ ms\n/)
    await expect.poll(() => out).toMatch(/getBanks {2,}R-A {2,}HTTP 400 {2,}\d+ ms\n {12}.*space/)
  })

  test('--host says what it means where the network is let in, and answers to the address only', async () => {
    const child = start('--host', '0.0.0.0')
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    await expect.poll(() => out, { timeout: 10_000 }).toContain('Ctrl+C')
    expect(out).toMatch(/network +whoever reaches this machine reaches the sandbox/)
    const [, port] = /url +http:\/\/localhost:(\d+)\n/.exec(out) ?? []
    expect((await banksAt(`http://127.0.0.1:${port}`)).status).toBe(401)
  })

  test('--help and --version', async () => {
    const help = await end(start('--help'))
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const option of ['--port', '--host', '--data', '--config', '--json', '--hash-profile', '--strict']) {
      expect(help.out).toContain(option)
    }
    expect(await end(start('--version'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
    })
  })

  test('an unknown flag is named, with exit code 2', async () => {
    const { code, out, err } = await end(start('--prot', '1'))
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe("Unknown option '--prot'.\nTry pagakit-sandbox --help.\n")
  })

  test('a port in use is named, with exit code 1', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const { code, out, err } = await end(start('--json', '--port', String(port)))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`127.0.0.1:${port} is in use by another process`)
    taken.close()
  })

  test.each([
    ['a config file that is not JSON', 'config', '{"business":', /config file is not JSON/],
    ['a data file that is none', 'data', 'no database '.repeat(100), /is not a SQLite file/],
  ])('%s is named, with exit code 1 and without a stack', async (_, option, content, problem) => {
    const file = join(folder, 'file')
    writeFileSync(file, content)
    const { code, err } = await end(start(`--${option}`, file))
    expect(code).toBe(1)
    expect(err).toMatch(problem)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('goes on with the books of a data file, unless they are damaged', async () => {
    const file = join(folder, 'books.sqlite')
    const config = writeConfig({ adminToken: 'ADMIN' })
    const balanceAfterSale = async (): Promise<unknown> => {
      const child = start('--json', '--config', config, '--data', file)
      const { url } = JSON.parse(await firstLine(child))
      const sale = { customer: '@adaeze', amount: '150', merchantReference: 'INVOICE-A' }
      const headers = { 'x-sandbox-token': 'ADMIN' }
      await fetch(`${url}/_sandbox/sales`, { method: 'POST', headers, body: JSON.stringify(sale) })
      const { balances } = Object(await (await fetch(`${url}/_sandbox/ledger`, { headers })).json())
      child.kill('SIGKILL')
      await once(child, 'close')
      return balances.find(({ account }: { account: string }) => account === 'customer:+2348012345678')
    }
    // The sale and its fee of 107.50, each time.
    expect(await balanceAfterSale()).toMatchObject({ balance: '49742.5' })
    expect(await balanceAfterSale()).toMatchObject({ balance: '49485' })

    const database = new DatabaseSync(file)
    database.exec("UPDATE account SET balance = balance + 1 WHERE id = 'organisation'")
    database.close()
    const { code, err } = await end(start('--data', file))
    expect(code).toBe(1)
    expect(err).toMatch(/^\S+ sandbox: The data file \S+ is damaged\. .*\n$/)
  })
})
