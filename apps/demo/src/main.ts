import { runTour } from './tour/run-tour.ts'

process.exitCode = (await runTour(process.stdout, process.env)) ? 0 : 1
