export type { FetchLike } from './fetch-road.ts'
export type { KyTransportOptions } from './ky-transport.ts'
export { kyTransport } from './ky-transport.ts'
