import type { Judgement, ReceivedAnswer, SettledVerdict } from '@pagakit/contract'

/**
 * Codes that can only be about the operation asked for. Paga does not say whether the code of a status answer is the
 * operation's or the question's own; 110 (organisation), 113 (user) or 114 (account) may mean that whoever asked was
 * refused, and prove nothing.
 */
const onlyAboutTheOperation = new Set([
  '4',
  '101',
  '106',
  '107',
  '111',
  '112',
  '115',
  '116',
  '123',
  '133',
  '136',
  '137',
  '138',
  '139',
])

/**
 * What an answer about an operation sent before proves. Code 0 counts only with the transaction's own state or its id, since
 * it may be the code of the question.
 */
export function provenVerdict(judgement: Judgement, value: ReceivedAnswer['value']): SettledVerdict {
  if (judgement.verdict === 'pending') return 'pending'
  if (judgement.verdict !== 'refused') return provesSuccess(value) ? 'successful' : 'unknown'
  const { definite, responseCode = '' } = judgement
  return definite && onlyAboutTheOperation.has(responseCode) ? 'refused' : 'unknown'
}

/** A transaction that failed or was reversed has an id too, so the id counts only where no state contradicts it. */
function provesSuccess(value: ReceivedAnswer['value']): boolean {
  const { transactionId, transactionStatus } = value
  return isText(transactionStatus) ? transactionStatus === 'SUCCESSFUL' : isText(transactionId)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
