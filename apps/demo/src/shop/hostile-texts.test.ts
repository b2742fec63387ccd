import type { Sandbox } from '@pagakit/sandbox'
import { expect, test } from 'vitest'
import { addressOf, everyRoute, fieldsOf, makeThings, take } from './every-route.fixture.ts'
import { hostileTexts } from './hostile-texts.fixture.ts'
import { lyingPaga } from './lying-paga.fixture.ts'
import { markupOf } from './markup-of.fixture.ts'
import { type Seen, type Visitor, visitShop } from './visitor.fixture.ts'

// What nobody means well with, in every place where it can get into the shop. The pages are read by a parser as browsers have.

test('every route is tested', () => {
  expect(everyRoute.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
    Object.keys(fieldsOf).toSorted(),
  )
})

test.each(hostileTexts)('$name stays text in every field and every address', async ({ text }) => {
  const { visitor, sandbox } = await visitShop()
  const pages = await sayEverywhere(visitor, sandbox, text)
  expect(pages.length).toBeGreaterThan(everyRoute.length)
  const known = await knownKinds()
  for (const page of pages) expectHarmless(page, text, known)
})

test.each(hostileTexts)('$name stays text where Paga says it', async ({ text }) => {
  const { sandbox, visitor } = await visitShop({ paga: (paga) => lyingPaga(paga, text) })
  const planned = await visitor.planPayout('1313.13')
  const connected = await visitor.connect(sandbox)
  const ordered = await visitor.orderBook('encyclopaedia')
  const pages = [
    planned,
    // Its code is 139: a refusal with a message.
    await visitor.send(`${planned.path}/confirm`, {}),
    await visitor.requestPayment('2000.50'),
    await visitor.requestPayment('1313.13'),
    await visitor.open('/suppliers'),
    await visitor.open('/requests'),
    connected,
    ordered,
    // It costs more than Adaeze has: another refusal with a message.
    await visitor.send(`${ordered.path}/pay`, {}),
  ]
  const known = await knownKinds()
  for (const page of pages) expectHarmless(page, text, known)
  for (const { text: page } of [planned, connected, ordered])
    expect(markupOf(page).text).toContain(asRead(text))
})

test.each(hostileTexts)('$name stays text as a cookie, as a token and as an origin', async ({ text }) => {
  const { visitor } = await visitShop()
  await visitor.open('/suppliers')
  const pages = [await visitor.send('/suppliers', { 'form-token': text })]
  for (const header of ['cookie', 'origin', 'referer', 'user-agent']) {
    const value = header === 'cookie' ? `__Host-shop=${inHeader(text)}` : inHeader(text)
    pages.push(await visitor.send('/suppliers', fieldsOf['POST /suppliers'] ?? {}, { [header]: value }))
  }
  const known = await knownKinds()
  for (const page of pages) expectHarmless(page, text, known)
})

test('a name is shown letter by letter, to the last one', async () => {
  const { visitor } = await visitShop()
  const names = hostileTexts.map(({ text }) => text).filter((text) => text.length <= 60)
  const taken: string[] = []
  for (const name of names) {
    await visitor.open('/suppliers')
    const { status } = await visitor.send('/suppliers', { ...fieldsOf['POST /suppliers'], name })
    if (status === 200) taken.push(name)
  }
  const { text } = markupOf((await visitor.open('/suppliers')).text)
  for (const name of taken) expect(text).toContain(name)
  // Two are no names: they hold control characters.
  expect(names.filter((name) => !taken.includes(name))).toHaveLength(3)
})

/** Puts a text in every field of every form, one after the other, and in every address; gives the pages that come. */
async function sayEverywhere(visitor: Visitor, sandbox: Sandbox, text: string): Promise<readonly Seen[]> {
  const things = await makeThings(visitor, sandbox)
  const pages: Seen[] = []
  for (const route of everyRoute) {
    for (const field of Object.keys(route.fields)) {
      const fields = { ...route.fields, [field]: text }
      pages.push(await take(visitor, { ...route, fields }, addressOf(route, things)))
    }
    pages.push(await take(visitor, route, addressOf(route, things, encodeURIComponent(text))))
  }
  for (const route of everyRoute) pages.push(await take(visitor, route, addressOf(route, things)))
  pages.push(await visitor.open(`/${encodeURIComponent(text)}?${new URLSearchParams({ [text]: text })}`))
  return pages
}

let kindsOnce: Promise<ReadonlySet<string>> | undefined

/** Every kind of element and attribute on the pages of a shop whose visitors mean well. */
function knownKinds(): Promise<ReadonlySet<string>> {
  kindsOnce ??= lookAround()
  return kindsOnce
}

async function lookAround(): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>()
  for (const text of ['Harmless', '1313.13', '1500.50']) {
    const { visitor, sandbox } = await visitShop()
    for (const page of await sayEverywhere(visitor, sandbox, text)) {
      for (const kind of markupOf(page.text).kinds) kinds.add(kind)
    }
  }
  return kinds
}

function expectHarmless(
  { status, text, headers, path }: Seen,
  said: string,
  known: ReadonlySet<string>,
): void {
  expect(status, path).toBeLessThan(500)
  expect(headers.get('set-cookie') ?? '').toMatch(/^(?:__Host-shop=[\w-]{43}; [^,]*)?$/)
  const { kinds, addresses, turning } = markupOf(text)
  expect(
    [...kinds].filter((kind) => !known.has(kind)),
    path,
  ).toEqual([])
  // Within the shop, and none that anybody wrote.
  expect(addresses.filter((address) => !/^\/(?!\/)/.test(address) || address.includes(said))).toEqual([])
  expect(turning, path).toEqual([])
}

/** A text as HTML gives it back: without what it does not know, and with the ends of lines it knows. */
function asRead(text: string): string {
  return text.replaceAll('\0', '').replaceAll('\r\n', '\n')
}

/** What can stand in a header. */
function inHeader(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : encodeURIComponent(text)
}
