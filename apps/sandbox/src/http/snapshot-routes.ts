import { Hono } from 'hono'
import type { Engine } from '../exchange/engine.ts'
import { actOnMembers, attempt, done, problem, shown } from './admin-answers.ts'

/** Beginning anew, and snapshots, over HTTP. */
export function snapshotRoutes({ snapshots }: Engine): Hono {
  const app = new Hono()
  app.post('/reset', () => {
    snapshots.reset()
    return done()
  })
  app.get('/snapshots', () => shown({ snapshots: snapshots.snapshots.list() }))
  app.post('/snapshots', ({ req }) =>
    actOnMembers(req.raw, ['name'], (body) => shown(snapshots.snapshot(Object(body)['name']), 201)),
  )
  app.post('/snapshots/:name/restore', ({ req }) =>
    attempt(() => {
      snapshots.restore(req.param('name'))
      return done()
    }),
  )
  app.delete('/snapshots/:name', ({ req }) =>
    snapshots.snapshots.remove(req.param('name'))
      ? done()
      : problem(404, 'There is no snapshot of this name.'),
  )
  return app
}
