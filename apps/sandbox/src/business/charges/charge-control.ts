import { carryOutAction } from '../../exchange/carry-out.ts'
import type { Decision } from '../../exchange/decision.ts'
import type { Engine } from '../../exchange/engine.ts'
import type { World } from '../../exchange/world.ts'
import { nairaText } from '../../kobo.ts'
import { type ChargeMode, chargeModes } from '../../settings.ts'
import { settingsError } from '../../settings-error.ts'
import { settleDue } from '../due/settle-due.ts'
import { type Charge, chargeRecord } from './charge.ts'
import { completeCharge, endCharge, unansweredCode } from './complete-charge.ts'

/** A charge the customer has not answered yet. */
export interface WaitingCharge {
  readonly referenceNumber: string
  readonly mode: ChargeMode
  /** The phone number of the customer. */
  readonly customer: string
  /** In naira, as a decimal text. */
  readonly amount: string
  /** When it runs out, in ISO 8601, UTC. */
  readonly until: string
}

/** Plays the customers who are charged. */
export interface ChargeControl {
  /** How customers agree to the charges to come. */
  readonly mode: ChargeMode
  /**
   * Changes how customers agree to the charges to come.
   *
   * @throws PagaError `INVALID_SETTINGS` for a mode that is not known.
   */
  use(mode: ChargeMode): void
  /** The charges that wait for an answer. */
  list(): readonly WaitingCharge[]
  /**
   * The customer agrees to a charge of the mode `polling`.
   *
   * @throws PagaError `INVALID_SETTINGS` where no charge under the reference waits for that.
   *
   * @example
   * sandbox.charges.agree('CHARGE-A')
   */
  agree(referenceNumber: string): void
  /**
   * The customer declines a charge.
   *
   * @throws PagaError `INVALID_SETTINGS` where no charge waits under the reference.
   */
  decline(referenceNumber: string): void
}

/** The charges of a sandbox. */
export function chargeControl(engine: Engine): ChargeControl {
  const waiting = (): readonly Charge[] => {
    settleDue(engine)
    return [...engine.records.all(chargeRecord).values()]
  }
  const act = (reference: string, modes: readonly ChargeMode[], decide: Answering): void => {
    const charge = waiting().find((one) => one.reference === reference && modes.includes(one.mode))
    if (charge === undefined) {
      const hint = `Only charges of the mode ${modes.join(' or ')} that wait can be answered.`
      throw settingsError('charges.referenceNumber', 'No charge waits for that under the reference.', hint)
    }
    const { organisation } = charge
    const action = { name: 'chargeCustomer', organisation, reference }
    carryOutAction({ ...action, decide: (world) => decide(charge, world) }, engine)
  }
  return {
    get mode() {
      return engine.switches.charges
    },
    use: (mode) => {
      if (!chargeModes.includes(mode)) {
        throw settingsError(
          'charges.mode',
          'The mode is not known.',
          `It is one of ${chargeModes.join(', ')}.`,
        )
      }
      engine.switches.charges = mode
    },
    list: () => waiting().map(viewOf),
    agree: (reference) => act(reference, ['polling'], completeCharge),
    decline: (reference) =>
      act(reference, ['polling', 'one-time-code'], (charge) => endCharge(charge, unansweredCode)),
  }
}

type Answering = (charge: Charge, world: World) => Decision

function viewOf({ reference, mode, phone, kobo, until }: Charge): WaitingCharge {
  const amount = nairaText(BigInt(kobo))
  return { referenceNumber: reference, mode, customer: phone, amount, until: new Date(until).toISOString() }
}
