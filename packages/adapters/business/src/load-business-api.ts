import type { businessApi } from '@pagakit/models/business'

/** Loads the models, and with them zod, when they are first needed: importing this package stays cheap. */
export async function loadBusinessApi(): Promise<typeof businessApi> {
  return (await import('@pagakit/models/business')).businessApi
}
