import { createHash } from 'node:crypto'
import type { ConnectScope } from '@pagakit/connect'
import { createSandbox, type Sandbox, type SandboxOptions } from '@pagakit/sandbox'
import { onTestFinished } from 'vitest'
import { type OpenShop, openShop } from './open-shop.ts'

/** What may be another for one test. */
export interface VisitOptions {
  /** The Paga the shop works with, made of the sandbox. @default the sandbox itself */
  readonly paga?: (sandbox: Sandbox) => Sandbox
  /** The file of the shop's books. @default ':memory:' */
  readonly file?: string
  /** How the sandbox is to be. */
  readonly sandbox?: SandboxOptions
}

/** A shop over a Paga of its own, closed when the test ends. It asks about payouts only when it is told to. */
export async function visitShop({
  paga = (sandbox) => sandbox,
  file,
  sandbox: options,
}: VisitOptions = {}): Promise<{
  readonly sandbox: Sandbox
  readonly shop: OpenShop
  readonly visitor: Visitor
}> {
  const sandbox = await createSandbox(options)
  const shop = await openShop(paga(sandbox), { checkEveryMs: 2 ** 30, ...(file !== undefined && { file }) })
  onTestFinished(async () => {
    await shop[Symbol.asyncDispose]()
    await sandbox.close()
  })
  return { sandbox, shop, visitor: new Visitor(shop.origin) }
}

/** What a visitor got. */
export interface Seen {
  readonly status: number
  readonly path: string
  readonly text: string
  readonly headers: Headers
}

/** What is otherwise than when Adaeze allows all she is asked for. */
export interface Consent {
  readonly user?: string
  /** The reference of what is paid for. */
  readonly purchase?: string
  readonly scopes?: readonly ConnectScope[]
  /** What the script sends otherwise. */
  readonly fields?: Record<string, string>
}

const asked = {
  scopes: ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST', 'USER_REQUEST_ACCOUNT_BALANCE'],
  userData: ['FIRST_NAME', 'LAST_NAME', 'MOBILE_NUMBER', 'ACCOUNT_BALANCE'],
} as const

/** What a page keeps of its question until the answer comes. */
export const codeVerifier: string = 'v'.repeat(43)

/** A browser of few words: keeps its cookie, sends back the token of the last page and its origin with forms. */
export class Visitor {
  readonly origin: string
  cookie = ''
  token = ''

  constructor(origin: string) {
    this.origin = origin
  }

  /** Opens a page. */
  async open(path: string): Promise<Seen> {
    return this.#see(await fetch(this.origin + path, { headers: this.#headers(), redirect: 'manual' }), path)
  }

  /** Sends a form and follows where it leads. What `changes` names is sent otherwise than a browser would. */
  async send(
    path: string,
    fields: Record<string, string>,
    changes: Record<string, string> = {},
  ): Promise<Seen> {
    const body = new URLSearchParams({ 'form-token': this.token, ...fields })
    const headers = { ...this.#headers(), origin: this.origin, ...changes }
    const answer = await fetch(this.origin + path, { method: 'POST', body, headers, redirect: 'manual' })
    const next = answer.headers.get('location')
    return next === null ? this.#see(answer, path) : this.open(next)
  }

  /** How something stands, as the script of its page is told. */
  async stateOf(path: string): Promise<unknown> {
    const { text } = await this.open(`${path}/state`)
    return Object(JSON.parse(text)).state
  }

  /** Asks by any method, with the token and the origin a form would have; gives the status. */
  async ask(method: string, path: string): Promise<number> {
    const body = method === 'GET' ? null : new URLSearchParams({ 'form-token': this.token })
    const headers = { ...this.#headers(), origin: this.origin }
    return (await fetch(this.origin + path, { method, body, headers, redirect: 'manual' })).status
  }

  /** Adds a supplier and plans a payout to it; gives the page with the name of the account holder. */
  async planPayout(amount: string, name = 'Paper mill'): Promise<Seen> {
    await this.open('/suppliers')
    const bank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'
    const { text } = await this.send('/suppliers', { name, bank, account: '0123456789' })
    const [, action = ''] = /action="(\/suppliers\/[^"]+\/payouts)"/.exec(text) ?? []
    return this.send(action, { amount })
  }

  /** Asks a customer for money; gives the page of the request. */
  async requestPayment(amount: string, fields: Record<string, string> = {}): Promise<Seen> {
    await this.open('/requests')
    return this.send('/requests', { payer: 'Adaeze Obi', phone: '+2348012345678', amount, ...fields })
  }

  /** Orders a book; gives the page of the purchase. */
  async orderBook(book = 'folk-tales'): Promise<Seen> {
    await this.open('/books')
    return this.send('/purchases', { book })
  }

  /** Allows the shop what its pages ask for; gives the code. */
  allow(sandbox: Sandbox, { user = '@adaeze', scopes = asked.scopes }: Consent = {}): string {
    const { code = '' } = sandbox.connect.authorize({
      user,
      scopes,
      userData: asked.userData,
      redirectUri: `${this.origin}/callback`,
      codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    })
    return code
  }

  /** Allows it, and hands the code over as the script of the page does; gives where that leads. */
  async connect(sandbox: Sandbox, consent: Consent = {}): Promise<Seen> {
    const { purchase = '', fields = {} } = consent
    if (this.token === '') await this.open('/books')
    const code = this.allow(sandbox, consent)
    const answer = await this.send('/account', { code, codeVerifier, purchase, ...fields })
    return answer.status === 200 ? this.open(answer.text) : answer
  }

  #headers(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie }
  }

  async #see(answer: Response, path: string): Promise<Seen> {
    const [cookie] = answer.headers.getSetCookie()
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? ''
    const text = await answer.text()
    this.token = /name="form-token" value="([^"]+)"/.exec(text)?.[1] ?? this.token
    return { status: answer.status, path, text, headers: answer.headers }
  }
}
