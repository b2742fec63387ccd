/** Sends the browser on after a form, so that a reload sends nothing again. */
export function redirect(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}
