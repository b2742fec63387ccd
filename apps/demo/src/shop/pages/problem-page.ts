import { html } from 'hono/html'
import { page } from './page.ts'

/** Tells what is wrong, and what to do. */
export function problemPage(status: number, problem: string): Promise<Response> {
  return page({
    status,
    title: 'That did not work',
    main: html`<p role="alert" class="bad"><bdi>${problem}</bdi></p>`,
  })
}
