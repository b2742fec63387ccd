import type { Page } from 'playwright-core'

/** What a browser has found on many pages. */
export interface PagesSeen {
  readonly addresses: readonly string[]
  /** Each kind of element, and of attribute as `element@attribute`; each comment. */
  readonly kinds: ReadonlySet<string>
  /** Where the pages lead, load from or send forms to beside their own origin. */
  readonly elsewhere: readonly string[]
  /** All their texts. */
  readonly text: string
}

/** Looks at every page that links lead to from where the browser is, as a parser of pages that is no other than Chromium's. */
export async function crawl(page: Page): Promise<PagesSeen> {
  const { origin } = new URL(page.url())
  const waiting = [page.url()]
  const seen = new Set<string>()
  const kinds = new Set<string>()
  const elsewhere = new Set<string>()
  const texts: string[] = []
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) continue
    seen.add(next)
    await page.goto(next)
    const found = await page.evaluate(readPage)
    for (const kind of found.kinds) kinds.add(kind)
    for (const address of found.addresses.filter((one) => !one.startsWith(`${origin}/`)))
      elsewhere.add(address)
    texts.push(found.text)
    waiting.push(...found.links.filter((link) => link.startsWith(`${origin}/`)))
  }
  return { addresses: [...seen], kinds, elsewhere: [...elsewhere], text: texts.join('\n') }
}

interface PageRead {
  readonly kinds: readonly string[]
  readonly addresses: readonly string[]
  readonly links: readonly string[]
  readonly text: string
}

/** Runs in the page. */
function readPage(): PageRead {
  const elements = [...document.querySelectorAll('*')]
  const kinds = elements.flatMap(({ localName, attributes }) => [
    localName,
    ...[...attributes].map(({ name }) => `${localName}@${name}`),
  ])
  const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT)
  for (let comment = comments.nextNode(); comment !== null; comment = comments.nextNode())
    kinds.push(`a comment: ${comment.textContent}`)
  if ('ran' in window) kinds.push('a script that ran')
  const addresses = elements.flatMap((element) =>
    ['href', 'src', 'action', 'formAction'].flatMap((name) => {
      const value: unknown = Reflect.get(element, name)
      return typeof value === 'string' && value !== '' && value !== 'data:,' ? [value] : []
    }),
  )
  const links = [...document.links].map(({ href }) => href.replace(/#.*/s, ''))
  return { kinds: [...new Set(kinds)], addresses, links, text: document.body.textContent ?? '' }
}
