export type { Pair } from './decode-pairs.ts'
export { decodePairs } from './decode-pairs.ts'
export { formCodec } from './form-codec.ts'
