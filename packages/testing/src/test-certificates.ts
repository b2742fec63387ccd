import { type Certificate, issueCertificate } from './issue-certificate.ts'

/** An authority of the test's own, and certificates for `localhost`: one that is right, and the usual wrong ones. */
export interface TestCertificates {
  /** The authority's certificate, for NODE_EXTRA_CA_CERTS and the like. */
  readonly authority: string
  readonly right: Certificate
  readonly expired: Certificate
  readonly 'not yet valid': Certificate
  readonly 'for another host': Certificate
  readonly 'of an unknown authority': Certificate
  readonly 'self-signed': Certificate
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Makes them anew; none is older than the test that asks. */
export function createTestCertificates(now: number = Date.now()): TestCertificates {
  const day = (offset: number) => new Date(now + offset * DAY_MS)
  const valid = { validFrom: day(-1), validTo: day(1) }
  const authority = (name: string) => ({ name, ...issueCertificate({ name, isAuthority: true, ...valid }) })
  const known = authority('pagakit test authority')
  const facts = { name: 'localhost', hosts: ['localhost'], issuer: known, ...valid }
  return {
    authority: known.cert,
    right: issueCertificate(facts),
    expired: issueCertificate({ ...facts, validFrom: day(-3), validTo: day(-2) }),
    'not yet valid': issueCertificate({ ...facts, validFrom: day(2), validTo: day(3) }),
    'for another host': issueCertificate({ ...facts, name: 'other.test', hosts: ['other.test'] }),
    'of an unknown authority': issueCertificate({ ...facts, issuer: authority('somebody else') }),
    'self-signed': issueCertificate({ name: 'localhost', hosts: ['localhost'], ...valid }),
  }
}
