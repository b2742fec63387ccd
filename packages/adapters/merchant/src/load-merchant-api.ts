import type { merchantApi } from '@pagakit/models/merchant'

/** Loads the models, and with them zod, when they are first needed: importing this package stays cheap. */
export async function loadMerchantApi(): Promise<typeof merchantApi> {
  return (await import('@pagakit/models/merchant')).merchantApi
}
