/** The packages that hold a hash key, credentials or tokens, and so refuse to be loaded by a page. */
export const secretHoldingPackages = [
  '@pagakit/signing',
  '@pagakit/client',
  '@pagakit/transport-ky',
  '@pagakit/transport-undici',
  '@pagakit/business',
  '@pagakit/merchant',
  '@pagakit/collect',
  '@pagakit/connect-server',
  '@pagakit/notifications',
]
