import { html } from 'hono/html'
import type { Markup } from '../html/markup.ts'
import { escapeUnseen } from './escape-unseen.ts'

/** A column, and where its cells stand on a phone, which shows a row as a small card. */
export interface Column {
  readonly name: string
  /** At the head of the card, opposite of it, on lines of its own, or at the foot. */
  readonly place: 'lead' | 'side' | 'wide' | 'foot'
  /** More classes for its cells. */
  readonly look?: string
  /** True where a phone, which shows no head, writes the name before each cell. @default false */
  readonly isNamed?: boolean
}

/** What a row shows: one cell for each column. */
export interface Row {
  /** Another for each row, and the same whenever it is shown. */
  readonly id: string
  /** Texts, of which what nobody would see is shown as escapes; markup is shown as it is. */
  readonly cells: readonly (Markup | string)[]
}

/** A table that a phone shows as cards. */
export interface Listing {
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What stands below it. */
  readonly note?: string | undefined
  /** What stands in place of it where there is no row. */
  readonly nothing?: Markup | string
}

/** Puts a listing together. The roles are written out, for a table that is shown otherwise loses them. */
export function listing({ label, columns, rows, note, nothing }: Listing): Markup {
  return html`<section class="card listing" aria-label="${label}">
${rows.length === 0 && nothing !== undefined ? html`<p class="aside">${nothing}</p>` : table(columns, rows)}
${note === undefined ? '' : html`<p class="aside">${note}</p>`}
</section>
`
}

function table(columns: readonly Column[], rows: readonly Row[]): Markup {
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${columns.map(({ name, look = '' }) => html`<th role="columnheader" scope="col" class="${look}">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  ({ id, cells }) => html`<tr role="row" id="${id}" data-item>
${cells.map((cell, index) => cellOf(cell, columns[index]))}</tr>
`,
)}</tbody>
</table>`
}

function cellOf(cell: Markup | string, column: Column | undefined): Markup {
  const { name = '', place = 'wide', look = '', isNamed = false } = column ?? {}
  return html`<td role="cell" class="${`${place} ${look}`.trim()}"${isNamed ? html` data-name="${name}"` : ''}>${typeof cell === 'string' ? escapeUnseen(cell) : cell}</td>
`
}
