/** What a form may give as a name: one line of at most 60 characters, none of which controls how others are shown. */
export function isName(text: string): boolean {
  return text !== '' && text.length <= 60 && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)
}
