import { type ConnectErrorCode, isConnectError } from '@pagakit/connect'

const words: Partial<Record<ConnectErrorCode, string>> = {
  DENIED: 'You did not allow it, so nothing was paid. You can choose again.',
  POPUP_CLOSED: 'The window of Paga was closed before you decided. Nothing was paid.',
  TIMED_OUT: 'More than ten minutes went by. Nothing was paid; begin again.',
  STATE_MISMATCH:
    'This answer was used already, or belongs to another window. Begin again from the purchase.',
  STORAGE_UNAVAILABLE: 'Your browser opens no window and keeps nothing for this page. Allow one of the two.',
  REFUSED: 'Paga does not ask you for this. Nothing was paid.',
}

/** What an attempt to connect came to, in words for a customer. */
export function problemWords(error: unknown): string {
  const known = isConnectError(error) ? words[error.code] : undefined
  return known ?? 'The shop could not take your answer. Load the page again to see how things stand.'
}
