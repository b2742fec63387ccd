import { readFileSync } from 'node:fs'
import { bundleScript } from '../browser/bundle-script.ts'

/** The files a page loads, by their paths. */
export const assets: Readonly<Record<string, () => Response | Promise<Response>>> = {
  '/shop.css': asset('shop.css', 'text/css'),
  '/live.js': asset('live.js', 'text/javascript'),
  '/connect.js': async () => answer(await bundleScript(), 'text/javascript'),
  '/favicon.ico': () => new Response(null, { status: 204 }),
}

function asset(file: string, type: string): () => Response {
  const text = readFileSync(new URL(`../assets/${file}`, import.meta.url), 'utf8')
  return () => answer(text, type)
}

function answer(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
