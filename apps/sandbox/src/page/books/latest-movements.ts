import type { Stretch } from '../../ledger/ledger.ts'

/** How many movements of an account are shown: the latest. */
export const mostMovements = 200

/** All there ever was and will be. */
export const allTime: Stretch = { start: 0, end: Number.MAX_SAFE_INTEGER }
