import type { Operation } from '@pagakit/contract'
import { exchangeCode, refresh } from '@pagakit/models/connect'
import { businessBehaviours } from './business/behaviours/index.ts'
import { collectBehaviours } from './collect/behaviours/index.ts'
import { connectBehaviours } from './connect/secure/behaviours/index.ts'
import { merchantBehaviours } from './merchant/behaviours/index.ts'

/** What the sandbox carries out, by the name of each API it serves. Every other operation is answered with its sample. */
export const behavioursByApi: Readonly<Record<string, readonly { readonly operation: Operation }[]>> = {
  business: businessBehaviours,
  merchant: merchantBehaviours,
  connect: [{ operation: exchangeCode }, { operation: refresh }, ...connectBehaviours],
  collect: collectBehaviours({ queuesPaymentRequests: false, tellsPaymentRequestStates: false }),
}
