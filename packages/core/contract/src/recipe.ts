import type { FileContent } from './file.ts'

/** Which description of the hash is followed: the documents, or the official clients and Paga's newer pages. */
export type HashProfile = 'documented' | 'current'

/**
 * One step of a hash recipe.
 *
 * - `'amount'`, `'payer.phoneNumber'`: the text of that field.
 * - `{ count: 'items' }`: how many entries the list has.
 * - `{ first: 'items', paths: [...] }`: fields of the list's first entry.
 * - `{ has: 'phone', paths: [...], otherwise: [...] }`: `paths` where the field is there, else `otherwise`; for a request
 *   of two shapes.
 * - `{ path, text: 'fixed2', zero }`: an amount with two decimals; `zero` is the text used for a zero.
 */
export type RecipeTerm<Path extends string = string> =
  | Path
  | { readonly count: string }
  | { readonly first: string; readonly paths: readonly string[] }
  | { readonly has: Path; readonly paths: readonly Path[]; readonly otherwise: readonly Path[] }
  | { readonly path: Path; readonly text: 'fixed2'; readonly zero?: string }

/** The fields whose texts are hashed, in order; the hash key always follows last. */
export type Recipe<Path extends string = string> = readonly RecipeTerm<Path>[]

/** The recipes of one operation. Where both profiles agree, both members are the same. */
export interface Recipes<Path extends string = string> {
  readonly documented: Recipe<Path>
  readonly current: Recipe<Path>
}

/** The dotted paths of an object's scalar members; what a recipe may name. */
export type ScalarPath<Value> = Value extends object
  ? {
      [Key in keyof Value & string]: NonNullable<Value[Key]> extends readonly unknown[] | Date | FileContent
        ? never
        : NonNullable<Value[Key]> extends object
          ? `${Key}.${ScalarPath<NonNullable<Value[Key]>>}`
          : Key
    }[keyof Value & string]
  : never
