import { readFileSync } from 'node:fs'
import type { ConnectOptions } from '../connect/connect-settings.ts'
import type { OrganisationSecrets } from '../settings.ts'
import { settingsError } from '../settings-error.ts'

/** What a config file may fix. */
export interface Config {
  readonly host: string | undefined
  readonly port: number | undefined
  readonly adminToken: string | undefined
  readonly business: Partial<OrganisationSecrets>
  readonly merchant: Partial<OrganisationSecrets>
  readonly connect: Pick<ConnectOptions, 'clientId' | 'clientSecret' | 'redirectUris'>
  readonly collect: Partial<OrganisationSecrets>
}

/** What a file may say of each API beside its environment. */
const memberNames = {
  business: ['principal', 'credentials', 'hashKey'],
  merchant: ['principal', 'credentials', 'hashKey'],
  collect: ['principal', 'credentials', 'hashKey'],
  connect: ['clientId', 'clientSecret', 'redirectUri', 'redirectUris'],
} as const

type Members = Readonly<Record<string, unknown>>

/**
 * Reads a config file: the line that `--json` prints, or any part of it.
 *
 * @throws PagaError `INVALID_SETTINGS` that names the member and never shows its value.
 */
export function readConfig(file: string): Config {
  return parseConfig(textOf(file))
}

/** Reads the text of a config file; pure. */
export function parseConfig(text: string): Config {
  const config = object(parsed(text), '', ['url', 'adminToken', ...Object.keys(memberNames)])
  const given = string(config, '', 'url')
  const business = partOf(config, 'business', given)
  const merchant = partOf(config, 'merchant', business.url)
  const connect = partOf(config, 'connect', merchant.url)
  const collect = partOf(config, 'collect', connect.url)
  return {
    ...addressOf(collect.url),
    adminToken: string(config, '', 'adminToken'),
    business: textsIn(business.members, 'business', memberNames.business),
    merchant: textsIn(merchant.members, 'merchant', memberNames.merchant),
    connect: connectOf(connect.members),
    collect: textsIn(collect.members, 'collect', memberNames.collect),
  }
}

/** What a file says of one API, and the URL so far: all of a sandbox listens at one. */
function partOf(
  config: Members,
  api: keyof typeof memberNames,
  url: string | undefined,
): { readonly url: string | undefined; readonly members: Members } {
  const members = object(config[api], api, [...memberNames[api], 'environment'])
  const environment = object(members['environment'], `${api}.environment`, ['baseUrl'])
  const baseUrl = string(environment, `${api}.environment.`, 'baseUrl')
  if (url !== undefined && baseUrl !== undefined && url !== baseUrl) {
    throw configError('url', `and ${api}.environment.baseUrl must be the same`)
  }
  return { url: url ?? baseUrl, members }
}

function connectOf(members: Members): Config['connect'] {
  const texts = textsIn(members, 'connect', ['clientId', 'clientSecret'])
  const redirectUri = string(members, 'connect.', 'redirectUri')
  const { redirectUris = redirectUri && [redirectUri] } = members
  if (redirectUris === undefined) return texts
  if (Array.isArray(redirectUris) && redirectUris.every((uri) => typeof uri === 'string')) {
    return { ...texts, redirectUris }
  }
  throw configError('connect.redirectUris', 'must be a list of texts')
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw settingsError('config', `The config file ${file} cannot be read.`, 'Look at its name and rights.')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw settingsError('config', 'The config file is not JSON.', 'Write it as --json prints it.')
  }
}

function textsIn<Name extends string>(
  members: Members,
  api: string,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = string(members, `${api}.`, name)
    if (value !== undefined) texts[name] = value
  }
  return texts
}

function addressOf(url: string | undefined): Pick<Config, 'host' | 'port'> {
  if (url === undefined) return { host: undefined, port: undefined }
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address?.protocol !== 'http:' || address.pathname !== '/') {
    throw configError('url', 'must be a URL such as http://127.0.0.1:4000')
  }
  const { hostname, port } = address
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 80 : Number(port) }
}

function object(value: unknown, name: string, known: readonly string[]): Members {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw configError(name || 'file', 'must be an object')
  }
  const stranger = Object.keys(value).find((member) => !known.includes(member))
  if (stranger !== undefined) {
    throw configError(name || 'file', `has the member ${stranger}; it may have ${known.join(', ')}`)
  }
  return { ...value }
}

function string(members: Members, path: string, name: string): string | undefined {
  const value = members[name]
  if (value === undefined || typeof value === 'string') return value
  throw configError(`${path}${name}`, 'must be a text')
}

function configError(member: string, problem: string): Error {
  const hint = 'Write the file as --json prints it, or any part of that.'
  return settingsError('config', `In the config file, ${member} ${problem}.`, hint)
}
