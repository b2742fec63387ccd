import { palette } from '../html/palette.ts'

/** The style sheet of the page. It loads nothing, follows the light or dark of the system, and fits a phone. */
export const pageStyle: string = `${palette}* { box-sizing: border-box }
body {
  margin: 0; padding: 0 1rem 4rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
header, main { max-width: 76rem; margin: 0 auto }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; padding: 1rem 0 }
header p { margin: 0 }
.name { font-size: 1.125rem; font-weight: 650 }
.mark {
  padding: .1rem .5rem; border: 2px solid var(--accent); border-radius: .375rem; color: var(--accent);
  font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; vertical-align: .1em;
}
nav ul { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; padding: 0; list-style: none }
nav a { display: block; padding: .375rem .75rem; border-radius: .5rem; color: var(--soft); text-decoration: none }
nav a:hover { background: var(--card); color: var(--text) }
nav [aria-current] { background: var(--card); color: var(--text); font-weight: 600; box-shadow: inset 0 0 0 1px var(--line) }
.tools { display: flex; gap: .5rem; margin-left: auto }
h1 { margin: .5rem 0 1rem; font-size: 1.5rem; line-height: 1.25 }
h2 { margin: 0 0 .75rem; font-size: 1.0625rem }
a { color: var(--accent) }
code, pre, .text { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .875em }
.card { margin: 0 0 1rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card) }
.entry { max-width: 30rem; margin-block: 2rem }
.entry:only-child { margin-inline: auto }
.aside { color: var(--soft); font-size: .875rem }
.problem, .cause { padding: .75rem 1rem; border-radius: .5rem; background: var(--warn-ground); color: var(--warn) }
.done { padding: .75rem 1rem; border-radius: .5rem; background: var(--good-ground); color: var(--good) }
.cause { margin: 0 0 1rem; border-left: .25rem solid var(--warn); color: var(--text) }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600 }
input, select { width: 100%; min-height: 2.75rem; padding: .5rem .75rem }
input, select, button {
  border: 1px solid var(--edge); border-radius: .5rem; background: var(--card); color: inherit; font: inherit;
}
button { min-height: 2.75rem; padding: .5rem 1rem; cursor: pointer }
button:hover { border-color: var(--accent) }
.small { min-height: 2rem; padding: .125rem .75rem; font-size: .875rem; white-space: nowrap }
[aria-invalid] { border: 2px solid var(--warn) }
.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600 }
.pill {
  display: inline-block; padding: .0625rem .5rem; border-radius: 1rem; background: var(--ground); color: var(--soft);
  font-size: .8125rem; font-weight: 600; white-space: nowrap;
}
.pill.good { background: var(--good-ground); color: var(--good) }
.pill.care { background: var(--care-ground); color: var(--care) }
.pill.bad { background: var(--warn-ground); color: var(--warn) }
table { width: 100%; border-collapse: collapse }
th { padding: .375rem .75rem; color: var(--soft); font-size: .8125rem; font-weight: 600; text-align: left }
td { padding: .5rem .75rem; border-top: 1px solid var(--line); vertical-align: top }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.requests tr { position: relative }
.requests tbody tr:hover { background: var(--ground) }
.requests a { font-weight: 600; text-decoration: none }
.requests a::after { content: ""; position: absolute; inset: 0 }
.requests a:hover { text-decoration: underline }
td > *, dd { unicode-bidi: isolate }
.listing .reference { min-width: 9rem }
.requests .operation { min-width: 15rem }
.requests .means { width: 30% }
.requests .reference { min-width: 12rem }
.listing .person { min-width: 13rem }
.listing details:not([open]) > :not(summary) { display: none }
.listing time, .listing th { white-space: nowrap }
.api, time { color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums }
.new { animation: arrive 2s ease-out }
@keyframes arrive { from { background: var(--care-ground) } }
@media (prefers-reduced-motion: reduce) { .new { animation: none } }
.lost main::before {
  content: "The sandbox does not answer."; display: block; margin-bottom: 1rem; padding: .75rem 1rem;
  border-radius: .5rem; background: var(--warn-ground); color: var(--warn);
}
dl { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 0 }
dt { color: var(--soft); font-size: .8125rem }
dd { margin: 0 }
dl > :last-child { flex-basis: 100% }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; margin-bottom: 1rem }
.sides h3 { margin: 0 0 .375rem; font-size: .875rem }
.text { margin: 0; padding: .75rem; border-radius: .5rem; background: var(--ground); white-space: pre-wrap }
mark { border-radius: .1875rem; background: var(--care-ground); color: var(--care); text-decoration: underline; text-decoration-thickness: 2px }
pre { margin: 0; padding: .75rem; border-radius: .5rem; background: var(--ground); overflow-x: auto; overflow-wrap: normal }
.heading { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1rem; margin-bottom: .75rem }
.heading h2 { margin: 0 }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; top: -10rem }
.skip:focus { top: .5rem; padding: .5rem; background: var(--card) }
[hidden] { display: none }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.listing { padding: .5rem }
.listing td.reference { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .875rem }
ol { margin: 0; padding: 0; list-style: none }
.attempts { font-size: .875rem }
.steps { display: flex; flex-wrap: wrap; gap: .25rem 0 }
.steps li { padding: .0625rem .625rem; border: 1px solid var(--line); color: var(--soft); font-size: .75rem; font-weight: 600 }
.steps li:first-child { border-radius: 1rem 0 0 1rem }
.steps li:last-child { border-radius: 0 1rem 1rem 0 }
.steps li + li { border-left: 0 }
.steps .past { background: var(--good-ground); color: var(--good) }
.steps [aria-current] { border-color: var(--accent); background: var(--accent); color: var(--on-accent) }
.buttons, .line { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem }
.line > div { flex: 1 1 10rem; max-width: 20rem }
.opens { width: fit-content; padding: .5rem 1rem; border: 1px solid var(--edge); border-radius: .5rem }
.opens:hover { border-color: var(--accent) }
.asks { display: flex; flex-wrap: wrap; align-items: start; gap: .5rem }
.asks .opens { padding: .25rem .75rem; color: inherit }
.asks details[open] { flex-basis: 100% }
summary { cursor: pointer; color: var(--soft); font-size: .875rem }
.in { color: var(--good) }
figure { margin: 0 }
figcaption { color: var(--soft); font-size: .875rem }
svg { display: block; width: 100%; height: 10rem; border-bottom: 1px solid var(--line) }
.labels {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin: .25rem 0; color: var(--soft);
  font-size: .8125rem; font-variant-numeric: tabular-nums;
}
.plot-line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke }
.plot-area { fill: var(--accent); opacity: .12 }
@media (max-width: 48rem) {
  header nav { order: 1; flex: 1 0 100% }
  nav ul { gap: 0 }
  nav a { padding: .375rem .625rem; font-size: .875rem }
  .listing td, .listing th { padding-inline: .375rem }
  .listing thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .listing table, .listing tbody { display: block }
  .listing tr { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .125rem .75rem; padding: .625rem .25rem; border-top: 1px solid var(--line) }
  .listing tr:first-child { border: 0 }
  .listing td { min-width: 0; max-width: 100%; padding: 0; border: 0 }
  .listing td[data-name]::before { content: attr(data-name) " " / ""; color: var(--soft); font-size: .875rem }
  .listing .lead { order: -2; min-width: 0 }
  .listing .side { order: -1; text-align: right }
  .listing .side, .listing .number[data-name] { margin-left: auto }
  .listing .wide { flex-basis: 100%; width: auto; min-width: 0; font-size: .875rem }
  .pill { white-space: normal }
  th, td { padding-inline: .375rem }
  .listing .foot { order: 1 }
}
`
