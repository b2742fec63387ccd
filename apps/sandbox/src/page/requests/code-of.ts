import { redacted } from '@pagakit/contract'
import { escapeUnseen } from '../escape-unseen.ts'
import type { CopyableCall } from './copyable-call.ts'
import { variableOf } from './variable-of.ts'

/** Writes a request as a call of the client of its API. Masked members are read from the environment. */
export function codeOf({ api, operation, profile, value }: CopyableCall): string {
  const maker = `create${api.name.charAt(0).toUpperCase()}${api.name.slice(1)}Client`
  const settings = profile === 'documented' ? 'fromEnv()' : `{ ...fromEnv(), hashProfile: '${profile}' }`
  return `import { ${maker}, fromEnv } from '@pagakit/${api.name}'

const ${api.name} = ${maker}(${settings})
const answer = await ${api.name}.${operation.name}(${literal(value, '', '')})`
}

function literal(value: unknown, name: string, indent: string): string {
  if (value === redacted) return `process.env['${variableOf(name)}'] ?? ''`
  if (typeof value === 'string') return quoted(value)
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    return block(
      '[',
      value.map((item) => literal(item, name, deeper)),
      ']',
      indent,
    )
  }
  if (typeof value !== 'object' || value === null) return String(value)
  const members = Object.entries(value).map(
    ([key, member]) => `${keyOf(key)}: ${literal(member, key, deeper)}`,
  )
  return block('{', members, '}', indent)
}

function block(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return `${open}${close}`
  return `${open}\n${parts.map((part) => `${indent}  ${part},\n`).join('')}${indent}${close}`
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)
}

function quoted(text: string): string {
  const json = JSON.stringify(text).slice(1, -1)
  return `'${escapeUnseen(json.replaceAll('\\"', '"').replaceAll("'", "\\'"))}'`
}
