import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A key with its certificate, in the form `node:tls` takes. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** What a certificate is to say. */
export interface CertificateFacts {
  readonly name: string
  /** Signs it; without one it signs itself. */
  readonly issuer?: Certificate & { readonly name: string }
  /** The host names it is valid for. */
  readonly hosts?: readonly string[]
  readonly isAuthority?: boolean
  readonly validFrom: Date
  readonly validTo: Date
}

/** Issues an X.509 certificate over a new P-256 key, so that tests need no certificate in the repository that runs out. */
export function issueCertificate(facts: CertificateFacts): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const signed = toBeSigned(facts, publicKey)
  const signature = sign('sha256', signed, facts.issuer?.key ?? key)
  const certificate = sequence(signed, ecdsaWithSha256, bitString(signature))
  return { key, cert: pem(certificate) }
}

function toBeSigned(
  { name, issuer, hosts, isAuthority, validFrom, validTo }: CertificateFacts,
  key: KeyObject,
) {
  const extensions = sequence(
    sequence(objectId('2.5.29.19'), octetString(sequence(...(isAuthority ? [yes] : [])))),
    ...(hosts ? [sequence(objectId('2.5.29.17'), octetString(sequence(...hosts.map(dnsName))))] : []),
  )
  return sequence(
    der(0xa0, integer(2)),
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsaWithSha256,
    commonName(issuer?.name ?? name),
    sequence(time(validFrom), time(validTo)),
    commonName(name),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  )
}

function commonName(name: string): Buffer {
  return sequence(der(0x31, sequence(objectId('2.5.4.3'), der(0x0c, Buffer.from(name)))))
}

function dnsName(host: string): Buffer {
  return der(0x82, Buffer.from(host))
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '')
  return der(0x18, Buffer.from(digits))
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function objectId(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80)
  return digits
}

function integer(value: number): Buffer {
  return der(0x02, Buffer.of(value))
}

function bitString(bytes: Buffer): Buffer {
  return der(0x03, Buffer.concat([Buffer.of(0), bytes]))
}

function octetString(bytes: Buffer): Buffer {
  return der(0x04, bytes)
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

/** One value in the distinguished encoding: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const lengthBytes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.of(tag, ...lengthBytes), content])
}

const yes = der(0x01, Buffer.of(0xff))
const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'))
