import type { Page } from 'playwright-core'

/** The screens that pictures are taken of. */
export const screens = {
  desk: { viewport: { width: 1200, height: 760 }, colorScheme: 'light' },
  'dark-desk': { viewport: { width: 1200, height: 760 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 760 }, colorScheme: 'light' },
  'dark-phone': { viewport: { width: 390, height: 760 }, colorScheme: 'dark' },
} as const

/** The name of a screen. */
export type Screen = keyof typeof screens

/** A page, and what keeps pictures of it under a name. */
export interface Picture {
  readonly page: Page
  readonly keep: (name: string) => Promise<void>
}

/** Opens a page on a screen. */
export type OpenPicture = (screen: Screen) => Promise<Picture>
