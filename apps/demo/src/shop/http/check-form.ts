import type { Visit } from './route.ts'

/** What a field must be, and what to say where it is not. */
export interface FieldRule {
  readonly isRight: (text: string) => boolean
  readonly problem: string
}

/** A form that was not taken: the page shows it again, with what was typed and what is wrong. */
export interface RefusedForm {
  /** Which form of the page it is, by where it goes. */
  readonly action: string
  readonly typed: (field: string) => string
  /** What is wrong, by the name of the field; what is wrong with the form as a whole stands under the empty name. */
  readonly problems: Readonly<Record<string, string>>
}

/** Holds the fields of a form against rules; undefined where all are right. */
export function checkForm(
  { field }: Visit,
  action: string,
  rules: Readonly<Record<string, FieldRule>>,
): RefusedForm | undefined {
  const problems = Object.entries(rules).flatMap(([name, { isRight, problem }]) =>
    isRight(field(name)) ? [] : [[name, problem] as const],
  )
  return problems.length === 0 ? undefined : { action, typed: field, problems: Object.fromEntries(problems) }
}
