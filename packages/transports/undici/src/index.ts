export type { UndiciTransportOptions } from './undici-transport.ts'
export { undiciTransport } from './undici-transport.ts'
