import type { HashProfile, Operation, PagaError } from '@pagakit/contract'
import type { ClientSettings } from './client-settings.ts'
import type { PreparedCall } from './prepared-call.ts'

/** Which hash profile a client signs with, and what it has learnt when it was told to find out. */
export class ProfileMemory {
  readonly #isAuto: boolean
  #profile: HashProfile

  constructor(setting: ClientSettings['hashProfile'] = 'documented') {
    this.#isAuto = setting === 'auto'
    this.#profile = setting === 'auto' ? 'documented' : setting
  }

  /** The profile to sign with now. */
  get profile(): HashProfile {
    return this.#profile
  }

  /**
   * The other profile, if trying it is allowed and could help: only on `auto`, only for a call that moves nothing, and
   * only where the operation's two orders differ.
   */
  otherAfter(
    failure: PagaError,
    { effect, operation }: PreparedCall,
    tried: HashProfile,
  ): HashProfile | undefined {
    const movesNothing = effect === 'read' || effect === 'status' || effect === 'validate'
    if (!this.#isAuto || failure.code !== 'HASH_REFUSED' || !movesNothing || !differs(operation))
      return undefined
    return tried === 'documented' ? 'current' : 'documented'
  }

  /** Remembers a profile that Paga took, where that says anything. */
  accepted(operation: Operation, profile: HashProfile): void {
    if (this.#isAuto && differs(operation)) this.#profile = profile
  }
}

function differs({ hash }: Operation): boolean {
  return hash.documented !== hash.current
}
