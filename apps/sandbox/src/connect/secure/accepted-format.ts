import type { AnswerFormat } from '@pagakit/contract'

const formats: ReadonlyMap<string, AnswerFormat> = new Map([
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
])

/** Reads a header `Accept`: what it likes best of the two, JSON where it does not say (RFC 9110, section 12.5.1). */
export function acceptedFormat(accept: string | undefined): AnswerFormat {
  const wishes = (accept ?? '').split(',').map((entry) => {
    const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return { format: formats.get(type), weight: weight === undefined ? 1 : Number(weight.slice('q='.length)) }
  })
  const [best] = wishes
    .filter(({ format, weight }) => format !== undefined && weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return best?.format ?? 'json'
}
