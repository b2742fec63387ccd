import { createBusinessClient, isPagaError } from '@pagakit/business'
import { createSandbox } from '@pagakit/sandbox'
import { CallLog } from './call-log.ts'
import { steps } from './steps.ts'
import { type Fact, StepFailed, type TourContext, type TourStep } from './tour-context.ts'
import { type Output, Transcript } from './transcript.ts'

/**
 * Runs the tour: a sandbox on a free port, a real client over real HTTP, one step after the other.
 *
 * @returns true only if every step came out as it says
 */
export async function runTour(
  output: Output,
  environment: Readonly<Record<string, string | undefined>>,
  tour: readonly TourStep[] = steps,
): Promise<boolean> {
  const transcript = new Transcript(output, environment)
  await using sandbox = await createSandbox()
  const { url } = await sandbox.listen()
  const { principal, credentials, hashKey } = sandbox.business
  const calls = new CallLog()
  const settings = { environment: { baseUrl: url }, principal, credentials, hashKey, hooks: calls.hooks }
  await using business = createBusinessClient(settings)
  transcript.title(
    'pagakit, the tour',
    `A real client and a Paga of your own at ${url}. No account, no internet.`,
  )
  const state = { bankUUID: '', balance: 0n, spent: 0n, payoutReference: '' }
  const isWhole = await runSteps(tour, { sandbox, url, business, state }, transcript, calls)
  if (isWhole) transcript.end(`All ${tour.length} steps came out as they say.`, nextSteps)
  return isWhole
}

const nextSteps = [
  'npm test           proves the rest',
  'npm run shop       opens a small shop in your browser, without the tour',
  'npm run sandbox    keeps a Paga running for your own code',
  'packages/adapters/business/README.md    the client in five minutes',
]

async function runSteps(
  tour: readonly TourStep[],
  context: TourContext,
  transcript: Transcript,
  calls: CallLog,
): Promise<boolean> {
  for (const step of tour) {
    transcript.step(step.title)
    const facts = await step.run(context).catch(failure)
    for (const call of calls.take()) {
      transcript.call(call, await context.business.explain(call.operation, call.request))
    }
    for (const fact of facts) transcript.fact(fact)
    if (facts.some(({ label }) => label === FAILED)) return false
  }
  return true
}

const FAILED = '✗'

/** A step that did not come out as it says becomes a fact; a defect of the tour stays an error. */
function failure(error: unknown): readonly Fact[] {
  if (!(error instanceof StepFailed) && !isPagaError(error)) throw error
  return [{ label: FAILED, value: error.message, style: 'red' }]
}
