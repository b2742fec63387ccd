import { type Deeds, deedsOf } from '../deeds.ts'
import { pagePaths } from '../page-paths.ts'

/** What is said on the page of webhooks of what was done. */
export const webhookDeeds: Deeds<'replayed' | 'paid'> = deedsOf(pagePaths.webhooks, {
  replayed: 'The webhook was sent once more.',
  paid: 'The merchant was paid, and its server is told.',
})
