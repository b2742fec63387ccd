import type { Refusal } from '../workspace/refusal.ts'
import type { LayerRow, Reach } from './layer-table.ts'

/** Network, time and chance. A dotted name means just that member. */
const WORLD: ReadonlySet<string> = new Set([
  'fetch',
  'WebSocket',
  'XMLHttpRequest',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
  'crypto',
  'AbortSignal.timeout',
  'Date()',
  'new Date()',
  'Date.now',
  'Math.random',
])
/** Computes, and asks nobody. */
const HARMLESS: ReadonlySet<string> = new Set(['crypto.subtle'])
const PAGE: ReadonlySet<string> = new Set([
  'window',
  'document',
  'self',
  'location',
  'localStorage',
  'sessionStorage',
])
const NODE: ReadonlySet<string> = new Set(['Buffer', 'global', 'require', '__dirname', '__filename'])

/** Why a global may not be read in this file, and what to do instead; undefined where it may. */
export function refuseGlobal(path: string, row: LayerRow, source: string): Refusal | undefined {
  const { reach } = row
  if (reach === 'all') return undefined
  const [root = ''] = path.split('.')
  if (root === 'process') return refuseProcess(path, reach)
  if (path === 'globalThis') {
    return {
      problem: 'takes globalThis as a whole',
      fix: 'Write globalThis.name, so that it can be seen which name.',
    }
  }
  if (NODE.has(root))
    return { problem: `reads ${root}, which only Node has`, fix: 'Use what every runtime has.' }
  if (PAGE.has(root) && !reach.page) {
    return { problem: `reads ${root}, which only a page has`, fix: 'Take it as a parameter.' }
  }
  const mayTouchWorld = reach.world || (row.worldFiles ?? []).includes(source)
  if (mayTouchWorld || HARMLESS.has(path) || !(WORLD.has(path) || WORLD.has(root))) return undefined
  return {
    problem: `reads ${path}, but network, time and chance are handed in here`,
    fix: 'Take it as a parameter; the default belongs in one of the worldFiles of the layer table.',
  }
}

function refuseProcess(path: string, reach: Reach): Refusal | undefined {
  if (reach.process.some((name) => path === `process.${name}`)) return undefined
  const allowed = reach.process.map((name) => `globalThis.process?.${name}`)
  return {
    problem: `reads ${path}, which not every runtime has`,
    fix:
      allowed.length === 0
        ? 'Take what you need as a parameter.'
        : `Write ${allowed.join(' or ')}; nothing else of process may be read here.`,
  }
}
