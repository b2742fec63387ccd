import type { PagaErrorCode } from '@pagakit/contract'

/** A body that comes with HTTP 200 and says it is JSON, and is not an answer. */
export interface BadBody {
  readonly what: string
  /** The body, for the reference the request carried. */
  readonly body: (reference: string) => string | Uint8Array
  /** What a call with this answer fails with. Its outcome is always unknown. */
  readonly code: PagaErrorCode
  /** True where all that is wrong is a missing reference: no fault of an answer that is described without one. */
  readonly lacksReference?: true
  /** True where it is bad only for a reference that has letters. */
  readonly needsLetters?: true
}

const malformed = 'MALFORMED_RESPONSE'
const mismatch = 'REFERENCE_MISMATCH'

/** A whole answer with the code written so. */
function coded(code: string): (reference: string) => string {
  return (reference) => `{"responseCode":${code},"referenceNumber":"${reference}","message":"done"}`
}

/** A whole answer of code 0 with the reference written so. */
function referring(write: (reference: string) => string): (reference: string) => string {
  return (reference) => `{"responseCode":0,${write(reference)}"message":"done","transactionId":"T1"}`
}

function otherCase(reference: string): string {
  const capitals = reference.toUpperCase()
  return capitals === reference ? reference.toLowerCase() : capitals
}

const whole = coded('0')

/** What a server, a proxy or somebody in between may send in place of an answer. */
export const badBodies: readonly BadBody[] = [
  // No JSON, or not all of it.
  { what: 'nothing', body: () => '', code: malformed },
  { what: 'white space', body: () => ' \r\n\t', code: malformed },
  { what: 'an answer cut short', body: (reference) => whole(reference).slice(0, -1), code: malformed },
  { what: 'an answer cut within a word', body: () => '{"responseCode":0,"referen', code: malformed },
  { what: 'an answer and more', body: (reference) => `${whole(reference)}x`, code: malformed },
  { what: 'two answers', body: (reference) => whole(reference) + whole(reference), code: malformed },
  { what: 'a page', body: () => '<!doctype html><title>502</title>', code: malformed },
  { what: 'XML', body: () => '<response><responseCode>0</responseCode></response>', code: malformed },
  { what: 'a form', body: (reference) => `responseCode=0&referenceNumber=${reference}`, code: malformed },
  { what: 'single quotes', body: (reference) => whole(reference).replaceAll('"', "'"), code: malformed },
  { what: 'a trailing comma', body: (reference) => whole(reference).replace('}', ',}'), code: malformed },
  { what: 'a comment', body: (reference) => `// ok\n${whole(reference)}`, code: malformed },
  { what: 'a guard against inclusion', body: (reference) => `)]}',\n${whole(reference)}`, code: malformed },
  { what: 'a call of a function', body: (reference) => `done(${whole(reference)})`, code: malformed },
  { what: 'a no-break space', body: (reference) => `\u00a0${whole(reference)}`, code: malformed },
  { what: 'UTF-16', body: (reference) => Buffer.from(whole(reference), 'utf16le'), code: malformed },
  {
    what: 'a broken character',
    body: (reference) => Buffer.from(whole(reference).replace('done', '\u00ff'), 'latin1'),
    code: malformed,
  },
  {
    what: 'bytes that are no text',
    body: () => Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0),
    code: malformed,
  },
  { what: 'nesting without end', body: () => `${'['.repeat(100_000)}`, code: malformed },
  {
    what: 'nesting too deep',
    body: (reference) => whole(reference).replace('"done"', `${'['.repeat(99)}${']'.repeat(99)}`),
    code: malformed,
  },
  // JSON, and no answer.
  { what: 'null', body: () => 'null', code: malformed },
  { what: 'true', body: () => 'true', code: malformed },
  { what: 'the code alone', body: () => '0', code: malformed },
  { what: 'a text', body: () => '"OK"', code: malformed },
  { what: 'an answer as a text', body: (reference) => JSON.stringify(whole(reference)), code: malformed },
  { what: 'an empty list', body: () => '[]', code: malformed },
  { what: 'a list of answers', body: (reference) => `[${whole(reference)}]`, code: malformed },
  { what: 'a name twice', body: coded('139,"responseCode":0'), code: malformed },
  {
    what: 'a reference twice',
    body: referring((reference) => `"referenceNumber":"X","referenceNumber":"${reference}",`),
    code: malformed,
  },
  // A code that is none.
  { what: 'no code', body: (reference) => `{"referenceNumber":"${reference}"}`, code: malformed },
  { what: 'a code under another name', body: coded('null,"response_code":0'), code: malformed },
  { what: 'a code that is null', body: coded('null'), code: malformed },
  { what: 'a code that is empty', body: coded('""'), code: malformed },
  { what: 'a code with a fraction', body: coded('0.9'), code: malformed },
  { what: 'a code with a fraction, as a text', body: coded('"0.9"'), code: malformed },
  { what: 'a code in words', body: coded('"SUCCESS"'), code: malformed },
  { what: 'a code with space around it', body: coded('" 0 "'), code: malformed },
  { what: 'a code in hexadecimal', body: coded('"0x0"'), code: malformed },
  { what: 'a code beyond all numbers', body: coded('1e400'), code: malformed },
  { what: 'a code that is false', body: coded('false'), code: malformed },
  { what: 'a code in a list', body: coded('[0]'), code: malformed },
  { what: 'a code in an object', body: coded('{"value":0}'), code: malformed },
  { what: 'a code from a prototype', body: coded('null,"__proto__":{"responseCode":0}'), code: malformed },
  // A code that says nothing.
  { what: 'an unlisted code', body: coded('999'), code: 'UNCERTAIN' },
  { what: 'an unlisted code below zero', body: coded('"-7"'), code: 'UNCERTAIN' },
  // Not the answer to this call.
  { what: 'an empty object', body: () => '{}', code: mismatch, lacksReference: true },
  { what: 'a bare success', body: () => '{"responseCode":0}', code: mismatch, lacksReference: true },
  {
    what: 'an answer within an answer',
    body: (reference) => `{"data":${whole(reference)}}`,
    code: mismatch,
    lacksReference: true,
  },
  { what: 'another reference', body: referring(() => '"referenceNumber":"ANOTHER",'), code: mismatch },
  {
    what: 'a reference that is null',
    body: referring(() => '"referenceNumber":null,'),
    code: mismatch,
    lacksReference: true,
  },
  {
    what: 'the reference in letters of the other case',
    body: referring((reference) => `"referenceNumber":"${otherCase(reference)}",`),
    code: mismatch,
    needsLetters: true,
  },
  {
    what: 'the reference and a space',
    body: referring((reference) => `"referenceNumber":"${reference} ",`),
    code: mismatch,
  },
  {
    what: 'the beginning of the reference',
    body: referring((reference) => `"referenceNumber":"${reference.slice(0, -1)}",`),
    code: mismatch,
  },
  {
    what: 'the reference in a list',
    body: referring((reference) => `"referenceNumber":["${reference}"],`),
    code: mismatch,
  },
]
