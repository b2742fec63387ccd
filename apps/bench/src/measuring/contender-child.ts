// The process of one contender. It opens its job, then does what it is told and says what that took.
import type { Job } from '../contenders/contender.ts'
import { type Manner, openJob } from '../contenders/open-job.ts'
import type { Assignment, Sample } from './sample.ts'

const [, , contender = '', origin = '', manner = 'lanes'] = process.argv
process.on('disconnect', () => process.exit())

try {
  const job = await openJob(contender, origin, manner as Manner)
  process.on('message', (assignment: Assignment) => {
    measure(job, assignment).then((sample) => process.send?.({ sample }), report)
  })
  process.send?.({ ready: true })
} catch (error) {
  report(error)
}

function report(error: unknown): void {
  process.send?.({ problem: error instanceof Error ? error.stack : String(error) })
}

async function measure(job: Job, { count, concurrency, unmeasured }: Assignment): Promise<Sample> {
  if (unmeasured > 0) await job(unmeasured, concurrency)
  const startedAt = performance.now()
  const before = process.cpuUsage()
  const facts = await job(count, concurrency)
  const { user, system } = process.cpuUsage(before)
  const wallMicros = (performance.now() - startedAt) * 1000
  return { count, cpuMicros: user + system, wallMicros, facts }
}
