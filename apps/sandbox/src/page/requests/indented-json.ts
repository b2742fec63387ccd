/**
 * Breaks a text of JSON into lines, two spaces for each level, and changes no character of a value: `100.00` stays so. Takes
 * the beginning of such a text too; anything else comes back as it is.
 */
export function indentedJson(text: string): string {
  if (!/^[{[]/.test(text)) return text
  let indent = ''
  const pieces = text.match(/"(?:[^"\\]|\\.)*"?|[{[]\s*[}\]]|[{}[\],:]|[^\s"{}[\],:]+/g) ?? []
  const lines = pieces.map((piece) => {
    if (piece === ':') return ': '
    if (piece === ',') return `,\n${indent}`
    if (piece === '{' || piece === '[') {
      indent += '  '
      return `${piece}\n${indent}`
    }
    if (piece === '}' || piece === ']') {
      indent = indent.slice(2)
      return `\n${indent}${piece}`
    }
    return piece
  })
  return lines.join('')
}
