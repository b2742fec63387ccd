export { jsonCodec } from './json-codec.ts'
