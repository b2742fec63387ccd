import type { CodeMeaning, Judgement, ReceivedAnswer } from '@pagakit/contract'
import { withoutCode } from '../http-refusals.ts'
import { refusalOfCode } from '../refusal-of-code.ts'
import { businessCodes } from './response-codes.ts'

/** Decides what an answer, or an item of one, means by its code alone. */
export function judgeCode({ value }: Pick<ReceivedAnswer, 'value'>): Judgement {
  const number = codeOf(value)
  if (number === undefined) return withoutCode
  const row = rowOf(value)
  if (row?.kind === 'success') return { verdict: 'successful' }
  if (row?.kind === 'pending') return { verdict: 'pending' }
  return refusalOfCode(number, row, serverText(value))
}

/** The code as a number; the codec has read its text already, so anything else is no code. */
export function codeOf(value: ReceivedAnswer['value']): number | undefined {
  const code = value['responseCode']
  return Number.isSafeInteger(code) ? Number(code) : undefined
}

/** What the table of codes says of the code. */
export function rowOf(value: ReceivedAnswer['value']): CodeMeaning | undefined {
  const number = codeOf(value)
  return number !== undefined && Object.hasOwn(businessCodes, number) ? businessCodes[number] : undefined
}

/** The code as the text an error carries. */
export function codeText(value: ReceivedAnswer['value']): string | undefined {
  return codeOf(value)?.toString()
}

/** Paga sends its words under three names. */
export function serverText(value: ReceivedAnswer['value']): string | undefined {
  for (const name of ['message', 'errorMessage', 'error']) {
    const text = value[name]
    if (typeof text === 'string' && text !== '') return text
  }
  return undefined
}
