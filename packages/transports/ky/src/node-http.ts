/**
 * The part of `node:http` and `node:https` that is used here, in our own words: their types would make every runtime
 * that compiles this package have Node's.
 */
export interface NodeHttp {
  readonly Agent: new (options: NodeAgentOptions) => NodeAgent
  request(options: NodeRequestOptions): NodeRequest
}

export interface NodeAgentOptions {
  readonly keepAlive: boolean
  readonly scheduling: 'lifo'
  readonly maxSockets: number
  readonly timeout: number
  /** Of `node:https` only. */
  readonly rejectUnauthorized: true
  readonly minVersion: 'TLSv1.2'
}

export interface NodeAgent {
  readonly freeSockets: Readonly<Record<string, readonly NodeSocket[] | undefined>>
  createConnection(options: object, created?: (error: Error | null, socket: NodeSocket) => void): NodeSocket
  keepSocketAlive(socket: NodeSocket): boolean
  reuseSocket(socket: NodeSocket, request: NodeRequest): void
}

export interface NodeRequestOptions {
  readonly protocol: string
  readonly hostname: string
  readonly port: number | undefined
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly agent: NodeAgent
  readonly maxHeaderSize: number
  readonly insecureHTTPParser: false
}

export interface NodeSocket extends NodeEmitter {
  /** On a TLS socket whose certificate was refused: why. */
  readonly authorizationError?: unknown
  destroy(): unknown
}

export interface NodeRequest extends NodeEmitter {
  readonly socket: NodeSocket | null
  readonly writableFinished: boolean
  end(body?: string | Uint8Array): unknown
  destroy(): unknown
}

/** An answer's head, with its body still to come. */
export interface NodeIncoming extends NodeEmitter {
  readonly statusCode?: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** False if the connection ended before the body did. */
  readonly complete: boolean
}

interface NodeEmitter {
  on<Event>(name: string, listener: (event: Event) => void): unknown
  once(name: string, listener: () => void): unknown
  removeListener(name: string, listener: (...events: never[]) => void): unknown
}

interface NodeProcess {
  getBuiltinModule?(name: 'node:http' | 'node:https'): NodeHttp | undefined
}

/**
 * Looks Node's own modules up, without importing them: bundlers find nothing to resolve, and importing this package
 * loads nothing. Undefined on every other runtime.
 */
export function nodeModules(): ((protocol: string) => NodeHttp | undefined) | undefined {
  if (lendsNodeModules()) return undefined
  const process: NodeProcess | undefined = Reflect.get(globalThis, 'process')
  if (typeof process?.getBuiltinModule !== 'function') return undefined
  return (protocol) => process.getBuiltinModule?.(protocol === 'https:' ? 'node:https' : 'node:http')
}

/** True on runtimes that only lend out Node's modules: their own `fetch` is the proven road. */
function lendsNodeModules(): boolean {
  const marks: unknown[] = [
    Reflect.get(globalThis, 'Bun'),
    Reflect.get(globalThis, 'Deno'),
    Reflect.get(globalThis, 'EdgeRuntime'),
    // Cloudflare's workerd.
    Reflect.get(globalThis, 'WebSocketPair'),
  ]
  return marks.some((mark) => mark !== undefined)
}
