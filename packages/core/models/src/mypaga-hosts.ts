import type { Hosts } from '@pagakit/contract'

/** Where the Business, Merchant and Connect APIs live. */
export const mypagaHosts: Hosts = { test: 'https://beta.mypaga.com', live: 'https://www.mypaga.com' }
