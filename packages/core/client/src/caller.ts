import { type CallOptions, type Operation, PagaError, type SettlementRule } from '@pagakit/contract'
import type { CallContext } from './call-context.ts'
import type { Completed } from './call-promise.ts'
import { CallRun } from './call-run.ts'
import { checkAnswer } from './check-answer.ts'
import { notify } from './hooks.ts'
import { inputWarnings } from './input-warnings.ts'
import { interpret, type Result } from './interpret.ts'
import { type Settlement, type SettleOptions, settle, settleItems } from './settle.ts'
import { stillUnknown } from './still-unknown.ts'

/** Makes the calls of one client once its models are there. It is loaded with them, so that importing a client is cheap. */
export class Caller {
  readonly #context: CallContext
  readonly #warned = new Set<string>()

  constructor(context: CallContext) {
    this.#context = context
  }

  call(name: string, input: unknown, options: CallOptions): Promise<Completed<Result>> {
    const context = this.#context
    const operation = context.api.operations[name]
    if (operation === undefined)
      return Promise.reject(new TypeError(`the ${context.api.name} API has no operation ${name}`))
    this.#warnOnce(operation, input)
    const call = new CallRun(context, operation, input, options, (exchanged, attempts) => {
      const result = interpret(context.api, exchanged, context.codecs)
      checkAnswer(result, exchanged, context.settings)
      const { status, headers } = exchanged.answer
      return { result, response: { status, headers, attempts } }
    })
    return call.run()
  }

  async settle(referenceNumber: string, options: SettleOptions): Promise<Settlement> {
    const rule = this.#settlementOf(referenceNumber)
    return await settle(this.#context, rule, referenceNumber, options).catch((error: unknown) => {
      throw stillUnknown(error, referenceNumber)
    })
  }

  async settleItems(
    referenceNumbers: readonly string[],
    options: SettleOptions,
  ): Promise<readonly Settlement[]> {
    const [first = ''] = referenceNumbers
    const rule = this.#settlementOf(first)
    return await settleItems(this.#context, rule, referenceNumbers, options).catch((error: unknown) => {
      throw stillUnknown(error, first)
    })
  }

  #settlementOf(referenceNumber: string): SettlementRule {
    const rule = this.#context.api.settlement
    if (rule === undefined) throw cannotSettle(referenceNumber)
    return rule
  }

  /** Each warning once per client. */
  #warnOnce(operation: Operation, input: unknown): void {
    const { logger, references } = this.#context.settings
    if (logger === undefined) return
    notify(() => {
      for (const warning of inputWarnings(operation, input, references)) {
        if (this.#warned.has(warning)) continue
        this.#warned.add(warning)
        notify(() => logger.warn(warning, { operation: operation.name }))
      }
    })
  }
}

/** The outcome is that of the operation asked about, as everywhere in settling: it stays unknown. */
function cannotSettle(referenceNumber: string): PagaError {
  return new PagaError({
    code: 'INVALID_INPUT',
    operation: 'settle',
    referenceNumber,
    message: 'this API has no operation that proves what became of another, so nothing was asked.',
    hint: 'Look it up with the operations of the API before you do it again.',
    outcome: 'unknown',
    retry: 'settle-first',
  })
}
