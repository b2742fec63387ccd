import type { Answer, RequestNotes } from '../../exchange/answer.ts'

/** Sends the browser on with a GET, whatever it came with: 303, never 307 (RFC 9700, section 4.12). */
export function sendOn(location: string, explanation?: string, cookie?: string): Answer {
  const notes: RequestNotes = explanation === undefined ? {} : { explanation }
  return {
    httpStatus: 303,
    body: '',
    headers: {
      location,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
    },
    notes,
  }
}
