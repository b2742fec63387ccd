import type { Sandbox } from '../sandbox.ts'
import { oauth } from './ask-connect.fixture.ts'

/** A browser: it keeps the cookie and sends the forms it was shown. */
export class TestBrowser {
  readonly #sandbox: Sandbox
  #cookie = ''

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  get cookie(): string {
    return this.#cookie
  }

  /** Goes to the authorization endpoint. */
  visit(parameters: URLSearchParams | Readonly<Record<string, string>>): Promise<TestPage> {
    return this.#go(`${oauth}/authorization?${new URLSearchParams(parameters)}`, { method: 'GET' })
  }

  /** Sends a form of a page. */
  submit(page: TestPage, fields: Readonly<Record<string, string>>): Promise<TestPage> {
    const body = new URLSearchParams({ ...page.hidden, ...fields })
    return this.#go(new URL(page.action, oauth).href, { method: 'POST', body })
  }

  /** Goes where a page sends it. */
  follow(page: TestPage): Promise<TestPage> {
    return this.#go(new URL(page.location, oauth).href, { method: 'GET' })
  }

  async #go(url: string, init: RequestInit): Promise<TestPage> {
    const headers = { cookie: this.#cookie }
    const response = await this.#sandbox.fetch(url, { ...init, headers, redirect: 'manual' })
    const setCookie = response.headers.get('set-cookie')
    if (setCookie !== null) this.#cookie = setCookie.split(';')[0] ?? ''
    return readPage(response)
  }
}

/** What came, as a test looks at it. */
export interface TestPage {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** Where it sends the browser; empty for a page. */
  readonly location: string
  /** Where its first form goes. */
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
}

async function readPage(response: Response): Promise<TestPage> {
  const html = await response.text()
  const [form = ''] = /<form[\s\S]*?<\/form>/.exec(html) ?? []
  const hidden = form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return {
    status: response.status,
    headers: response.headers,
    html,
    location: response.headers.get('location') ?? '',
    action: (/action="([^"]*)"/.exec(form)?.[1] ?? '').replaceAll('&amp;', '&'),
    hidden: Object.fromEntries(Array.from(hidden, ([, name, value]) => [name, value])),
  }
}
