// A million changed documents for the XML codec, or as many as the first argument says; the second is the seed.
import { fuzzSubjects } from './xml-fuzz/fuzz-subjects.ts'
import { fuzzXml } from './xml-fuzz/fuzz-xml.ts'

const LEAST_WELL_FORMED = 0.3

const [documents = 1_000_000, seed = 20_260_401] = process.argv.slice(2).map(Number)
const report = fuzzXml(fuzzSubjects, { documents, seed })
process.stdout.write(
  `seed ${seed}: ${report.documents} documents, ${report.wellFormed} well-formed, ${report.read} read\n`,
)
if (report.wellFormed / report.documents < LEAST_WELL_FORMED) {
  throw new Error(`fewer than ${LEAST_WELL_FORMED * 100}% of the documents were still well-formed`)
}
