/** Runtimes that pass for Node but have other sockets underneath: Bun, Deno, edge functions and Cloudflare's workerd. */
const marksOfOthers = ['Bun', 'Deno', 'EdgeRuntime', 'WebSocketPair']

/** True on Node itself. */
export function isNode(): boolean {
  const process: unknown = Reflect.get(globalThis, 'process')
  return process !== undefined && marksOfOthers.every((mark) => Reflect.get(globalThis, mark) === undefined)
}
