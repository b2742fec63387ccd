export { xmlCodec } from './xml-codec.ts'
