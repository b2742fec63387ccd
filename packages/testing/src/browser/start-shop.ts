import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A shop and its sandbox in a process of their own, as `npm run shop` starts them. */
export interface RunningShop extends AsyncDisposable {
  readonly address: string
  /** Lets one browser into the page of its sandbox, once. */
  readonly sandboxPage: string
  /** Ends both; gives the exit code and the signal. */
  end(): Promise<readonly unknown[]>
}

/** Starts the shop of apps/demo. `preloaded` is a module that is run before it. */
export async function startShop(preloaded?: URL): Promise<RunningShop> {
  const main = fileURLToPath(new URL('../../../../apps/demo/src/main.ts', import.meta.url))
  const options = ['--conditions=@pagakit/source', ...(preloaded ? [`--import=${preloaded}`] : [])]
  const child = spawn(process.execPath, [...options, main, '--shop'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = async (): Promise<readonly unknown[]> => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    return ended
  }
  const dispose = async (): Promise<void> => void (await end())
  let address: string | undefined
  for await (const line of createInterface(child.stdout)) {
    const [, name, told] = /^(The shop|Its sandbox) +(\S+)$/.exec(line) ?? []
    if (name === 'The shop') address = told
    if (name === 'Its sandbox' && address !== undefined && told !== undefined)
      return { address, sandboxPage: told, end, [Symbol.asyncDispose]: dispose }
  }
  throw new Error('The shop ended before it told its addresses.')
}
