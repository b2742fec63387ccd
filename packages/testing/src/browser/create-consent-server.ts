import { createHash, randomUUID } from 'node:crypto'
import type { ConnectGrant } from '@pagakit/connect'
import { htmlPage, type Site, startSite } from './start-site.ts'

/** The least an authorization server does: asks, answers, and takes each code once. */
export interface ConsentServer extends Site {
  /** What the user was asked, as the queries of the authorization page. */
  readonly asked: readonly URLSearchParams[]
  /** Changes the next answers before they are sent; the URL is the callback with its query. */
  alter(change: (callback: URL) => void): void
  /** Takes a code, as its token endpoint would. Says what is wrong with it, if anything. */
  redeem(grant: ConnectGrant): 'taken' | 'unknown code' | 'wrong verifier' | 'other address'
}

/** Starts one. It stands for Paga in tests of the browser half alone. */
export async function createConsentServer(): Promise<ConsentServer> {
  const asked: URLSearchParams[] = []
  const codes = new Map<string, URLSearchParams>()
  let change: (callback: URL) => void = () => {}

  const site = await startSite((request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (!pathname.startsWith('/paga-webservices/oauth2/authorization'))
      return new Response(null, { status: 404 })
    const answer = searchParams.get('answer')
    if (answer === null) {
      asked.push(searchParams)
      return consentPage(searchParams)
    }
    const callback = new URL(searchParams.get('redirect_uri') ?? '')
    if (answer === 'no') callback.searchParams.set('error', 'access_denied')
    else {
      const code = randomUUID()
      codes.set(code, searchParams)
      callback.searchParams.set('code', code)
    }
    callback.searchParams.set('state', searchParams.get('state') ?? '')
    callback.searchParams.set('iss', site.origin)
    change(callback)
    return Response.redirect(callback)
  })

  return {
    ...site,
    asked,
    alter: (wanted) => {
      change = wanted
    },
    redeem: ({ code, codeVerifier, redirectUri }) => {
      const request = codes.get(code)
      codes.delete(code)
      if (request === undefined) return 'unknown code'
      if (request.get('redirect_uri') !== redirectUri) return 'other address'
      const challenge = createHash('sha256').update(codeVerifier).digest('base64url')
      return request.get('code_challenge') === challenge ? 'taken' : 'wrong verifier'
    },
  }
}

function consentPage(parameters: URLSearchParams): Response {
  const link = (answer: string, words: string): string => {
    const query = new URLSearchParams([...parameters, ['answer', answer]])
    return `<p><a href="?${String(query).replaceAll('&', '&amp;')}">${words}</a></p>`
  }
  return htmlPage('Paga', `<main><h1>Allow?</h1>${link('yes', 'Allow')}${link('no', 'Do not allow')}</main>`)
}
