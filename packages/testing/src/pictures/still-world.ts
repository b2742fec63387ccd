// Run before a program whose pictures are to be the same whenever they are taken: its clock stands still, and what it draws
// by chance is drawn from a seed.
import nodeCrypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { SeededRandom } from '../xml-fuzz/seeded-random.ts'

const start = Date.UTC(2026, 2, 2, 9, 30)
const random = new SeededRandom(1)
let elapsed = 0

Date.now = () => start
performance.now = () => {
  elapsed += 1.7
  return elapsed
}
Object.defineProperty(crypto, 'getRandomValues', {
  value: (bytes: Uint8Array) => {
    bytes.forEach((_, index) => {
      bytes[index] = random.below(256)
    })
    return bytes
  },
})
// The session of a visitor, of which come the references of what they make.
const sessions = new SeededRandom(2)
Object.assign(nodeCrypto, {
  randomBytes: (length: number) => Buffer.from(Array.from({ length }, () => sessions.below(256))),
})
syncBuiltinESMExports()
