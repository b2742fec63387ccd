import type { connectApi } from '@pagakit/models/connect'
import { loadXmlCodec } from './late-xml-codec.ts'

/** Loads the models with zod, and the XML codec, when they are first needed: importing this package stays cheap. */
export async function loadConnectApi(): Promise<typeof connectApi> {
  const [models] = await Promise.all([import('@pagakit/models/connect'), loadXmlCodec()])
  return models.connectApi
}
