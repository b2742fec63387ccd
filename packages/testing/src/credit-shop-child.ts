// A shop in a process of its own: the path of its file and when it is to die come in, its port goes out.
import { type Death, openShop } from './credit-shop.ts'

const [, , file = '', death = ''] = process.argv
const plan: Death | undefined = death === '' ? undefined : JSON.parse(death)
const { port } = await openShop(file, plan)
process.stdout.write(`${port}\n`)
