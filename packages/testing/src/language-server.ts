import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { typescriptCompiler } from './typescript-compiler.ts'

const HEADER = /Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A place in a file, counted from 0 as the protocol does. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** TypeScript's language server, as an editor talks to it: the Language Server Protocol over its standard streams. */
export class LanguageServer implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number | string, (message: Message) => void>()
  #pending: Buffer = Buffer.alloc(0)
  #lastId = 0

  private constructor(child: ChildProcess) {
    this.#process = child
    child.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk))
    // A server that ends with requests open answers none of them.
    child.on('exit', (code) => this.#fail(`the language server ended with ${code}`))
    child.on('error', (error) => this.#fail(error.message))
    child.stdin?.on('error', () => {})
  }

  /** Starts a server for the project in a folder. */
  static async start(folder: string): Promise<LanguageServer> {
    const stdio = ['pipe', 'pipe', 'ignore'] as const
    const child = spawn(process.execPath, [typescriptCompiler, '--lsp', '--stdio'], {
      cwd: folder,
      stdio: [...stdio],
    })
    const server = new LanguageServer(child)
    const hover = { contentFormat: ['markdown'] }
    await server.#request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { textDocument: { hover } },
    })
    server.#send({ method: 'initialized', params: {} })
    return server
  }

  /** Opens a file with this text, as an editor does. */
  open(file: string, text: string): void {
    const textDocument = { uri: pathToFileURL(file).href, languageId: 'typescript', version: 1, text }
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } })
  }

  /** What an editor shows for the word at a position; empty where it shows nothing. */
  async hover(file: string, position: Position): Promise<string> {
    const textDocument = { uri: pathToFileURL(file).href }
    const result = await this.#request('textDocument/hover', { textDocument, position })
    const contents: unknown = Reflect.get(Object(result), 'contents')
    return typeof contents === 'string' ? contents : String(Reflect.get(Object(contents), 'value') ?? '')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result)
        else reject(new Error(`${method}: ${error.message}`))
      })
      this.#send({ id, method, params })
    })
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.#process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.#process.stdin?.write(body)
  }

  #receive(chunk: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, chunk])
    for (;;) {
      const header = HEADER.exec(this.#pending.toString('latin1'))
      if (header === null) return
      const start = header.index + header[0].length
      const end = start + Number(header[1])
      if (this.#pending.length < end) return
      const message: Message = JSON.parse(this.#pending.toString('utf8', start, end))
      this.#pending = this.#pending.subarray(end)
      this.#take(message)
    }
  }

  #take(message: Message): void {
    const { id, method } = message
    if (id === undefined) return
    if (method !== undefined) {
      // What the server asks of an editor has no answer here, but it waits for one.
      this.#send({ id, result: null })
      return
    }
    this.#waiting.get(id)?.(message)
    this.#waiting.delete(id)
  }

  #fail(reason: string): void {
    for (const answer of this.#waiting.values()) answer({ error: { message: reason } })
    this.#waiting.clear()
  }
}
