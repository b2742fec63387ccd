import type { Sandbox } from '../sandbox.ts'

/** A browser that was let in by the link, as far as a test needs one. */
export interface PageVisitor {
  /** The text of a page below `/_sandbox/page/`. */
  shown(path: string): Promise<string>
  /** Sends a form of the page, with its token unless the fields have another. */
  send(
    path: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
}

/** Lets a browser in. */
export async function visitPage(sandbox: Sandbox): Promise<PageVisitor> {
  const entered = await sandbox.fetch(sandbox.pageLink())
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const at = (path: string): string => `http://localhost/_sandbox/page/${path}`
  const shown = async (path: string): Promise<string> =>
    (await sandbox.fetch(at(path), { headers: { cookie } })).text()
  const [, form = ''] = /name="form" value="(\w+)"/.exec(await shown('books')) ?? []
  return {
    shown,
    send: (path, fields = {}, headers = {}) =>
      sandbox.fetch(at(path), {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: String(new URLSearchParams({ form, ...fields })),
      }),
  }
}
