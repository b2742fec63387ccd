import type { MovableClock } from '../../clock/movable-clock.ts'
import { settingsError } from '../../settings-error.ts'
import type { Snapshots } from '../../snapshots/snapshots.ts'
import { timeUnits } from './clock-section.ts'

/** Moves the clock as the form says: by one of the steps, or by an amount of a unit. */
export function moveClockByForm(form: URLSearchParams, clock: Pick<MovableClock, 'advance'>): void {
  clock.advance(Number(form.get('milliseconds') ?? millisecondsOf(form)))
}

/** Takes a snapshot under the name of the form, or under one that is made up. */
export function takeSnapshotByForm(form: URLSearchParams, snapshots: Snapshots): void {
  const name = (form.get('name') ?? '').trim()
  snapshots.snapshot(name === '' ? undefined : name)
}

function millisecondsOf(form: URLSearchParams): number {
  const amount = form.get('amount') ?? ''
  const [, unit] = Object.entries(timeUnits).find(([name]) => name === form.get('unit')) ?? []
  if (unit !== undefined && /^\d{1,9}(\.\d{1,3})?$/.test(amount)) return Math.round(Number(amount) * unit)
  throw settingsError(
    'clock.advance',
    'The clock was not moved.',
    'Give a number such as 90 or 1.5, and a unit.',
  )
}
