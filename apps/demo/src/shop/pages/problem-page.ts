import { html } from 'hono/html'
import { page } from './page.ts'

/** What to do about it, where the problem does not say so itself. */
const advice: Readonly<Record<number, string>> = {
  404: 'Each browser sees only what was made in it, and a shop that was started anew has forgotten what was before. Look for it in the lists above.',
  409: 'Go back and load the page again: it shows how things stand.',
  413: 'Go back and shorten what you typed.',
}

/** Tells what is wrong, and what to do. */
export function problemPage(status: number, problem: string): Promise<Response> {
  return page({
    status,
    title: 'That did not work',
    main: html`<p role="alert" class="bad"><bdi>${problem}</bdi></p>
<p>${advice[status] ?? ''}</p>
<p><a href="/">To the start</a></p>`,
  })
}
