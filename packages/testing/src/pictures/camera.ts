import type { Page } from 'playwright-core'

/** The screens that pictures are taken of. */
export const screens = {
  desk: { viewport: { width: 1200, height: 720 }, colorScheme: 'light' },
  'tall desk': { viewport: { width: 1200, height: 960 }, colorScheme: 'light' },
  'dark desk': { viewport: { width: 1200, height: 720 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 780 }, colorScheme: 'light' },
  'dark phone': { viewport: { width: 390, height: 780 }, colorScheme: 'dark' },
} as const

/** A browser whose pages are photographed. */
export interface Camera {
  readonly page: Page
  /** Keeps what is seen on a screen under a name. */
  keep(name: string, screen: keyof typeof screens): Promise<void>
}
