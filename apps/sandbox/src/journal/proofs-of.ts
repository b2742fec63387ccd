/** What a sender proves itself with in headers: no text of the request may show it. */
export function proofsOf(header: (name: string) => string | undefined): readonly string[] {
  const authorization = header('authorization') ?? ''
  const [, token = ''] = /^(?:bearer|basic) +(\S+)$/i.exec(authorization) ?? []
  const password = /^basic /i.test(authorization) ? passwordIn(token) : ''
  const given = [header('credentials') ?? '', header('x-sandbox-token') ?? '', token, password]
  return given.filter((text) => text !== '')
}

function passwordIn(token: string): string {
  const pair = Buffer.from(token, 'base64').toString()
  return pair.slice(pair.indexOf(':') + 1)
}
