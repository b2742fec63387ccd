import type { Api, Authenticator, Client, SecretInput, Transport } from '@pagakit/contract'
import { type ClientControls, type ClientParts, createClient } from './create-client.ts'
import type { ExplainOptions, HashSubject } from './hash-subject.ts'
import {
  checkOrganisationSettings,
  type OrganisationSecrets,
  type OrganisationSettings,
  type SettingsNames,
} from './organisation-settings.ts'

/** What an adapter whose API hashes puts together: what it signs with is handed in, for the client knows no signing. */
export interface OrganisationClientParts<A extends Api, Explanation>
  extends Pick<ClientParts<A>, 'operationNames' | 'loadApi' | 'codecs' | 'loadCodecs'> {
  readonly names: SettingsNames
  readonly authenticate: (secrets: OrganisationSecrets) => Authenticator
  readonly explain: (subject: HashSubject, hashKey: SecretInput) => Promise<Explanation>
  /** Opens the default road to the network, over a fetch where one is given. */
  readonly openTransport: (options: { readonly fetch?: typeof globalThis.fetch }) => Transport
}

/** What the client of an organisation has beside its operations. */
export interface OrganisationControls<A extends Api, Explanation> extends ClientControls {
  /** Shows what is hashed for an input. Sends nothing. */
  explain(
    operation: keyof A['operations'] & string,
    input: unknown,
    options?: ExplainOptions,
  ): Promise<Explanation>
  /** A client of the same settings for another organisation, on the same connections. */
  withCredentials(secrets: OrganisationSecrets): OrganisationClient<A, Explanation>
}

/** The client of one organisation: one method per operation, and its controls. */
export type OrganisationClient<A extends Api, Explanation> = Client<A> & OrganisationControls<A, Explanation>

/**
 * Makes a client of one organisation from the parts of an adapter and the settings of a user.
 *
 * @throws PagaError `INVALID_SETTINGS` if a setting is missing or wrong
 */
export function createOrganisationClient<A extends Api, Explanation>(
  parts: OrganisationClientParts<A, Explanation>,
  options: OrganisationSettings,
): OrganisationClient<A, Explanation> {
  const settings = checkOrganisationSettings(options, parts.names)
  const { transport, fetch } = settings
  return organisationClient(
    parts,
    settings,
    transport ?? parts.openTransport(fetch === undefined ? {} : { fetch }),
  )
}

function organisationClient<A extends Api, Explanation>(
  parts: OrganisationClientParts<A, Explanation>,
  options: OrganisationSettings,
  transport: Transport,
): OrganisationClient<A, Explanation> {
  const { principal, credentials, hashKey, environment, ...settings } = options
  const { operationNames, loadApi, codecs, loadCodecs } = parts
  const authenticator = parts.authenticate({ principal, credentials, hashKey })
  const client = createClient({
    operationNames,
    loadApi,
    environment,
    codecs,
    loadCodecs,
    authenticator,
    transport,
    settings,
  })
  const derived: Pick<OrganisationControls<A, Explanation>, 'explain' | 'withCredentials'> = {
    explain: async (name, input, wanted = {}) => {
      const api = await loadApi()
      const operation = api.operations[name]
      if (operation === undefined) throw new TypeError(`the ${api.name} API has no operation ${name}`)
      const [{ hashSubject }, more] = await Promise.all([import('./hash-subject.ts'), loadCodecs?.()])
      return await parts.explain(
        await hashSubject(operation, input, { ...settings, codecs: { ...codecs, ...more } }, wanted),
        hashKey,
      )
    },
    withCredentials: (secrets) => {
      // The connections belong to the client that opened them, so the derived one is given no way to close them.
      const shared: Transport = { exchange: (request) => transport.exchange(request) }
      const { principal, credentials, hashKey } = secrets
      const others = { ...options, principal, credentials, hashKey }
      return organisationClient(parts, checkOrganisationSettings(others, parts.names), shared)
    },
  }
  const whole = Object.assign({}, client, derived)
  Object.freeze(whole)
  return whole
}
