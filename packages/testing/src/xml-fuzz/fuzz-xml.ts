import { xmlCodec } from '@pagakit/codec-xml'
import type { Decoded, ObjectShape } from '@pagakit/contract'
import { mutateDocument } from './mutate-document.ts'
import { type Leaves, secondOpinion } from './second-opinion.ts'
import { SeededRandom } from './seeded-random.ts'

/** A document and the shape of the answer it is. */
export interface FuzzSubject {
  readonly document: string
  readonly shape: ObjectShape
}

/** How many documents were tried, how many of them another parser calls well-formed, and how many were read. */
export interface FuzzReport {
  readonly documents: number
  readonly wellFormed: number
  readonly read: number
}

/** What the codec may say of a document it refuses: sentences of its own, without any of the document. */
const PROBLEM = /^The body [a-zA-Z0-9 ,;-]+\.$/

/**
 * Reads so many changed documents, the same ones for the same seed.
 *
 * @throws Error with the document, where the codec crashes, takes what is not well-formed, or gives but a part of it
 */
export function fuzzXml(
  subjects: readonly FuzzSubject[],
  { documents, seed }: { readonly documents: number; readonly seed: number },
): FuzzReport {
  const random = new SeededRandom(seed)
  let wellFormed = 0
  let read = 0
  for (let count = 0; count < documents; count += 1) {
    const { document, shape } = random.pick(subjects)
    const bytes = mutateDocument(document, random)
    const leaves = secondOpinion(bytes)
    const decoded = xmlCodec.decode(bytes, shape)
    if (leaves !== undefined) wellFormed += 1
    if ('value' in decoded) read += 1
    const defect = 'value' in decoded ? defectOf(decoded, leaves, shape) : sentenceDefect(decoded.problem)
    if (defect !== undefined) throw new Error(`${defect}: ${JSON.stringify(new TextDecoder().decode(bytes))}`)
  }
  return { documents, wellFormed, read }
}

function sentenceDefect(problem: string): string | undefined {
  return PROBLEM.test(problem) ? undefined : `"${problem}" is not a sentence of the codec`
}

/** A value must hold every leaf that another parser finds, with its text. */
function defectOf(
  { texts }: Decoded,
  leaves: Leaves | undefined,
  { root = '' }: ObjectShape,
): string | undefined {
  if (leaves === undefined) return 'a document was read that is not well-formed'
  const missing = [...leaves].filter(([path, text]) => path !== '' && !isThere(texts, root, path, text))
  return missing.length === 0 ? undefined : `a value lacks ${missing.map(([path]) => path).join(', ')}`
}

/** The root may be wrapped, and a name stands alone or, in a list, with its turn: every mixture is asked for. */
function isThere(texts: Decoded['texts'], root: string, path: string, text: string): boolean {
  const candidates = path.split('.').reduce<readonly string[]>(
    (bases, part) => {
      const [name = '', turn = '0'] = part.split('#')
      const alone = turn === '0' ? bases.map((base) => `${base}${name}.`) : []
      return [...alone, ...bases.map((base) => `${base}${name}.${turn}.`)]
    },
    ['', `${root}.`],
  )
  return candidates.some((candidate) => (texts.text(candidate.slice(0, -1)) ?? '').trim() === text.trim())
}
