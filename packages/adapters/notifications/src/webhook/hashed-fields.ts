import type { Recipe, RecipeTerm, TextSource } from '@pagakit/contract'
import { Refusal } from '../http/refusal.ts'

/**
 * What each hashed field must look like. The hash has no separators, so without this a digit could be moved from one field
 * to its neighbour and the hash would still be right. With it, the characters that were hashed can be read in one way.
 */
const forms: Readonly<Record<string, RegExp>> = {
  notificationId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  statusCode: /^(0|-?[1-9]|[1-9]\d\d)$/,
  state: /^[A-Z_]{1,40}$/,
  outstandingBalance: /^\d{1,15}(\.\d{1,2})?$/,
  accountNumber: /^\d{10}$/,
  amount: /^(\d{1,3}(,\d{3}){1,4}|\d{1,15})\.\d\d$/,
  clearingFeeAmount: /^(\d{1,3}(,\d{3}){1,4}|\d{1,15})\.\d\d$/,
  transferFeeAmount: /^(\d{1,3}(,\d{3}){1,4}|\d{1,15})\.\d\d$/,
}

/** In the header form more may follow the balance, so only its decimals say where it ends. */
const headerForms: typeof forms = { ...forms, outstandingBalance: /^\d{1,15}\.\d\d$/ }

/**
 * Holds hashed fields against their forms; fields that are absent hash nothing and pass.
 *
 * @throws Refusal `odd-field`, naming the field.
 */
export function checkForms(fields: readonly string[], texts: TextSource, form: 'header' | 'body'): void {
  const table = form === 'header' ? headerForms : forms
  for (const name of fields) {
    const text = texts.text(name)
    if (text === undefined || table[name]?.test(text) !== false) continue
    throw new Refusal('odd-field', `${name} has a form that it cannot have.`)
  }
}

/** The fields a recipe of a webhook names. */
export function fieldsOf(recipe: Recipe): readonly string[] {
  return recipe.flatMap(fieldOf)
}

/** Recipes of webhooks name single fields only. */
function fieldOf(term: RecipeTerm): readonly string[] {
  if (typeof term === 'string') return [term]
  return 'path' in term ? [term.path] : []
}
