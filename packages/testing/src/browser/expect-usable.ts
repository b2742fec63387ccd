import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { widthBeyond } from './width-beyond.ts'

/** Expects that a page keeps nobody out, and that nothing of it lies beside the screen. */
export async function expectUsable(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  expect(await widthBeyond(page)).toBe(0)
}
