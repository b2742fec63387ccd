import type { connectApi } from '@pagakit/models/connect'

/** Loads the models, and with them zod, when they are first needed: importing this package stays cheap. */
export async function loadConnectApi(): Promise<typeof connectApi> {
  return (await import('@pagakit/models/connect')).connectApi
}
