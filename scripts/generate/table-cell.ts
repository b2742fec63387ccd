/** A text as it may stand in a cell of a Markdown table: on one line, its bars escaped. */
export function tableCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
}
