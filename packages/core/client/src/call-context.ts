import type { Api, Authenticator, Codecs, Transport } from '@pagakit/contract'
import type { ClientSettings } from './client-settings.ts'
import type { ProfileMemory } from './profile-memory.ts'
import type { RetryBudget } from './retry-budget.ts'
import type { Runtime } from './runtime.ts'

/** Everything the calls of one client share. */
export interface CallContext {
  readonly api: Api
  readonly baseUrl: string
  readonly codecs: Codecs
  readonly authenticator: Authenticator
  readonly transport: Transport
  readonly settings: ClientSettings
  readonly runtime: Runtime
  readonly budget: RetryBudget
  readonly profiles: ProfileMemory
}
