import { merchantApi } from '@pagakit/models/merchant'
import type { ServedApi } from '../exchange/served-api.ts'
import { answerMerchant } from './answer-merchant.ts'

/** The Merchant API in the sandbox. */
export const servedMerchant: ServedApi = { api: merchantApi, answer: answerMerchant }
