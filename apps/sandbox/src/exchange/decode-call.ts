import { decodePairs, formCodec, type Pair } from '@pagakit/codecs/form'
import { jsonCodec } from '@pagakit/codecs/json'
import { decodeMultipart } from '@pagakit/codecs/multipart'
import { type Binding, type Decoded, type DecodingFailure, placeholderOf } from '@pagakit/contract'
import type { ReceivedCall } from './received-call.ts'

/** Reads the members of a request from where its binding puts them: the path and one other place. */
export function decodeCall(call: ReceivedCall, body: Uint8Array): Decoded | DecodingFailure {
  const { operation, binding } = call
  const rest = restDecoders[binding.rest](call, body)
  if ('problem' in rest || !binding.path.includes('{')) return rest
  const pairs = pathPairs(binding.path, call.path)
  if (pairs === undefined) return { problem: 'The path has a percent sign that begins no escape of UTF-8.' }
  const path = decodePairs(pairs, operation.requestShape)
  return 'problem' in path ? path : bothOf(path, rest)
}

type RestDecoder = (call: ReceivedCall, body: Uint8Array) => Decoded | DecodingFailure

const restDecoders: Readonly<Record<Binding['rest'], RestDecoder>> = {
  json: ({ operation }, body) => jsonCodec.decode(body, operation.requestShape),
  form: ({ operation }, body) => formCodec.decode(body, operation.requestShape),
  query: ({ operation, query }) => formCodec.decode(new TextEncoder().encode(query), operation.requestShape),
  multipart: ({ operation, binding: { part = '' }, header }, bytes) =>
    decodeMultipart({ bytes, part, contentType: header('content-type') ?? '' }, operation.requestShape),
  none: ({ operation }) => decodePairs([], operation.requestShape),
}

/** The values of the placeholders, each segment decoded once; undefined where an escape is malformed. */
function pathPairs(template: string, path: string): readonly Pair[] | undefined {
  const segments = path.replaceAll(/\/{2,}/g, '/').split('/')
  try {
    return template.split('/').flatMap((part, index): readonly Pair[] => {
      const name = placeholderOf(part)
      return name === undefined ? [] : [[name, decodeURIComponent(segments[index] ?? '')]]
    })
  } catch {
    return undefined
  }
}

function bothOf(path: Decoded, rest: Decoded): Decoded | DecodingFailure {
  if (Object.keys(path.value).some((name) => Object.hasOwn(rest.value, name))) {
    return { problem: 'A member stands in the path and a second time elsewhere.' }
  }
  return {
    value: { ...path.value, ...rest.value },
    texts: {
      text: (name) => path.texts.text(name) ?? rest.texts.text(name),
      count: (name) => rest.texts.count(name),
    },
  }
}
