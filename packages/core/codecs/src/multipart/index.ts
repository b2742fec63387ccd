export type { MultipartBody } from './decode-multipart.ts'
export { decodeMultipart } from './decode-multipart.ts'
export { multipartWriter } from './multipart-writer.ts'
