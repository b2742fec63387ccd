import type { Api } from '@pagakit/contract'
import { businessApi } from '@pagakit/models/business'
import { collectApi } from '@pagakit/models/collect'
import { connectApi } from '@pagakit/models/connect'
import { merchantApi } from '@pagakit/models/merchant'

/** The APIs that have a client and a reference. A new one is a line here. */
export const documentedApis: readonly Api[] = [businessApi, merchantApi, collectApi, connectApi]
