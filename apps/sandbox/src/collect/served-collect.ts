import { collectApi } from '@pagakit/models/collect'
import type { ServedApi } from '../exchange/served-api.ts'
import { answerCollect } from './answer-collect.ts'

/** The Collect API in the sandbox. */
export const servedCollect: ServedApi = { api: collectApi, answer: answerCollect }
