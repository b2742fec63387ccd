import type { collectApi } from '@pagakit/models/collect'

/** Loads the models, and with them zod, when they are first needed: importing this package stays cheap. */
export async function loadCollectApi(): Promise<typeof collectApi> {
  return (await import('@pagakit/models/collect')).collectApi
}
