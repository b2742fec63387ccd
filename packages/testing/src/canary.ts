import { inspect } from 'node:util'

/** A text that must not be seen again, with characters that every encoding writes in another way. */
export function canary(name: string): string {
  return `CANARY ${name} "q\\b%+/&<é>~${name.length}`
}

/** Every way in which a text may be written by somebody who passes it on. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  raw: (text) => text,
  // As Latin-1 bytes read for UTF-8, and the other way round.
  garbled: (text) => Buffer.from(text, 'utf8').toString('latin1'),
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  'JSON twice': (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1),
  inspected: (text) => inspect(text).slice(1, -1),
  base64: (text) => Buffer.from(text).toString('base64').replace(/=+$/, ''),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hex: (text) => Buffer.from(text).toString('hex'),
  'upper hex': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  percent: (text) => encodeURIComponent(text),
  form: (text) => new URLSearchParams([['', text]]).toString().slice(1),
  HTML: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  'lower case': (text) => text.toLowerCase(),
}

/** The canaries that stand in a text, and how they are written there. */
export function leaksIn(text: string, canaries: readonly string[]): string[] {
  return canaries.flatMap((secret) =>
    Object.entries(encodings).flatMap(([encoding, encode]) =>
      text.includes(encode(secret)) ? [`${encoding} ${secret}`] : [],
    ),
  )
}

/** Everything that printing, serialising or looking through a value could show. */
export function everyPrintOf(value: unknown): string {
  const whole = { depth: Infinity, showHidden: true, maxStringLength: null, maxArrayLength: null }
  const shown = [
    inspect(value, { ...whole, getters: true }),
    // Not with getters: those of a zod schema, called so, break the schema for everyone.
    inspect(value, { ...whole, customInspect: false }),
    JSON.stringify(value) ?? '',
    String(value),
  ]
  if (!(value instanceof Error)) return shown.join('\n')
  const described = inspect(Object.getOwnPropertyDescriptors(value), whole)
  return [...shown, value.stack, value.message, described, everyPrintOf(value.cause)].join('\n')
}
