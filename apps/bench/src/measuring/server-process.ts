import { Child } from './child.ts'
import type { ThrowAwayCertificate } from './throw-away-certificate.ts'

/** Where the server listens. */
export type Origins = Readonly<Record<'http' | 'https', string>>

/** The server that every contender calls, in a process of its own. */
export class ServerProcess {
  readonly origins: Origins
  readonly #child: Child

  private constructor(child: Child, origins: Origins) {
    this.#child = child
    this.origins = origins
  }

  /** Starts it and waits until it listens. */
  static async start({ keyFile, certificateFile }: ThrowAwayCertificate): Promise<ServerProcess> {
    const child = new Child({
      module: './server-child.ts',
      parameters: [keyFile, certificateFile],
      processor: 1,
    })
    const { origins } = (await child.next()) as { readonly origins: Origins }
    return new ServerProcess(child, origins)
  }

  close(): void {
    this.#child.close()
  }
}
