import { existsSync, readFileSync } from 'node:fs'

// The log SQLite writes beside a file in WAL mode: https://sqlite.org/fileformat2.html#the_write_ahead_log

const headerBytes = 32
const frameHeaderBytes = 24

/** Where things stand in the header of the log and of a frame, in bytes. */
const place = { pageSize: 8, salts: 16, checksum: 24, commit: 4, frameSalts: 8, frameChecksum: 16 } as const

/** Two words that are carried from one frame to the next. */
type Checksum = readonly [one: number, other: number]

/**
 * True where the log beside a file is damaged. SQLite takes what is damaged for the end of the log, and would silently leave
 * out every commit after it.
 *
 * A commit that was cut short is no damage: it was never answered, and no other comes after it.
 */
export function hasLogDamage(file: string): boolean {
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
  if (log.length <= headerBytes) return false
  // The low bit of the first word says how checksums read the bytes.
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1
  const header = checksumOf(log.subarray(0, place.checksum), [0, 0], isBigEndian)
  if (!isSame(header, checksumAt(log, place.checksum))) return true

  const frames = framesOf(log)
  let checksum = header
  const end = frames.findIndex((frame) => {
    const sum = checksumOf(frame.subarray(0, place.frameSalts), checksum, isBigEndian)
    checksum = checksumOf(frame.subarray(frameHeaderBytes), sum, isBigEndian)
    return !isOfThisLog(frame, log) || !isSame(checksum, checksumAt(frame, place.frameChecksum))
  })
  if (end === -1) return false
  const commitsAfter = frames
    .slice(end)
    .filter((frame) => isOfThisLog(frame, log) && frame.readUInt32BE(place.commit) > 0)
  return commitsAfter.length > 1
}

function framesOf(log: Buffer): readonly Buffer[] {
  const bytes = frameHeaderBytes + log.readUInt32BE(place.pageSize)
  const count = Math.floor((log.length - headerBytes) / bytes)
  return Array.from({ length: count }, (_, index) =>
    log.subarray(headerBytes + index * bytes, headerBytes + (index + 1) * bytes),
  )
}

/** A frame of an earlier round has other salts. */
function isOfThisLog(frame: Buffer, log: Buffer): boolean {
  return frame.compare(log, place.salts, place.salts + 8, place.frameSalts, place.frameSalts + 8) === 0
}

function checksumAt(bytes: Buffer, offset: number): Checksum {
  return [bytes.readUInt32BE(offset), bytes.readUInt32BE(offset + 4)]
}

function isSame([one, other]: Checksum, [expectedOne, expectedOther]: Checksum): boolean {
  return one === expectedOne && other === expectedOther
}

/** SQLite's checksum of bytes, eight at a time, on top of the one before them. */
function checksumOf(bytes: Buffer, [one, other]: Checksum, isBigEndian: boolean): Checksum {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let [first, second] = [one, other]
  for (let offset = 0; offset + 8 <= bytes.length; offset += 8) {
    first = (first + view.getUint32(offset, !isBigEndian) + second) >>> 0
    second = (second + view.getUint32(offset + 4, !isBigEndian) + first) >>> 0
  }
  return [first, second]
}
