import type { Recipe, TextSource } from '@pagakit/contract'
import { verify } from '@pagakit/signing'
import { Refusal } from '../http/refusal.ts'
import { checkForms, fieldsOf } from './hashed-fields.ts'
import { readHeaderList } from './header-list.ts'
import type { Message } from './read-message.ts'

/** How a zero stands among the hashed texts: not at all, as `0.00`, or as Java's `#.00` writes it. */
export type ZeroText = '' | '0.00' | '.00'

/** What a hash is held against. */
export interface VerifyRules {
  readonly hashKeys: readonly string[]
  readonly zeroTexts: readonly ZeroText[]
  /** The list of the header form, where it is known. */
  readonly headerParameters: readonly string[] | undefined
}

/** What the hash of a message protects. */
export interface Verified {
  readonly form: 'header' | 'body'
  /** The fields the hash covers; anybody on the way may have changed any other. */
  readonly covered: readonly string[]
}

/**
 * Holds a message against its hash: that of the headers where there is one, else that of the body.
 *
 * @throws Refusal `unsigned`, `short-list`, `odd-field` or `wrong-hash`.
 */
export async function verifyMessage(
  message: Message,
  headers: Headers,
  rules: VerifyRules,
): Promise<Verified> {
  const hash = headers.get('x-paga-hash')
  return hash === null ? verifyBody(message, rules) : verifyHeader(message, hash, headers, rules)
}

async function verifyHeader(
  { webhook, texts }: Message,
  hash: string,
  headers: Headers,
  { hashKeys, headerParameters }: VerifyRules,
): Promise<Verified> {
  const list = headers.get('x-paga-hash-parameters') ?? ''
  const { fields, covered } = readHeaderList(list, webhook, headerParameters)
  checkForms(covered, texts, 'header')
  await demand([fields], texts, hashKeys, hash)
  return { form: 'header', covered }
}

async function verifyBody(
  { webhook, texts }: Message,
  { hashKeys, zeroTexts }: VerifyRules,
): Promise<Verified> {
  const hash = texts.text('hash')
  if (hash === undefined) throw new Refusal('unsigned')
  const covered = fieldsOf(webhook.hash)
  checkForms(covered, texts, 'body')
  await demand(
    zeroTexts.map((zero) => withZero(webhook.hash, zero)),
    texts,
    hashKeys,
    hash,
  )
  return { form: 'body', covered }
}

/** Every recipe is tried, so that the time does not tell which one it was. */
async function demand(
  recipes: readonly Recipe[],
  texts: TextSource,
  hashKeys: readonly string[],
  hash: string,
): Promise<void> {
  const fits = await Promise.all(recipes.map((recipe) => verify(recipe, texts, hashKeys, hash)))
  if (!fits.includes(true)) throw new Refusal('wrong-hash')
}

function withZero(recipe: Recipe, zero: ZeroText): Recipe {
  return recipe.map((term) => (typeof term === 'object' && 'path' in term ? { ...term, zero } : term))
}
