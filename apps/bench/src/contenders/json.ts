import { jsonCodec } from '@pagakit/codecs/json'
import type { Job } from './contender.ts'
import { historyBody, historyModel, historyShape } from './history.ts'

const body = historyBody()
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** `JSON.parse` of the text of the body: the floor. Nothing is exact, nothing is checked. */
export const jsonParse: Job = repeat(() => JSON.parse(utf8.decode(body)))

/** pagakit's codec: exact amounts, names that are there once, bounded depth, members as the shape says. */
export const pagakitDecode: Job = repeat(() => decoded())

/** The same, checked against the model. */
export const pagakitDecodeAndModel: Job = repeat(() => historyModel.parse(decoded()))

function decoded(): unknown {
  const answer = jsonCodec.decode(body, historyShape)
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.value
}

function repeat(decode: () => unknown): Job {
  return (count) => {
    for (let left = count; left > 0; left -= 1) {
      const answer = decode()
      const items: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'items') : []
      if (!Array.isArray(items) || items.length !== 10_000) throw new Error('the history is not whole')
    }
    return {}
  }
}
