// A shop in a process of its own, over a sandbox in another, whose settings it is handed. Run by `killed.test.ts`.
import { createSandbox, type ListeningSandbox } from '@pagakit/sandbox'
import { sandboxWith } from './lying-paga.fixture.ts'
import { openShop } from './open-shop.ts'

const [, , file = '', settings = ''] = process.argv
const far: ListeningSandbox = JSON.parse(settings)
// Only to stand in for what is not asked over the network.
const near = await createSandbox()
const shop = await openShop(
  sandboxWith(near, {
    business: { ...far.business, fetch },
    merchant: { ...far.merchant, fetch },
    collect: { ...far.collect, fetch },
    connect: { ...near.connect, ...far.connect, fetch },
  }),
  { file, checkEveryMs: 2 ** 30 },
)
process.stdout.write(`${shop.origin}\n`)
