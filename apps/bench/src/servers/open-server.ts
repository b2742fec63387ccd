import type { ServerContender } from './server-contender.ts'

/** The servers, by the name the tables show. Each is loaded only in the process that measures it. */
const servers: Readonly<Record<string, () => Promise<ServerContender>>> = {
  'node:http': async () => (await import('./bare-node-http.ts')).bareNodeHttp,
  hono: async () => (await import('./plain-hono.ts')).plainHono,
  sandbox: async () => (await import('./sandbox.ts')).sandboxInMemory,
  'sandbox --data': async () => (await import('./sandbox.ts')).sandboxInFile,
}

/** Starts a server and gives its origin. */
export async function openServer(contender: string): Promise<string> {
  const load = servers[contender]
  if (load === undefined) throw new Error(`there is no server ${contender}`)
  return (await load())()
}
