import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Bench } from '../subjects/subject.ts'
import type { Sample } from './sample.ts'

// An empty module first: starting the loader is nobody's cost.
const timed = (load: string) => `
import { createRequire } from 'node:module'
await import('data:text/javascript,')
const require = createRequire(process.cwd() + '/x.js')
const memory = process.memoryUsage.rss(), startedAt = performance.now(), cpu = process.cpuUsage()
${load}
const { user, system } = process.cpuUsage(cpu)
const wallMicros = (performance.now() - startedAt) * 1000
const facts = { MB: (process.memoryUsage.rss() - memory) / 1024 / 1024 }
console.log(JSON.stringify({ count: 1, cpuMicros: user + system, wallMicros, facts }))
`

// Watching costs time, so what is watched is not timed. 'deps/undici' is where Node keeps its fetch.
const watched = (load: string) => `
import { registerHooks } from 'node:module'
const found = new Set(), before = new Set(process.moduleLoadList)
const library = /\\/node_modules\\/(undici|zod|ky)\\//
registerHooks({ load: (url, context, next) => { found.add(library.exec(url)?.[1]); return next(url, context) } })
${load}
found.delete(undefined)
for (const name of process.moduleLoadList) if (!before.has(name) && /deps\\/undici|NativeModule http$/.test(name)) found.add(name)
console.log(JSON.stringify({ count: 1, cpuMicros: 0, wallMicros: 0, facts: { 'loaded early': found.size } }))
`

/**
 * Measures what loading a package costs, each time in a fresh process without this bench's own modules. A contender reads
 * `import NAME`, `require NAME` or `watch NAME`. Packages of this repository are loaded as they are published, from `dist`.
 */
export const importBench: Bench = {
  prepare: async () => {},
  measure: async (contender) => {
    const [verb, name] = contender.split(' ')
    const load = verb === 'require' ? `require('${name}')` : `await import('${name}')`
    const script = verb === 'watch' ? watched(load) : timed(load)
    const cwd = fileURLToPath(new URL('.', import.meta.url))
    const flags = ['--input-type=module', '-e', script]
    const output = execFileSync(process.execPath, flags, { cwd, encoding: 'utf8' })
    const sample: Sample = JSON.parse(output)
    return sample
  },
  close: () => {},
}
