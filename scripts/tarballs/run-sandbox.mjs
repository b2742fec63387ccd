// The command that npx finds: it listens, takes a signed call, and ends with 0 when it is told to.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createBusinessClient } from '@pagakit/business'

const command = spawn('node_modules/.bin/pagakit-sandbox', ['--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = once(command, 'exit')
const [line] = await once(createInterface(command.stdout), 'line')

const business = createBusinessClient(JSON.parse(line).business)
const { verdict } = await business.moneyTransfer({
  referenceNumber: 'SEND-A',
  amount: '100',
  destinationAccount: '+2348012345678',
})
await business.close()
command.kill('SIGINT')
process.stdout.write(`${verdict}, ended with ${(await ended)[0]}\n`)
