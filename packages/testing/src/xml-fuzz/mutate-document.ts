import type { SeededRandom } from './seeded-random.ts'

type Mutation = (text: string, random: SeededRandom) => string

/** Where an element may begin: every tag that opens. */
const OPENING = /<(?=[A-Za-z])/g
const LEAF = /<([A-Za-z:]+)>([^<]*)<\/\1>/g

const texts = [
  '',
  '0',
  '600.00',
  '-1',
  '1e9',
  '9007199254740993',
  ' 5 ',
  'é😀',
  '&amp;',
  '&#65;',
  '&#x1F600;',
  'a&lt;b',
  '<![CDATA[<x>]]>',
  'true',
]
const stray = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?',
  '?>',
  '</',
  '/>',
  '&x;',
  '&#0;',
  '\u0000',
  '\uFFFF',
  '<!DOCTYPE r>',
  '<a/>',
]
const misc = [
  '<!-- c -->',
  '<?p i?>',
  ' ',
  '\r\n',
  '<new/>',
  '<new>1</new>',
  '<toString>1</toString>',
  '<a:b xmlns:a="u">x</a:b>',
]

/** Changes that mostly leave a document well-formed. */
const gentle: readonly Mutation[] = [
  (text, random) => replaceOne(text, LEAF, random, (name) => `<${name}>${random.pick(texts)}</${name}>`),
  (text, random) =>
    replaceOne(text, LEAF, random, (name, content) => `<${name} x="${random.below(9)}">${content}</${name}>`),
  (text, random) => replaceOne(text, LEAF, random, (name) => `<${name}/>`),
  (text, random) => replaceOne(text, LEAF, random, () => ''),
  (text, random) =>
    replaceOne(text, LEAF, random, (name, content) => `<${name}>${content}</${name}>`.repeat(2)),
  (text, random) => insertAtElement(text, random, random.pick(misc)),
  (text, random) => insertAtElement(text, random, random.pick(texts)),
]

/** Changes that mostly break it. */
const rough: readonly Mutation[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => insert(text, random.below(text.length + 1), random.pick(stray)),
  (text, random) => insert(text, random.below(text.length + 1), String.fromCharCode(random.below(0x2100))),
  (text, random) => cut(text, random.below(text.length + 1), 1 + random.below(8)),
  (text, random) => {
    const [from, to] = [random.below(text.length + 1), random.below(text.length + 1)]
    return insert(text, to, text.slice(from, from + random.below(60)))
  },
]

/** A document changed in one to three places; every second one only gently. Then, seldom, its bytes. */
export function mutateDocument(document: string, random: SeededRandom): Uint8Array {
  const kinds = random.below(2) === 0 ? gentle : [...gentle, ...rough]
  let text = document
  for (let left = 1 + random.below(3); left > 0; left -= 1) text = random.pick(kinds)(text, random)
  const bytes = new TextEncoder().encode(text)
  if (random.below(20) === 0 && bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256)
  return bytes
}

function replaceOne(
  text: string,
  pattern: RegExp,
  random: SeededRandom,
  replacement: (name: string, content: string) => string,
): string {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return text
  const match = random.pick(matches)
  const [whole, name = '', content = ''] = match
  return text.slice(0, match.index) + replacement(name, content) + text.slice(match.index + whole.length)
}

function insertAtElement(text: string, random: SeededRandom, piece: string): string {
  const places = [...text.matchAll(OPENING)]
  return places.length === 0 ? text : insert(text, random.pick(places).index, piece)
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at)
}

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length)
}
