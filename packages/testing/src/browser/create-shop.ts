import { fileURLToPath } from 'node:url'
import type { AuthorizationSettings, ConnectGrant } from '@pagakit/connect'
import { build } from 'esbuild'
import { htmlPage, type Site, startSite } from './start-site.ts'

/** What the pages of a shop are told when they are bundled. */
export type ShopSettings = AuthorizationSettings

/** A shop: a page with the button, a callback page, and the server that takes the code. */
export interface Shop extends Site {
  /** What the pages handed to the server. */
  readonly grants: readonly ConnectGrant[]
  /** What broke the Content Security Policy, as the browser reported it. */
  readonly violations: readonly string[]
}

/** The parts of a shop that a test chooses. */
export interface ShopOptions {
  readonly settings: Omit<ShopSettings, 'redirectUri'>
  /** What the server does with a grant; the page shows its answer. Where it throws, the server answers 502. */
  readonly take: (grant: ConnectGrant) => Promise<unknown>
}

/** As strict as a policy can be: nothing inline, no markup from text, and no style but of the site itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'report-uri /violation',
].join('; ')

const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem }
output { display: block; min-height: 1.5rem }
.themed { --paga-connect-background: rgb(29, 78, 216) }
.themed::part(button) { text-transform: uppercase }`

const SHOP = `<link rel="stylesheet" href="/shop.css"><script type="module" src="/shop.js"></script>
<main><h1>Ada's books</h1><p>Pay for your order of 600 naira with Paga.</p>
<paga-connect-button></paga-connect-button>
<output id="receipt"></output><output id="problem"></output></main>`

const CALLBACK = `<link rel="stylesheet" href="/shop.css"><script type="module" src="/shop.js"></script>
<main><h1>Back from Paga</h1><output id="receipt"></output><output id="problem"></output></main>`

/** Opens a shop on a port of its own. */
export async function createShop({ settings, take }: ShopOptions): Promise<Shop> {
  const grants: ConnectGrant[] = []
  const violations: string[] = []
  let script = ''
  const pageOf = (title: string, body: string): Response =>
    htmlPage(title, body, { 'content-security-policy': POLICY })

  const answers: Record<string, (request: Request) => Response | Promise<Response>> = {
    '/': () => pageOf("Ada's books", SHOP),
    '/callback': () => pageOf('Back from Paga', CALLBACK),
    '/shop.js': () => new Response(script, { headers: { 'content-type': 'text/javascript' } }),
    '/shop.css': () => new Response(STYLE, { headers: { 'content-type': 'text/css' } }),
    '/favicon.ico': () => new Response(null, { status: 204 }),
    '/violation': async (request) => {
      violations.push(await request.text())
      return new Response(null, { status: 204 })
    },
    '/paga/connect': async (request) => {
      const isOurs = request.headers.get('origin') === site.origin
      if (!isOurs || request.headers.get('content-type') !== 'application/json')
        return new Response(null, { status: 403 })
      const grant: ConnectGrant = JSON.parse(await request.text())
      grants.push(grant)
      const taken = await take(grant).catch(() => undefined)
      return taken === undefined ? new Response(null, { status: 502 }) : Response.json(taken)
    },
  }
  const site = await startSite((request) => {
    const answer = answers[new URL(request.url).pathname]
    return answer?.(request) ?? new Response(null, { status: 404 })
  })
  script = await bundlePage({ ...settings, redirectUri: `${site.origin}/callback` })
  return { ...site, grants, violations }
}

async function bundlePage(settings: ShopSettings): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('shop-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@pagakit/source'],
    define: { SHOP_SETTINGS: JSON.stringify(settings) },
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}
