// What a user writes, with import: a real call through the installed packages. Also type-checked, by check-tarballs.ts.
import { createBusinessClient } from '@pagakit/business'
import { createSandbox } from '@pagakit/sandbox'

const sandbox = await createSandbox()
const business = createBusinessClient({ ...sandbox.business })
const { bank: banks, verdict } = await business.getBanks()
console.log(`${verdict}: ${banks?.length ?? 0} banks`)
await business.close()
await sandbox.close()
