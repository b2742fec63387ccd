// For people who write transports: what every transport has to do alike.

export { checkHeaders } from './check-headers.ts'
export type { BytesWritten, FailureFacts } from './failure.ts'
export { failure, systemCodeOf, unsendable } from './failure.ts'
export { ReceivedBytes } from './received-bytes.ts'
export type { RequestAddress } from './request-address.ts'
export { requestAddress } from './request-address.ts'
export { textHeaders } from './text-headers.ts'
