import type { Engine } from '../../exchange/engine.ts'
import { pagePaths } from '../page-paths.ts'
import type { PageRouting } from '../page-routing.ts'
import { moveClockByForm, takeSnapshotByForm } from './control-by-form.ts'
import { controlsPage, doneAt } from './controls-page.ts'

/** The page with the clock, the snapshots and the reset, and what its buttons do. */
export function controlRoutes(
  { show, act }: PageRouting,
  { clock, snapshots, pageEntry }: Pick<Engine, 'clock' | 'snapshots' | 'pageEntry'>,
): void {
  const nameOf = (form: URLSearchParams): string => form.get('name') ?? ''
  show(pagePaths.controls, ({ req }) => {
    const main = controlsPage({ clock, snapshots }, pageEntry.formToken, req.query('done'))
    return { title: 'Controls', here: pagePaths.controls, main }
  })
  act(pagePaths.moveClock, doneAt('moved'), (form) => moveClockByForm(form, clock))
  act(pagePaths.takeSnapshot, doneAt('taken'), (form) => takeSnapshotByForm(form, snapshots))
  act(pagePaths.restoreSnapshot, doneAt('restored'), (form) => snapshots.restore(nameOf(form)))
  act(pagePaths.deleteSnapshot, doneAt('deleted'), (form) => snapshots.snapshots.remove(nameOf(form)))
  act(pagePaths.reset, doneAt('reset'), () => snapshots.reset())
}
