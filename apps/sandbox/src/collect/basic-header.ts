import type { ReceivedCall } from '../exchange/received-call.ts'

/** The call as the checks of a hashed call look at it: principal and credentials taken out of `Authorization: Basic`. */
export function withBasicHeader(call: ReceivedCall): ReceivedCall {
  const [principal, credentials] = basicPair(call.header('authorization') ?? '')
  const named: Readonly<Record<string, string | undefined>> = { principal, credentials }
  return { ...call, header: (name) => (Object.hasOwn(named, name) ? named[name] : call.header(name)) }
}

/** What stands before and after the first colon. */
function basicPair(header: string): [principal?: string, credentials?: string] {
  const [, encoded] = /^Basic ([A-Za-z\d+/]+=*)$/i.exec(header) ?? []
  const text = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon === -1 ? [] : [text.slice(0, colon), text.slice(colon + 1)]
}
