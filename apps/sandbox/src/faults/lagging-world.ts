import type { World } from '../exchange/world.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { sales } from '../sales/sale.ts'

/**
 * The world as somebody sees it who learns of everything only after so many milliseconds: what is younger is not there, or,
 * where a code is given for it, under that code.
 */
export function laggingWorld(world: World, milliseconds: number, code: number | undefined): World {
  const isYoung = (time: number): boolean => world.now - time < milliseconds
  return {
    ...world,
    find: (reference) => {
      const found = world.find(reference)
      if (found === undefined || !isYoung(found.time)) return found
      const { number, name, time } = found
      return code === undefined ? undefined : { number, reference, name, time, code }
    },
    record: <Value>(kind: RecordKind<Value>, key: string) => {
      const value = world.record(kind, key)
      const isYoungSale = kind.name === sales.name && isYoung(Number(Reflect.get(Object(value), 'time')))
      return isYoungSale ? undefined : value
    },
  }
}
