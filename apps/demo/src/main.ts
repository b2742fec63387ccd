import { runTour } from './tour/run-tour.ts'

const isShopOnly = process.argv.includes('--shop')
const isWhole = isShopOnly || (await runTour(process.stdout, process.env))
process.exitCode = isWhole ? 0 : 1

// A pipe or a CI job has nobody who would look at pages.
const isWatched = process.stdout.isTTY && !process.argv.includes('--once')
if (isShopOnly || (isWhole && isWatched)) {
  // Loaded here, so that a tour alone does not wait for it.
  const { keepOpen } = await import('./shop/keep-open.ts')
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
  await keepOpen(process.stdout, ending.signal)
}
