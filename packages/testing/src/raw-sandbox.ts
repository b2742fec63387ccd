import { createHash } from 'node:crypto'
import { jsonCodec } from '@pagakit/codecs/json'
import { multipartWriter } from '@pagakit/codecs/multipart'
import type { SandboxOptions } from '@pagakit/sandbox'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { preimageTerms } from '@pagakit/signing'
import { operationNamed } from './described-apis.ts'

/** What a sandbox answered to a request that no client had looked at. */
export interface RawAnswer {
  readonly httpStatus: number
  readonly code: unknown
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A sandbox, and a way to send it whatever one likes with a hash that is right. */
export interface RawSandbox extends AsyncDisposable {
  readonly sandbox: Sandbox
  ask(operation: string, members: Readonly<Record<string, unknown>>): Promise<RawAnswer>
}

const secrets = { principal: 'RAW', credentials: 'RAW-PASSWORD', hashKey: 'RAW-KEY' }

/** Starts a sandbox for raw requests: members are sent as they are, numbers as numbers. */
export async function rawSandbox(options: SandboxOptions = {}): Promise<RawSandbox> {
  const sandbox = await createSandbox({ business: secrets, merchant: secrets, ...options })
  return {
    sandbox,
    ask: (operation, members) => send(sandbox, operation, members),
    [Symbol.asyncDispose]: () => sandbox.close(),
  }
}

async function send(
  sandbox: Sandbox,
  name: string,
  members: Readonly<Record<string, unknown>>,
): Promise<RawAnswer> {
  const { operation } = operationNamed(name)
  const [{ path, part }] = operation.bindings
  const entries = Object.entries(members).filter(([, value]) => value !== undefined)
  const files = entries.filter(([, value]) => isFile(value))
  const json = JSON.stringify(Object.fromEntries(entries.filter(([, value]) => !isFile(value))))
  const decoded = jsonCodec.decode(new TextEncoder().encode(json), operation.requestShape)
  if ('problem' in decoded) throw new Error(decoded.problem)
  const texts = preimageTerms(operation.hash.documented, decoded.texts).map(({ text }) => text)
  const hash = createHash('sha512')
    .update(texts.join('') + secrets.hashKey)
    .digest('hex')
  const { contentType, body } =
    part === undefined ? { contentType: 'application/json', body: json } : form(part, json, files)
  const headers = {
    principal: secrets.principal,
    credentials: secrets.credentials,
    hash,
    'content-type': contentType,
  }
  const response = await sandbox.fetch(`http://localhost${path}`, { method: 'POST', headers, body })
  const text = await response.text()
  const answer: Readonly<Record<string, unknown>> = Object(JSON.parse(text))
  return { httpStatus: response.status, code: answer['responseCode'], text, body: answer }
}

function isFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'bytes' in value
}

/** The parts of a form: the JSON as it is, which the writer of the codecs would refuse where it is wrong. */
function form(part: string, json: string, files: readonly (readonly [string, unknown])[]) {
  const frame = { part, randomBytes: () => new Uint8Array(16) }
  const field = { kind: 'file', required: false, description: 'A file.' } as const
  const fields = Object.fromEntries(files.map(([name]) => [name, field]))
  const { contentType, body } = multipartWriter.write(Object.fromEntries(files), { fields }, frame)
  // The written JSON part is an empty object, in whose place the other one goes.
  const whole = Buffer.from(body).toString('latin1').replace('{}', Buffer.from(json).toString('latin1'))
  return { contentType, body: Buffer.from(whole, 'latin1') }
}
