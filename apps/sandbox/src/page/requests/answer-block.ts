import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { ShownAnswer } from '../../journal/shown-answer.ts'
import { escapeUnseen } from '../escape-unseen.ts'
import { copyableBlock } from './copyable-block.ts'
import { indentedJson } from './indented-json.ts'

/** What became of an answer on its way. */
const endings: Readonly<Record<ShownAnswer['end'], string>> = {
  whole: '',
  lost: 'It did not arrive: the connection ended first.',
  hung: 'It never arrives: the connection stays open.',
  cut: 'Only the first half of it arrived.',
}

/** What was answered; nothing where that is not kept, as for the pages of Connect. */
export function answerBlock(answer: ShownAnswer | undefined): Markup {
  if (answer === undefined) return html``
  const { text, left, end } = answer
  const rest = left === 0 ? '' : `This is its beginning; ${left} more characters are not kept.`
  return copyableBlock('answer', 'Answer', indentedJson(escapeUnseen(text)), `${endings[end]} ${rest}`.trim())
}
