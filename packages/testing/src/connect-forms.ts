import type { ConnectClientOptions } from '@pagakit/connect-server'
import { type CallOptions, type Effect, effectOf, type Operation } from '@pagakit/contract'
import { connectApi } from '@pagakit/models/connect'
import { callConnect } from './call-connect.ts'
import { type ConnectWireVector, readConnectVectors } from './connect-wire-vector.ts'

/** One form of one operation of Connect, for tests that hold all of them to the same rules. */
export interface ConnectForm {
  /** `merchantPayment, short`. */
  readonly form: string
  readonly operation: Operation
  readonly effect: Effect
  readonly vector: ConnectWireVector
  /** Calls it in this form. Settings that are left out reach nothing. */
  readonly call: (
    settings: Partial<ConnectClientOptions>,
    input?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ) => Promise<Readonly<Record<string, unknown>>>
}

/** Every form of every operation, as the vectors have them: a new form is held to the rules without a line in the tests. */
export const connectForms: readonly ConnectForm[] = readConnectVectors().map((vector) => {
  const { operation: name, binding, input, file } = vector
  const operation: Operation | undefined = connectApi.operations[name as keyof typeof connectApi.operations]
  if (operation === undefined) throw new Error(`Connect has no operation ${name}`)
  const isTokenCall = operation.permission === undefined
  return {
    form: file.replace('.json', ''),
    operation,
    effect: effectOf(operation, input),
    vector,
    call: (settings, changed = input, options = {}) =>
      isTokenCall
        ? callConnect(
            { ...settings, tokenParameters: binding === 'query' ? 'query' : 'body' },
            name,
            changed,
            options,
          )
        : callConnect(settings, name, changed, { ...options, ...(binding === null ? {} : { binding }) }),
  }
})
