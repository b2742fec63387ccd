import type { ListeningSandbox } from '../sandbox.ts'
import type { Paint } from './paint.ts'

/** What the command says beside addresses and credentials. */
export interface StartFacts {
  readonly version: string
  readonly adminToken: string
  /** Where the page is; lets in one browser, once. */
  readonly pageLink: string
  readonly data: string | undefined
  /** True where it listens on more than this machine can reach. */
  readonly isOpen: boolean
  readonly seed: number
}

/** What the command shows once it listens: where, with which credentials, and how to begin. */
export function startPage(
  { url, business, connect }: ListeningSandbox,
  about: StartFacts,
  paint: Paint,
): string {
  const { principal, credentials, hashKey } = business
  const rows = [
    ['url', url],
    ['principal', principal],
    ['credentials', credentials],
    ['hash key', hashKey],
    ['client id', connect.clientId],
    ['client secret', connect.clientSecret],
    ['admin token', about.adminToken],
    ['seed', String(about.seed)],
    ['page', about.pageLink],
    ['books', about.data ?? 'in memory; gone when this ends'],
    ...(about.isOpen ? [['network', openToNetwork] as const] : []),
  ] as const
  return `${paint('bold', `pagakit sandbox ${about.version}`)}

${rows.map(([name, value]) => `  ${paint('dim', name.padEnd(13))} ${value}`).join('\n')}

  ${paint('dim', 'To begin:')}

    import { createBusinessClient } from '@pagakit/business'

    const business = createBusinessClient({
      environment: { baseUrl: ${quoted(url)} },
      principal: ${quoted(principal)},
      credentials: ${quoted(credentials)},
      hashKey: ${quoted(hashKey)},
    })
    const { availableBalance } = await business.accountBalance()

  ${paint('dim', 'Requests, as they come. Ctrl+C ends.')}

`
}

/** What it means not to listen on this machine alone. */
const openToNetwork =
  'whoever reaches this machine reaches the sandbox, by the address; any other name gets 421'

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}
