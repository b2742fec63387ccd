import type { Api, Binding, FieldShape, ObjectShape, Operation, Recipe } from '@pagakit/contract'
import { fileNameOf } from './file-name-of.ts'
import type { GeneratedFile } from './generated-file.ts'
import { tableCell } from './table-cell.ts'

const WARNING = '<!-- Written by `pnpm generate` from the descriptors. Do not edit. -->'

/** Writes the reference of an API: an overview with the table of codes, and a page for each operation. */
export function referencePages(api: Api, title: string): readonly GeneratedFile[] {
  const folder = `docs/reference/${api.name}`
  const pages = Object.values(api.operations).map((operation) => {
    return { path: `${folder}/${fileName(operation.name)}`, text: operationPage(operation) }
  })
  return [{ path: `${folder}/README.md`, text: overview(api, title) }, ...pages]
}

function overview(api: Api, title: string): string {
  const operations = Object.values(api.operations).map((operation) => {
    const link = `[${operation.name}](${fileName(operation.name)})`
    return `| ${link} | ${tableCell(operation.summary)} | ${effectText(operation)} | ${operation.availability} |`
  })
  const codes = Object.entries(api.codes)
    // Words stay in the order of the table.
    .toSorted(([one], [other]) => Number(one) - Number(other) || 0)
    .map(([code, { name, kind, meaning, action }]) => {
      return `| ${code} | ${name} | ${kind} | ${tableCell(meaning)} | ${tableCell(action)} |`
    })
  return `${WARNING}

# ${title}

Hosts: test \`${api.hosts.test}\`, live \`${api.hosts.live}\`.

| operation | what it does | effect | availability |
|---|---|---|---|
${operations.join('\n')}

[Where the sources differ](differences.md) lists what was decided where they do.

## Response codes

${api.codesNote === undefined ? '' : `${api.codesNote} `}Only \`definite\` codes prove that nothing was carried out. A code that is not here proves nothing.

| code | name | kind | meaning | what to do |
|---|---|---|---|---|
${codes.join('\n')}
${vocabularyOf(api)}`
}

/** The words of the API and their meanings, a table for each list of them. */
function vocabularyOf({ vocabulary = {} }: Api): string {
  const sections = Object.entries(vocabulary).map(([heading, words]) => {
    const rows = Object.entries(words).map(([word, meaning]) => `| ${word} | ${tableCell(meaning)} |`)
    return `\n## ${heading}\n\n| word | meaning |\n|---|---|\n${rows.join('\n')}\n`
  })
  return sections.join('')
}

function operationPage(operation: Operation): string {
  const { name, summary, section, availability, bindings, hash, requestShape, responseShape, samples } =
    operation
  const [{ request, response, source }] = samples
  const http = bindings.map(bindingText).join('<br>')
  return `${WARNING}

# ${name}

${summary}

| | |
|---|---|
| documents | ${section} |
| availability | ${availability} |
| HTTP | ${http} |
| effect | ${effectText(operation)} |
| reference | ${referenceText(operation)} |
${hashRows(hash)}${rulesOf(operation)}

## Request

${requestTable(requestShape)}

## Response

${fieldTable(responseShape)}

## Sample

${source}.

\`\`\`json
${JSON.stringify(request, shownFile, 2)}
\`\`\`

\`\`\`json
${JSON.stringify(response, null, 2)}
\`\`\`
`
}

/** A file of a sample as a reader sees it. */
function shownFile(_: string, value: unknown): unknown {
  const file = fileNameOf(value)
  return file === undefined ? value : `(the bytes of ${file})`
}

/** The rows of what is hashed; where nothing is, neither is the key. */
function hashRows({ documented, current }: Operation['hash']): string {
  if (documented.length === 0 && current.length === 0) return '| hash | none |'
  const other = current === documented ? 'the same' : recipeText(current)
  return `| hash, documented | ${recipeText(documented)} |\n| hash, current | ${other} |`
}

/** The rows of what only some operations have. */
function rulesOf({ notFound, ifUnknown, permission }: Operation): string {
  const note = permission?.note === undefined ? '' : `. ${tableCell(permission.note)}`
  const needs = permission && `\n| the user must have allowed | ${permission.scopes.join(', ')}${note} |`
  const finds = notFound && `\n| not found | \`${notFound.field}\` is ${notFound.values.join(' or ')} |`
  const unknown = ifUnknown === undefined ? '' : `\n| if the outcome is unknown | ${tableCell(ifUnknown)} |`
  return `${needs ?? ''}${finds ?? ''}${unknown}`
}

/** A binding, with the name that forces it where there are several. */
function bindingText({ name, method, path, rest }: Binding): string {
  return `\`${method} ${path}\` (${name === undefined ? rest : `${rest}; binding \`${name}\``})`
}

function effectText({ effect }: Operation): string {
  return typeof effect === 'function' ? 'depends on the input' : effect
}

function referenceText({ reference }: Operation): string {
  if (reference === undefined) return 'none'
  const meaning = {
    caller: 'yours, unique',
    made: 'made for you when left out',
    earlier: 'of an earlier operation',
  }
  return `\`${reference.field}\`: ${meaning[reference.role]}`
}

function recipeText(recipe: Recipe): string {
  const terms = recipe.map((term) => {
    if (typeof term === 'string') return term
    if ('count' in term) return `number of ${term.count}`
    if ('has' in term)
      return `(where ${term.has} is given: ${term.paths.join(' + ')}; else: ${term.otherwise.join(' + ')})`
    return 'first' in term ? term.paths.map((path) => `${term.first}[0].${path}`).join(' + ') : term.path
  })
  return [...terms, '*hash key*'].join(' + ')
}

function requestTable({ alternatives, ...shape }: ObjectShape): string {
  if (alternatives === undefined) return fieldTable(shape)
  const tables = alternatives.map((alternative) => fieldTable(alternative))
  return `The fields of one of these shapes, not of both.\n\n${tables.join('\n\nOr:\n\n')}`
}

function fieldTable(shape: ObjectShape): string {
  return `| field | kind | required | meaning |\n|---|---|---|---|\n${fieldRows(shape.fields, '').join('\n')}`
}

function fieldRows(fields: Readonly<Record<string, FieldShape>>, prefix: string): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = prefix + name
    const row = `| \`${path}\` | ${kindText(field)} | ${field.required ? 'yes' : ''} | ${tableCell(field.description)} |`
    return [
      row,
      ...fieldRows(field.fields ?? field.items?.fields ?? {}, `${path}${field.kind === 'list' ? '[]' : ''}.`),
    ]
  })
}

function kindText({ kind, date, values, sensitive }: FieldShape): string {
  return [
    kind,
    ...(date ? ['or a Date'] : []),
    ...(values === undefined ? [] : [values.join(', ')]),
    ...(sensitive ? ['sensitive'] : []),
  ].join('; ')
}

function fileName(name: string): string {
  // Capitals in a row are one word: getKYCLevel is get-kyc-level.
  const words = name.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3-$2$4')
  return `${words.toLowerCase()}.md`
}
