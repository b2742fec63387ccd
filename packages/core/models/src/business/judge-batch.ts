import type { Judgement, ReceivedAnswer } from '@pagakit/contract'
import { codeText, judgeCode, rowOf, serverText } from './judge-code.ts'

/**
 * Decides what the answer to a bulk request means as a whole; undefined for any other operation.
 *
 * Codes 0, 1 and 2 (all, some, no items) say that the batch was answered and nothing of a single item, so with items they
 * are a success of the call: each item has a verdict of its own. Without items nothing is known.
 */
export function judgeBatch(answer: ReceivedAnswer): Judgement | undefined {
  const { operation, value } = answer
  if (operation.items === undefined) return undefined
  const items = itemsOf(answer)
  const kind = rowOf(value)?.kind
  if (kind !== 'success' && kind !== 'pending' && kind !== 'batch') return judgeRefusal(value, items)
  if (items.length === 0)
    return { ...withoutItems, responseCode: codeText(value), message: serverText(value) }
  if (isOfAnotherBatch(answer, items)) return { ...ofAnotherBatch, responseCode: codeText(value) }
  return { verdict: kind === 'pending' ? 'pending' : 'successful' }
}

type Item = ReceivedAnswer['value']

/** A refusal of the whole that lists items which were carried out contradicts itself, and proves nothing. */
function judgeRefusal(value: ReceivedAnswer['value'], items: readonly Item[]): Judgement {
  const judgement = judgeCode({ value })
  const wasCarriedOut = items.some((item) => judgeCode({ value: item }).verdict !== 'refused')
  return judgement.verdict === 'refused' && wasCarriedOut ? { ...judgement, definite: false } : judgement
}

function itemsOf({ operation, value }: ReceivedAnswer): readonly Item[] {
  const items = value[operation.items?.list ?? '']
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item !== null) : []
}

function isOfAnotherBatch({ itemReferences }: ReceivedAnswer, items: readonly Item[]): boolean {
  if (itemReferences === undefined || itemReferences.size === 0) return false
  return !items.some(({ referenceNumber }) => itemReferences.has(String(referenceNumber)))
}

const withoutItems = {
  verdict: 'refused',
  code: 'MALFORMED_RESPONSE',
  definite: false,
  reason: 'the answer to a bulk request has no items, so it says nothing of any of them.',
} as const satisfies Judgement

const ofAnotherBatch = {
  verdict: 'refused',
  code: 'REFERENCE_MISMATCH',
  definite: false,
  reason: 'the answer has none of the items that were sent, so it may belong to another call.',
} as const satisfies Judgement
