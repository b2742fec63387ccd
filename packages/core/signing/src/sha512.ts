type Sha512 = (text: string) => string | Promise<string>

/** The part of Node's `process` and `node:crypto` used here; neither is among the types that every runtime has. */
interface PlatformProcess {
  getBuiltinModule?(name: string): PlatformCrypto | undefined
}
interface PlatformCrypto {
  hash?(algorithm: string, data: string, encoding: 'hex'): string
}

let chosen: Sha512 | undefined

/** Lower-case hex SHA-512 of the UTF-8 text: at once where the platform has a one-shot hash, through WebCrypto elsewhere. */
export function sha512(text: string): string | Promise<string> {
  chosen ??= oneShotSha512() ?? webSha512
  return chosen(text)
}

/** The platform's one-shot hash. It is looked up, not imported, so that bundlers and other runtimes find nothing to resolve. */
export function oneShotSha512(): ((text: string) => string) | undefined {
  const process: PlatformProcess | undefined = Reflect.get(globalThis, 'process')
  const hash = process?.getBuiltinModule?.('node:crypto')?.hash
  return hash === undefined ? undefined : (text) => hash('sha512', text, 'hex')
}

/** The same digest through WebCrypto. */
export async function webSha512(text: string): Promise<string> {
  return hex(await globalThis.crypto.subtle.digest('SHA-512', new TextEncoder().encode(text)))
}

/** HMAC-SHA-512: not what Paga uses, but what its dashboard's word "HMAC" leads people to send. */
export async function hmacSha512(key: string, text: string): Promise<string> {
  const { subtle } = globalThis.crypto
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-512' }
  const imported = await subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign'])
  return hex(await subtle.sign('HMAC', imported, encoder.encode(text)))
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
