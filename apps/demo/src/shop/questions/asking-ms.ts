/** How long an answer to a question is waited for while a page is, in milliseconds. To hear nothing proves nothing. */
export const askingMs = 5_000
