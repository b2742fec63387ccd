import {
  type Api,
  type Codec,
  type Codecs,
  defineApi,
  type Effect,
  type FieldShape,
  type Judgement,
  type ObjectShape,
  type Operation,
  type OperationReference,
  type ReceivedAnswer,
  readAmount,
  type SchemaIssue,
  type StandardSchema,
} from '@pagakit/contract'
import { PreparedCall } from './prepared-call.ts'
import { writeRequest } from './write-request.ts'

// A shop's till as an API: small, and with one operation per effect. Written by hand, so that the tests of this package
// depend on no model and on no codec.

type Members = Readonly<Record<string, unknown>>

const text = { kind: 'text', required: true, description: 'A text.' } as const satisfies FieldShape
const reference = { ...text, description: 'Your own reference.' } as const satisfies FieldShape

/** What every operation of the till takes. */
const requestFields = {
  referenceNumber: reference,
  amount: { kind: 'amount', required: false, description: 'The amount in naira.' },
  customer: { ...text, required: false },
  pin: { ...text, required: false, sensitive: true },
  notify: {
    kind: 'object',
    required: false,
    description: 'Whom to tell.',
    fields: { phone: text, code: { ...text, required: false, sensitive: true } },
  },
  items: {
    kind: 'list',
    required: false,
    description: 'What is bought.',
    items: {
      kind: 'object',
      required: true,
      description: 'One thing.',
      fields: { name: text, price: amount() },
    },
  },
  extra: { kind: 'object', required: false, description: 'More by name.' },
} as const satisfies Readonly<Record<string, FieldShape>>

const responseFields = {
  responseCode: { kind: 'integer', required: true, description: 'What came of it.' },
  referenceNumber: reference,
  message: { ...text, required: false },
  transactionId: { ...text, required: false },
} as const satisfies Readonly<Record<string, FieldShape>>

function amount(): FieldShape {
  return { kind: 'amount', required: true, description: 'An amount.' }
}

/** A schema by hand: required members are there, texts are texts, amounts can be read. */
function schemaOf({ fields }: ObjectShape): StandardSchema<Members> {
  const validate = (value: unknown): { value: Members } | { issues: SchemaIssue[] } => {
    const members = Object.fromEntries(Object.entries(Object(value)))
    const issues = Object.entries(fields).flatMap(([name, field]) => {
      const problem = problemOf(members[name], field)
      return problem === undefined ? [] : [{ message: problem, path: [name] }]
    })
    if (issues.length > 0) return { issues }
    const { amount: sum } = members
    return { value: sum === undefined ? members : { ...members, amount: readAmount(sum).text ?? sum } }
  }
  return { '~standard': { version: 1, vendor: 'till', validate } }
}

function problemOf(value: unknown, { kind, required }: FieldShape): string | undefined {
  if (value === undefined) return required ? 'expected something' : undefined
  if (kind === 'amount') {
    const { reason, fix } = readAmount(value)
    return reason === undefined ? undefined : `${reason}; ${fix}`
  }
  if (kind === 'integer') return Number.isInteger(value) ? undefined : 'must be a whole number'
  return kind !== 'text' || typeof value === 'string' ? undefined : 'must be a text; put it in quotes'
}

function operation<Name extends string, Reference extends OperationReference | undefined>(
  name: Name,
  effect: Effect,
  reference: Reference,
): Operation<Name, StandardSchema<Members>, StandardSchema<Members>, Reference> {
  const requestShape = { fields: requestFields }
  const responseShape = { fields: responseFields }
  return {
    name,
    summary: `Does ${name}.`,
    section: 'The till, section 1',
    availability: 'available',
    bindings: [{ method: 'POST', path: `/till/${name}`, rest: 'json' }],
    request: schemaOf(requestShape),
    response: schemaOf(responseShape),
    requestShape,
    responseShape,
    hash: { documented: ['referenceNumber', 'customer'], current: ['referenceNumber'] },
    effect,
    reference,
    samples: [{ name: 'one', source: 'the till', request: {}, response: {} }],
  }
}

const own = { field: 'referenceNumber', role: 'caller' } as const
const made = { field: 'referenceNumber', role: 'made' } as const
const oneOrder = ['referenceNumber'] as const

/** The operations of the till, one per effect; `list` is a read whose two hash orders are the same. */
const operations = {
  look: operation('look', 'read', made),
  list: { ...operation('list', 'read', made), hash: { documented: oneOrder, current: oneOrder } },
  ask: operation('ask', 'status', { field: 'referenceNumber', role: 'earlier' } as const),
  check: operation('check', 'validate', made),
  pay: operation('pay', 'money', own),
  change: operation('change', 'write', own),
  redeem: operation('redeem', 'exchange', own),
  renew: operation('renew', 'refresh', own),
} as const

/** The till. */
export const till: Api<'till', typeof operations> = defineApi({
  name: 'till',
  hosts: { test: 'https://test.till.example', live: 'https://till.example' },
  operations,
  codes: {},
  judge,
  settlement: { operation: 'ask', judge: settled },
})

/** Success is HTTP 200, code 0 and the reference echoed; the other codes are as in the Business API. */
function judge({ httpStatus, value, referenceNumber }: ReceivedAnswer): Judgement {
  const { responseCode, message } = value
  const said = typeof message === 'string' ? { message } : {}
  if (httpStatus === 401) return refused('AUTHENTICATION_REFUSED', true, said)
  if (httpStatus === 400) return refused('HASH_REFUSED', true, said)
  if (httpStatus === 429) return refused('RATE_LIMITED', false, said)
  if (httpStatus !== 200) return refused('HTTP_FAILED', false, said)
  if (responseCode === undefined) return refused('MALFORMED_RESPONSE', false, said)
  const more = { ...said, responseCode: String(responseCode) }
  if (value['referenceNumber'] !== referenceNumber) return refused('REFERENCE_MISMATCH', false, more)
  if (responseCode === 0) return { verdict: 'successful' }
  if (responseCode === 3) return { verdict: 'pending' }
  if (responseCode === 139) return refused('INSUFFICIENT_BALANCE', true, { ...more, hint: 'Fund it.' })
  if (responseCode === 105) return refused('DUPLICATE_REFERENCE', false, more)
  return refused(responseCode === 135 ? 'UNKNOWN_REFERENCE' : 'UNCERTAIN', false, more)
}

type Refused = Extract<Judgement, { verdict: 'refused' }>

function refused(code: Refused['code'], definite: boolean, more: Partial<Refused>): Refused {
  return { ...more, verdict: 'refused', code, definite, reason: `the till answered ${code}.` }
}

function settled(answer: ReceivedAnswer): 'successful' | 'pending' | 'refused' | 'unknown' {
  const judgement = judge(answer)
  if (judgement.verdict === 'pending') return 'pending'
  if (judgement.verdict !== 'refused') return answer.value['transactionId'] ? 'successful' : 'unknown'
  return judgement.definite ? 'refused' : 'unknown'
}

/** JSON as the platform has it. */
export const tillCodec: Codec = {
  contentType: 'application/json',
  encode: (value) => JSON.stringify(value),
  decode: (bytes) => {
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
      if (typeof value !== 'object' || value === null) return { problem: 'The body is no object.' }
      return { value: { ...value }, texts: { text: () => undefined, count: () => 0 } }
    } catch {
      return { problem: 'The body is not JSON.' }
    }
  },
}

/** The formats of the till. */
export const tillCodecs: Codecs = { json: tillCodec }

/** A call of the till, written by the first binding of its operation. */
export function tillCall(operation: Operation, effect: Effect, value: Members): PreparedCall {
  const writing = { codecs: tillCodecs, randomBytes: (length: number) => new Uint8Array(length) }
  return new PreparedCall(
    operation,
    effect,
    value,
    writeRequest(operation, value, operation.bindings[0], writing),
  )
}
