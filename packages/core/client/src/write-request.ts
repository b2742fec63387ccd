import {
  type Binding,
  type Codecs,
  type Operation,
  percentEncoded,
  placeholderOf,
  type RandomBytes,
} from '@pagakit/contract'

type Members = Readonly<Record<string, unknown>>

/** What writing needs beside the request. */
export interface Writing {
  readonly codecs: Codecs
  /** What the boundary of a multipart body is drawn from. */
  readonly randomBytes: RandomBytes
}

/** A request as it goes out. */
export interface WrittenRequest {
  readonly binding: Binding
  /** Path and query. May hold what is secret. */
  readonly target: string
  /** Undefined where nothing but the address is sent. */
  readonly contentType?: string | undefined
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined
}

/** Writes the members of a checked request where its binding says. */
export function writeRequest(
  { name, requestShape: shape }: Operation,
  value: Members,
  binding: Binding,
  { codecs, randomBytes }: Writing,
): WrittenRequest {
  const hasPlaceholders = binding.path.includes('{')
  const target = hasPlaceholders ? fillPath(binding.path, value) : binding.path
  const rest = hasPlaceholders ? restOf(binding.path, value) : value
  switch (binding.rest) {
    case 'json':
      return written(binding, target, codecs.json.contentType, codecs.json.encode(rest, shape))
    case 'form': {
      const form = codecs.form ?? lacking(name, 'form')
      return written(binding, target, form.contentType, form.encode(rest, shape))
    }
    case 'query': {
      const query = (codecs.form ?? lacking(name, 'form')).encode(rest, shape)
      return { binding, target: query === '' ? target : `${target}?${query}` }
    }
    case 'multipart': {
      const { part = '' } = binding
      const multipart = codecs.multipart ?? lacking(name, 'multipart')
      const { contentType, body } = multipart.write(rest, shape, { part, randomBytes })
      return written(binding, target, contentType, body)
    }
    case 'none':
      return { binding, target }
  }
}

function written(
  binding: Binding,
  target: string,
  contentType: string,
  body: string | Uint8Array<ArrayBuffer>,
): WrittenRequest {
  return { binding, target, contentType, body }
}

/** Each value is one segment, whatever it holds. */
function fillPath(path: string, value: Members): string {
  const segments = path.split('/').map((segment) => {
    const name = placeholderOf(segment)
    return name === undefined ? segment : percentEncoded(String(value[name]))
  })
  return segments.join('/')
}

function restOf(path: string, value: Members): Members {
  const inPath = new Set(path.split('/').map(placeholderOf))
  return Object.fromEntries(Object.entries(value).filter(([name]) => !inPath.has(name)))
}

/** A defect of an adapter, not of a call: the first call of every such operation shows it. */
function lacking(operation: string, format: keyof Codecs): never {
  throw new TypeError(`${operation} is sent in a format the client was given no codec for: ${format}`)
}
