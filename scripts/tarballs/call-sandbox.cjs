// The same with require, which loads ES modules on the Node versions we support.
const { createBusinessClient } = require('@pagakit/business')
const { createSandbox } = require('@pagakit/sandbox')

void (async () => {
  const sandbox = await createSandbox()
  const business = createBusinessClient({ ...sandbox.business })
  const { bank: banks, verdict } = await business.getBanks()
  console.log(`${verdict}: ${banks?.length ?? 0} banks`)
  await business.close()
  await sandbox.close()
})()
