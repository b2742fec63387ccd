import type { PagaEvent } from '../events/paga-event.ts'

/** What an event is about: the reference of the request, of the transaction, or of the customer with the merchant. */
export function referenceOfEvent({ body }: Pick<PagaEvent, 'body'>): string | undefined {
  const reference =
    body['externalReferenceNumber'] ??
    body['transactionReference'] ??
    Object(body['transaction'])['customerReference']
  return reference === undefined ? undefined : String(reference)
}
