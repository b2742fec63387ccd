import { describe, expect, test } from 'vitest'
import { makeTree } from '../workspace/make-tree.ts'
import { staleFiles } from './generated-file.ts'

const page = { path: 'docs/reference/shop/README.md', text: '# Shop\n' }
const source = { path: 'packages/adapters/shop/src/shop-client.generated.ts', text: 'export {}\n' }
const asWritten = { [page.path]: page.text, [source.path]: source.text }

describe('staleFiles', () => {
  test('finds nothing where everything says what it should', () => {
    expect(staleFiles(makeTree(asWritten), [page, source])).toEqual([])
  })

  test('finds a file that says something else, and one that is missing', () => {
    expect(staleFiles(makeTree({ ...asWritten, [page.path]: '# Shop' }), [page, source])).toEqual([page])
    expect(staleFiles(makeTree({ [page.path]: page.text }), [page, source])).toEqual([source])
  })

  test('finds files that nothing generates any more, and leaves those alone that are written by hand', () => {
    const root = makeTree({
      ...asWritten,
      'docs/reference/shop/sell.md': '# sell\n',
      'packages/adapters/shop/src/old-client.generated.ts': 'export {}\n',
      'packages/adapters/shop/src/index.ts': 'export {}\n',
      'docs/decisions/README.md': '# Decisions\n',
    })
    expect(staleFiles(root, [page, source])).toEqual([
      { path: 'docs/reference/shop/sell.md', text: undefined },
      { path: 'packages/adapters/shop/src/old-client.generated.ts', text: undefined },
    ])
  })
})
