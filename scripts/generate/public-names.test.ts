import { describe, expect, test } from 'vitest'
import { makeTree } from '../workspace/make-tree.ts'
import { publicNames, publicNamesPage } from './public-names.ts'

describe('publicNames', () => {
  test('finds lists and declarations, types with the word before them, in order', () => {
    const source = `
// For everyone: export { commented } from nowhere.
export type { Shop, Till as Register } from './shop.ts'
export {
  // Of use to few.
  openShop,
  /* and */ closeShop as close,
  type Hours,
} from './shop.ts'
export const limit = 3
export function sell() {}
export async function ship() {}
export class Cart {}
export abstract class Box {}
export interface Price {}
export type Sum = bigint
const inner = 1
function hidden() {}
`
    expect(publicNames(source)).toEqual([
      'Box',
      'Cart',
      'close',
      'limit',
      'openShop',
      'sell',
      'ship',
      'type Hours',
      'type Price',
      'type Register',
      'type Shop',
      'type Sum',
    ])
  })
})

describe('publicNamesPage', () => {
  test('lists every entry point of every published package, from its source', () => {
    const manifest = (name: string, more: object) => JSON.stringify({ name, ...more })
    const exports = { './toys': { '@pagakit/source': './src/toys.ts' }, './package.json': './package.json' }
    const root = makeTree({
      'packages/core/shop/package.json': manifest('@pagakit/shop', { exports }),
      'packages/core/shop/src/toys.ts': "export { ball } from './ball.ts'\n",
      'packages/core/own/package.json': manifest('@pagakit/own', { private: true, exports }),
    })
    expect(publicNamesPage(root)).toMatch(/# Public names\n\n## @pagakit\/shop\/toys\n\n- ball\n$/)
  })
})
