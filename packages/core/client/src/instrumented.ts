import { PagaError } from '@pagakit/contract'
import type { Instrument } from './hooks.ts'
import { serverText } from './server-text.ts'

/** Makes a call inside an instrument: at most once, and with the outcome of the call, whatever the instrument does. */
export async function instrumented<Value>(
  instrument: Instrument,
  call: { readonly operation: string; readonly context: unknown },
  run: () => Promise<Value>,
): Promise<Value> {
  const made: { running?: Promise<Value>; problem?: unknown } = {}
  const runOnce = (): Promise<Value> => {
    if (made.running === undefined) {
      made.running = run()
      // Awaited below; an instrument that waits for something else first must not leave it unhandled.
      made.running.catch(() => {})
    }
    return made.running
  }
  try {
    await instrument(call, runOnce)
  } catch (error) {
    made.problem = error
  }
  if (made.running === undefined) throw notRun(call.operation, made.problem)
  return await made.running
}

function notRun(operation: string, problem: unknown): PagaError {
  return new PagaError({
    code: 'INVALID_SETTINGS',
    operation,
    message: 'the instrument did not run the call.',
    hint: 'It must call the function it is given; nothing was sent.',
    outcome: 'not-sent',
    retry: 'same-reference',
    params: { setting: 'instrument' },
    ...(problem instanceof Error
      ? { cause: { name: problem.name, message: serverText(problem.message, []) } }
      : {}),
  })
}
