import { airtimePurchaseBulk as operation } from '@pagakit/models/business'
import { type BatchBehaviour, defineBatch } from '../../exchange/define-batch.ts'
import { decideAirtime } from '../rules/decide-airtime.ts'

/** Loads many phones. */
export const airtimePurchaseBulk: BatchBehaviour = defineBatch(operation, 'airtimePurchase', decideAirtime)
