import type { Report } from '../http/report.ts'
import type { CollectEvent } from './collect-event.ts'

/** What became of one delivery. */
export interface DeliveryReport extends Report {
  /** What it was about, once its hash was found right. */
  readonly event?: CollectEvent
}
