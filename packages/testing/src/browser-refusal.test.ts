import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Message } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { secretHoldingPackages as holdSecrets } from './secret-holding-packages.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const forEveryone = [
  '@pagakit/contract',
  '@pagakit/codecs/json',
  '@pagakit/models/business',
  '@pagakit/models/merchant',
  '@pagakit/models/collect',
  '@pagakit/models/notifications',
  '@pagakit/codec-xml',
  '@pagakit/models/connect',
  '@pagakit/models/connect/scopes',
  '@pagakit/connect',
  '@pagakit/connect/authorization-url',
  '@pagakit/connect/button',
]
const source = '@pagakit/source'

/** Bundles an import of one package as for a page, with more conditions; gives the errors and the outside imports left. */
async function bundle(name: string, resolveDir: string, conditions: string[]): Promise<Bundled> {
  const options = { bundle: true, write: false, metafile: true, logLevel: 'silent', format: 'esm' } as const
  const stdin = { contents: `export * as all from '${name}'`, resolveDir }
  try {
    const { metafile } = await build({ ...options, stdin, conditions, platform: 'browser' })
    const left = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
    return { errors: [], left }
  } catch (failure) {
    // esbuild rejects with the list of what went wrong.
    const errors: Message[] = Reflect.get(Object(failure), 'errors')
    return {
      errors: errors.map(({ text, notes }) => [text, ...notes.map((note) => note.text)].join(' ')),
      left: [],
    }
  }
}

interface Bundled {
  readonly errors: readonly string[]
  readonly left: readonly string[]
}

/** The packages as somebody installs them, with an empty module where the build would be: only resolving is tried. */
function installStubs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-stubs-'))
  for (const name of holdSecrets) {
    const installed = join(folder, 'node_modules', name)
    mkdirSync(join(installed, 'dist'), { recursive: true })
    cpSync(join(here, '../node_modules', name, 'package.json'), join(installed, 'package.json'))
    writeFileSync(join(installed, 'dist/index.js'), 'export const built = true')
  }
  return folder
}

/** What a fresh Node with these conditions makes of every package that holds secrets: a path in it, or an error code. */
function resolveInNode(conditions: string[]): unknown {
  const script = `console.log(JSON.stringify(${JSON.stringify(holdSecrets)}.map((name) => {
    try { return import.meta.resolve(name).split('/').slice(-2).join('/') } catch (error) { return error.code }
  })))`
  const flags = conditions.map((condition) => `--conditions=${condition}`)
  const output = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', script], {
    cwd: here,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  })
  return JSON.parse(output)
}

describe('a bundler for pages', () => {
  test.each(holdSecrets)('cannot resolve %s, from source or built', async (name) => {
    for (const conditions of [[], [source]]) {
      const { errors } = await bundle(name, here, conditions)
      expect(errors).toHaveLength(1)
      expect(errors[0]).toContain(`Could not resolve "${name}"`)
      expect(errors[0]).toContain('cannot be imported from package')
    }
  })

  test.each(forEveryone)('takes %s, and nothing of Node with it', async (name) => {
    expect(await bundle(name, here, [source])).toEqual({ errors: [], left: [] })
  })
})

describe('a bundler for workers, which sets both workerd and browser', () => {
  const stubs = installStubs()
  afterAll(() => rmSync(stubs, { recursive: true, force: true }))

  test.each(holdSecrets)('takes %s', async (name) => {
    expect(await bundle(name, stubs, ['workerd'])).toEqual({ errors: [], left: [] })
  })
})

describe('Node', () => {
  test('cannot resolve a package that holds secrets where it plays the browser', () => {
    expect(resolveInNode(['browser'])).toEqual(holdSecrets.map(() => 'ERR_PACKAGE_PATH_NOT_EXPORTED'))
  })

  test.each([[[]], [['workerd', 'browser']], [['edge-light', 'browser']]])(
    'resolves them to what was built with the conditions %j',
    (conditions) => {
      expect(resolveInNode(conditions)).toEqual(holdSecrets.map(() => 'dist/index.js'))
    },
  )
})
