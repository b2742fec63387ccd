import { html } from 'hono/html'
import type { Engine } from '../../exchange/engine.ts'
import type { Markup } from '../../html/markup.ts'
import { deedsOf } from '../deeds.ts'
import { pagePaths } from '../page-paths.ts'
import type { PageRouting, View } from '../page-routing.ts'
import { problemSaid } from '../problem-said.ts'
import { moveClockByForm, takeSnapshotByForm } from './control-by-form.ts'
import { controlsPage } from './controls-page.ts'

const deeds = deedsOf(pagePaths.controls, {
  moved: 'The clock was moved, and what became due by it has happened.',
  taken: 'The snapshot was taken.',
  restored: 'Everything is as it was when the snapshot was taken.',
  deleted: 'The snapshot was deleted.',
  reset: 'The sandbox has begun anew.',
})

/** The page with the clock, the snapshots and the reset, and what its buttons do. */
export function controlRoutes(
  { show, act }: PageRouting,
  { clock, snapshots, pageEntry: { formToken } }: Pick<Engine, 'clock' | 'snapshots' | 'pageEntry'>,
): void {
  const view = (said: Markup, typed = new URLSearchParams()): View => {
    const main = controlsPage({ clock, snapshots }, { formToken, said, typed })
    return { title: 'Controls', here: pagePaths.controls, main }
  }
  show(pagePaths.controls, ({ req }) => view(deeds.said(req.query('done'))))
  const button = (
    path: string,
    deed: Parameters<typeof deeds.at>[0],
    does: (form: URLSearchParams) => unknown,
  ): void => {
    act(path, deeds.at(deed), does, (form, { hint }) => {
      return view(problemSaid(hint), form)
    })
    // A form that was refused stays at its address, where the script of the page asks for news.
    show(path, () => view(html``))
  }
  const nameOf = (form: URLSearchParams): string => form.get('name') ?? ''
  button(pagePaths.moveClock, 'moved', (form) => moveClockByForm(form, clock))
  button(pagePaths.takeSnapshot, 'taken', (form) => takeSnapshotByForm(form, snapshots))
  button(pagePaths.restoreSnapshot, 'restored', (form) => snapshots.restore(nameOf(form)))
  button(pagePaths.deleteSnapshot, 'deleted', (form) => snapshots.snapshots.remove(nameOf(form)))
  button(pagePaths.reset, 'reset', () => snapshots.reset())
}
