import { businessApi } from '@pagakit/models/business'
import type { ServedApi } from '../exchange/served-api.ts'
import { answerBusiness } from './answer-business.ts'

/** The Business API in the sandbox. */
export const servedBusiness: ServedApi = { api: businessApi, answer: answerBusiness }
