import type { Job, TransferCall, TransferContender } from './contender.ts'
import { fromStream } from './from-stream.ts'
import { inLanes } from './in-lanes.ts'

/** How transfers are repeated: as fast as they are answered, or as rows of a list that comes as a stream. */
export type Manner = 'lanes' | 'stream'

const manners: Readonly<Record<Manner, (call: TransferCall) => Job>> = { lanes: inLanes, stream: fromStream }

/** What makes transfers, by the name the tables show. Each is loaded only in the process that measures it. */
const transferring: Readonly<Record<string, () => Promise<TransferContender>>> = {
  'undici.request': async () => (await import('./undici-request.ts')).undiciRequest,
  'undici.dispatch': async () => (await import('./undici-dispatch.ts')).undiciDispatch,
  'node:http': async () => (await import('./node-http.ts')).nodeHttp,
  fetch: async () => (await import('./platform-fetch.ts')).platformFetch,
  ky: async () => (await import('./ky-alone.ts')).kyAlone,
  axios: async () => (await import('./axios.ts')).axios,
  stripe: async () => (await import('./stripe.ts')).stripe,
  openai: async () => (await import('./openai.ts')).openai,
  'paga-business': async () => (await import('./paga-business.ts')).pagaBusiness,
  'paga-collect': async () => (await import('./paga-collect.ts')).pagaCollect,
  undiciTransport: async () => (await import('./undici-transport.ts')).undiciTransportAlone,
  'pagakit undici': async () => (await import('./pagakit.ts')).pagakitUndici,
  'pagakit ky': async () => (await import('./pagakit.ts')).pagakitKy,
  'pagakit fetch': async () => (await import('./pagakit.ts')).pagakitFetch,
}

/** What does anything else. */
const working: Readonly<Record<string, () => Promise<Job>>> = {
  'one-shot hash': async () => (await import('./signing.ts')).oneShotHash,
  'concatenated by hand': async () => (await import('./signing.ts')).concatenatedHash,
  createHash: async () => (await import('./signing.ts')).streamedHash,
  'pagakit sign': async () => (await import('./signing.ts')).pagakitSign,
  'JSON.parse': async () => (await import('./json.ts')).jsonParse,
  'pagakit decode': async () => (await import('./json.ts')).pagakitDecode,
  'pagakit decode + model': async () => (await import('./json.ts')).pagakitDecodeAndModel,
}

/** Loads a contender and opens its job against a server. */
export async function openJob(contender: string, origin: string, manner: Manner): Promise<Job> {
  const load = transferring[contender]
  if (load !== undefined) return manners[manner]((await load())(origin))
  const job = working[contender]
  if (job === undefined) throw new Error(`there is no contender ${contender}`)
  return await job()
}
