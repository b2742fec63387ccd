/** A book on the shelf. */
export interface Book {
  readonly id: string
  readonly title: string
  /** In naira, a decimal text. */
  readonly price: string
}

/** What can be bought. */
export const shelf: readonly Book[] = [
  { id: 'folk-tales', title: 'Folk tales of the Niger', price: '4500' },
  { id: 'cookery', title: 'A hundred soups', price: '7250.50' },
  { id: 'encyclopaedia', title: 'The encyclopaedia, in 24 volumes', price: '64000' },
]

/** The title of a book; also of one that is sold no more. */
export function titleOf(id: string): string {
  return shelf.find((book) => book.id === id)?.title ?? id
}
