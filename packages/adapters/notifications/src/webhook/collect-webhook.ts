import type { ClaimOutcome } from '../dedupe/dedupe-store.ts'
import { carries } from '../http/basic-credentials.ts'
import { type FetchHandler, jsonResponse } from '../http/fetch-handler.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { refusedReport, refusedResponse, tell } from '../http/report.ts'
import { claimOf, paidProgress } from './claim-of.ts'
import type { CollectEvent } from './collect-event.ts'
import { confirmed, saysPaid } from './confirm.ts'
import type { DeliveryReport } from './delivery-report.ts'
import { eventOf } from './event-of.ts'
import { readMessage } from './read-message.ts'
import { verifyMessage } from './verify-message.ts'
import {
  type CollectWebhookOptions,
  type VerifySettings,
  type WebhookSettings,
  webhookSettings,
} from './webhook-settings.ts'

/**
 * Makes the receiver of what Paga posts to the callBackUrl of a payment request and the callbackUrl of a persistent account.
 *
 * A message is read up to a cap, its hash is verified, Paga is asked whether the money is there, and then your handler is
 * told, once, in one transaction with the memory of it. Only then Paga gets its 200; after anything else it delivers again.
 *
 * @throws PagaError `INVALID_SETTINGS` naming what is missing.
 *
 * @example
 * const webhook = collectWebhook({
 *   hashKey,
 *   dedupe: sqliteDedupe(database),
 *   confirm: (event) =>
 *     'state' in event && collect.status({ referenceNumber: event.externalReferenceNumber }),
 *   onEvent: (event, database) => {
 *     if (event.type === 'paid') database.prepare('UPDATE orders SET paid = 1 WHERE id = ?').run(event.externalReferenceNumber)
 *   },
 * })
 */
export function collectWebhook<Transaction>(options: CollectWebhookOptions<Transaction>): FetchHandler {
  const settings = webhookSettings(options)
  return async (request) => {
    const report = await receive(request, settings)
    tell(options.onDelivery, report)
    return report.reason === undefined
      ? jsonResponse(200, '{"status":"SUCCESS"}')
      : refusedResponse(report.reason)
  }
}

async function receive<Transaction>(
  request: Request,
  settings: WebhookSettings<Transaction>,
): Promise<DeliveryReport> {
  let event: CollectEvent | undefined
  try {
    event = await verifiedEvent(request, settings)
    return await handle(event, settings)
  } catch (error) {
    return { ...refusedReport(error), ...(event === undefined ? {} : { event }) }
  }
}

async function verifiedEvent(
  request: Request,
  { limits, basic, hashKeys, zeroTexts, headerParameters }: VerifySettings,
): Promise<CollectEvent> {
  if (basic !== undefined && !(await carries(request, basic))) throw new Refusal('unauthorized')
  const message = readMessage(await readBody(request, limits))
  const keys = await Promise.all(hashKeys.map((key) => key.reveal()))
  return eventOf(
    message,
    await verifyMessage(message, request.headers, { hashKeys: keys, zeroTexts, headerParameters }),
  )
}

async function handle<Transaction>(
  event: CollectEvent,
  { dedupe, confirm, onEvent }: WebhookSettings<Transaction>,
): Promise<DeliveryReport> {
  const claim = claimOf(event)
  // Known messages are not asked about, or whoever repeats one could have us ask Paga without end.
  const remembered = await dedupe.find(claim.key)
  const outcome: ClaimOutcome =
    remembered !== undefined
      ? { kind: 'duplicate', remembered }
      : await dedupe.once(claim, await workOf(event, confirm, onEvent))
  if (outcome.kind === 'duplicate' && outcome.remembered.fingerprint !== claim.fingerprint) {
    throw new Refusal('conflict')
  }
  return { outcome: outcome.kind, httpStatus: 200, message: messages[outcome.kind], event }
}

async function workOf<Transaction>(
  event: CollectEvent,
  confirm: CollectWebhookOptions<Transaction>['confirm'],
  onEvent: CollectWebhookOptions<Transaction>['onEvent'],
): Promise<(transaction: Transaction, before?: number) => Promise<string>> {
  const told = saysPaid(event) ? await confirmed(event, confirm) : event
  return async (transaction, before = 0) => {
    const isSettled = told.type === 'paid' && before >= paidProgress
    await onEvent(isSettled ? { ...told, type: 'settled' } : told, transaction)
    return ''
  }
}

const messages: Readonly<Record<ClaimOutcome['kind'], string>> = {
  handled: 'The event was handled.',
  duplicate: 'The event was handled before.',
  outdated: 'Something later about the same payment was handled before.',
}
