/** What a package that runs on every runtime may touch of it. `node:` imports it may never have. */
export interface Reach {
  /** What only a page has: `window`, `document`. */
  readonly page: boolean
  /** Network, time and chance: `fetch`, timers, `Date.now`, `Math.random`. */
  readonly world: boolean
  /** The members of `process` that may be read, where there is a `process`. */
  readonly process: readonly string[]
}

/** What the `src` of one package may import, and what it may touch. Its tests may import vitest, fast-check and `node:` besides. */
export interface LayerRow {
  readonly folder: string
  /** Packages of this repository; one subpath where only that is meant. `all` leaves out the private ones. */
  readonly packages: readonly string[] | 'all'
  readonly libraries: readonly string[] | 'all'
  /** `all` for what runs on Node only. */
  readonly reach: Reach | 'all'
  /** The files that may touch network, time and chance although the package may not: the defaults handed to the rest. */
  readonly worldFiles?: readonly string[]
  /** True for what holds a hash key or credentials: its `exports` refuse browsers. */
  readonly holdsSecrets?: true
}

/** Every package by name, those that come later included: a package without a row fails the check. */
export type LayerTable = Readonly<Record<string, LayerRow>>

const pure: Reach = { page: false, world: false, process: [] }
const everyRuntime: Reach = { page: false, world: true, process: [] }
const transport: Reach = { ...everyRuntime, process: ['getBuiltinModule'] }
const adapter: Reach = { ...everyRuntime, process: ['env'] }
const page: Reach = { ...everyRuntime, page: true }

const contract = '@pagakit/contract'
const signing = '@pagakit/signing'
const codecs = '@pagakit/codecs'
const codecXml = '@pagakit/codec-xml'
const models = '@pagakit/models'
const client = '@pagakit/client'
const transportKy = '@pagakit/transport-ky'

/** Who may import whom. The one place where the layers are written down as data; a check in CI reads it. */
export const layerTable: LayerTable = {
  [contract]: {
    folder: 'packages/core/contract',
    packages: [],
    libraries: [],
    reach: pure,
    worldFiles: ['src/reference.ts'],
  },
  [signing]: {
    folder: 'packages/core/signing',
    packages: [contract],
    libraries: [],
    reach: { ...pure, process: ['getBuiltinModule'] },
    holdsSecrets: true,
  },
  [codecs]: { folder: 'packages/core/codecs', packages: [contract], libraries: [], reach: pure },
  [codecXml]: {
    folder: 'packages/core/codec-xml',
    packages: [contract],
    libraries: ['fast-xml-parser'],
    reach: pure,
  },
  [models]: { folder: 'packages/core/models', packages: [contract], libraries: ['zod'], reach: pure },
  [client]: {
    folder: 'packages/core/client',
    packages: [contract],
    libraries: [],
    reach: { ...pure, process: ['env'] },
    worldFiles: ['src/platform-runtime.ts'],
    holdsSecrets: true,
  },

  [transportKy]: {
    folder: 'packages/transports/ky',
    packages: [contract],
    libraries: ['ky'],
    reach: transport,
    holdsSecrets: true,
  },
  '@pagakit/transport-undici': {
    folder: 'packages/transports/undici',
    packages: [contract],
    libraries: ['undici'],
    reach: 'all',
    holdsSecrets: true,
  },

  ...hashingAdapter('business'),
  ...hashingAdapter('merchant'),
  ...hashingAdapter('collect'),
  '@pagakit/connect': {
    folder: 'packages/adapters/connect',
    packages: [contract, `${models}/connect/scopes`],
    libraries: ['oauth4webapi'],
    reach: page,
  },
  '@pagakit/connect-server': {
    folder: 'packages/adapters/connect-server',
    packages: [contract, client, models, codecs, codecXml, transportKy],
    libraries: [],
    reach: adapter,
    holdsSecrets: true,
  },
  '@pagakit/notifications': {
    folder: 'packages/adapters/notifications',
    packages: [contract, models, signing, codecs],
    libraries: [],
    reach: adapter,
    holdsSecrets: true,
  },

  '@pagakit/sandbox': {
    folder: 'apps/sandbox',
    packages: [contract, models, signing, codecs, codecXml],
    libraries: ['hono', '@hono/node-server'],
    reach: 'all',
  },
  '@pagakit/demo': { folder: 'apps/demo', packages: 'all', libraries: 'all', reach: 'all' },
  '@pagakit/bench': { folder: 'apps/bench', packages: 'all', libraries: 'all', reach: 'all' },
  '@pagakit/testing': { folder: 'packages/testing', packages: 'all', libraries: 'all', reach: 'all' },
}

/** The private packages: nothing imports them, not even each other. */
export const privatePackages: readonly string[] = ['@pagakit/demo', '@pagakit/bench', '@pagakit/testing']

/** What every test may import besides what the row of its package allows. */
export const testLibraries: readonly string[] = ['vitest', 'fast-check']

function hashingAdapter(name: string): LayerTable {
  return {
    [`@pagakit/${name}`]: {
      folder: `packages/adapters/${name}`,
      packages: [contract, client, models, signing, codecs, transportKy],
      libraries: [],
      reach: adapter,
      holdsSecrets: true,
    },
  }
}
