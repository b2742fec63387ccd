import { servedBusiness } from './business/served-business.ts'
import { servedCollect } from './collect/served-collect.ts'
import { servedConnect } from './connect/served-connect.ts'
import type { ServedApi } from './exchange/served-api.ts'
import { servedMerchant } from './merchant/served-merchant.ts'

/** The APIs of the sandbox. A new one is its descriptors, a folder of behaviours and a line here. */
export const servedApis: readonly ServedApi[] = [servedBusiness, servedMerchant, servedConnect, servedCollect]
