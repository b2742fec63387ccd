import { palette } from '../../html/palette.ts'

/** The style sheet of the pages. It loads nothing, follows the light or dark of the system, and fits a phone. */
export const style: string = `${palette}* { box-sizing: border-box }
body {
  margin: 0; padding: 0 1rem 3rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
header, main { max-width: 30rem; margin: 0 auto }
header { padding: 1.5rem 0 1rem; color: var(--soft); font-size: .875rem }
header p { margin: 0 }
.name { color: var(--text); font-size: 1.25rem; font-weight: 600 }
.mark {
  padding: .1rem .5rem; border: 2px solid var(--accent); border-radius: .375rem; color: var(--accent);
  font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; vertical-align: .1em;
}
main { padding: 1.5rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card) }
h1 { margin: 0 0 .75rem; font-size: 1.375rem; line-height: 1.25 }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem }
ul { margin: 0; padding-left: 1.25rem }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600 }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem }
input, button {
  border: 1px solid var(--edge); border-radius: .5rem; background: var(--card); color: inherit; font: inherit;
}
button { min-height: 2.75rem; padding: .5rem 1rem; cursor: pointer }
button:hover { border-color: var(--accent) }
.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600 }
form > .main { width: 100%; margin-top: 1.25rem }
.decision { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem }
.decision > .main { margin: 0 }
.quiet { grid-column: 1 / -1; border-color: transparent; text-decoration: underline }
.users { padding: 0; list-style: none }
.users li + li { margin-top: .5rem }
.users button { width: 100%; text-align: left }
.users span { display: block; color: var(--soft); font-size: .875rem }
.aside { color: var(--soft); font-size: .875rem }
.problem { padding: .75rem; border-radius: .5rem; background: var(--warn-ground); color: var(--warn) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`
