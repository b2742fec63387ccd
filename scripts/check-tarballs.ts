// Packs every published package as it would be published, installs the tarballs in an empty project elsewhere, and uses
// them there as a stranger would. Needs a build first.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkFileList } from './tarballs/check-file-list.ts'
import { report } from './workspace/finding.ts'
import { readPackages, type WorkspacePackage } from './workspace/read-packages.ts'

interface Tarball {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

/** What a user writes, and what it prints. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  'call-sandbox.mjs': /^successful: [1-9]\d* banks\ncollect: paid$/m,
  'call-sandbox.cjs': /^successful: [1-9]\d* banks$/m,
  'receive-webhook.mjs': /^told: paid\n200 401$/m,
  'run-sandbox.mjs': /^successful, ended with 0$/m,
}
/** What the README of the sandbox shows, and people copy. */
const EXAMPLES = { nodeTest: 'with-node-test.test.mjs', vitest: 'with-vitest.test.ts' }
const root = fileURLToPath(new URL('..', import.meta.url))
const published = readPackages(root).filter(({ manifest }) => manifest.private !== true)

const elsewhere = mkdtempSync(join(tmpdir(), 'pagakit-tarballs-'))
try {
  const tarballs = published.map(pack)
  const findings = published.flatMap(({ name }, index) =>
    checkFileList(name, tarballs[index]?.files.map(({ path }) => path) ?? []),
  )
  if (findings.length === 0) useElsewhere(tarballs)
  report('tarballs', findings)
} finally {
  rmSync(elsewhere, { recursive: true, force: true })
}

function pack({ name, folder }: WorkspacePackage): Tarball {
  say(`packing ${name}`)
  const output = run('pnpm', ['pack', '--json', '--pack-destination', elsewhere], join(root, folder))
  return JSON.parse(output)
}

function useElsewhere(tarballs: readonly Tarball[]): void {
  const project = join(elsewhere, 'project')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  for (const script of Object.keys(SCRIPTS))
    copyFileSync(join(root, 'scripts/tarballs', script), join(project, script))
  for (const example of Object.values(EXAMPLES))
    copyFileSync(join(root, 'apps/sandbox/examples', example), join(project, example))

  say('installing them in an empty project')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  run('npm', ['install', ...quiet, '@types/node@24', ...tarballs.map(({ filename }) => filename)], project)

  for (const [script, printed] of Object.entries(SCRIPTS)) {
    say(`running ${script}`)
    expectText(run(process.execPath, [script], project), printed)
  }
  say('running npx pagakit-sandbox --help')
  expectText(run('npx', ['--no-install', 'pagakit-sandbox', '--help'], project), /pagakit-sandbox/)
  runExamples(project)

  const modules = Object.keys(SCRIPTS).filter((script) => script.endsWith('.mjs'))
  modules.push(EXAMPLES.nodeTest)
  say(`type-checking ${modules.join(' and ')}, and every declaration they reach`)
  const options = '--noEmit --allowJs --checkJs --strict --module nodenext --target es2023 --types node'
  run(join(root, 'node_modules/.bin/tsc'), [...options.split(' '), ...modules], project)
  say(`type-checking ${EXAMPLES.vitest}`)
  run(
    join(root, 'node_modules/.bin/tsc'),
    [...options.split(' '), '--skipLibCheck', EXAMPLES.vitest],
    project,
  )
}

/** Tests a user would write, by the runners they would use. A failing one ends this. */
function runExamples(project: string): void {
  say(`running ${EXAMPLES.nodeTest}`)
  run(process.execPath, ['--test', EXAMPLES.nodeTest], project)
  say(`running ${EXAMPLES.vitest}`)
  // Our own vitest, for installing another one would take longer than all the rest.
  symlinkSync(join(root, 'node_modules/vitest'), join(project, 'node_modules/vitest'))
  run(join(root, 'node_modules/.bin/vitest'), ['run', EXAMPLES.vitest], project)
}

function expectText(output: string, pattern: RegExp): void {
  if (!pattern.test(output)) throw new Error(`tarballs: expected ${pattern} in:\n${output}`)
}

function run(command: string, parameters: readonly string[], cwd: string): string {
  const { status, stdout } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`tarballs: failed: ${command} ${parameters.join(' ')}\n${stdout}`)
  return stdout
}

function say(step: string): void {
  console.log(`tarballs: ${step}`)
}
