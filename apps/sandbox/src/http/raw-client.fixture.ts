import { connect, type Socket } from 'node:net'

/** A client that writes and reads bytes, and keeps to no rules. */
export interface RawClient {
  readonly socket: Socket
  /** Everything that came back, once the other side has ended the connection. */
  readonly ended: Promise<string>
}

/** Connects to a server of this machine and writes the text. */
export function rawClient(url: string, text = '', address = '127.0.0.1'): RawClient {
  const socket = connect(Number(new URL(url).port), address)
  let received = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    received += chunk
  })
  // A reset of the connection is an end like any other.
  socket.on('error', () => undefined)
  socket.write(text)
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(received))
  })
  return { socket, ended }
}

/** Writes the same again and again, as fast as it is taken, until the other side has had enough; gives how many bytes it were. */
export async function writeForever({ socket, ended }: RawClient, bytes: Buffer): Promise<number> {
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  while (!isOver) {
    if (!socket.write(bytes)) await Promise.race([drained(socket), ended])
  }
  return socket.bytesWritten
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve)
  })
}
