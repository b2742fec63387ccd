import type { Sandbox } from '@pagakit/sandbox'

/** The members of answers that hold words: names, messages, account numbers. */
const worded = /name|message|description|error|accountnumber/i

/** A sandbox whose answers say a text wherever Paga says something in words. */
export function lyingPaga(sandbox: Sandbox, text: string): Sandbox {
  const lie = <Settings extends { readonly fetch: typeof fetch }>(settings: Settings): Settings => ({
    ...settings,
    fetch: async (...request) => withWords(await settings.fetch(...request), text),
  })
  return sandboxWith(sandbox, {
    business: lie(sandbox.business),
    merchant: lie(sandbox.merchant),
    collect: lie(sandbox.collect),
    connect: lie(sandbox.connect),
  })
}

/** A sandbox of which some parts are others. */
export function sandboxWith(sandbox: Sandbox, parts: Partial<Sandbox>): Sandbox {
  return new Proxy(sandbox, {
    get: (target, name) => Reflect.get(parts, name) ?? Reflect.get(target, name, target),
  })
}

async function withWords(answer: Response, text: string): Promise<Response> {
  const said = JSON.stringify(await answer.json(), (name, value: unknown) =>
    typeof value === 'string' && worded.test(name) ? text : value,
  )
  return new Response(said, { status: answer.status, headers: { 'content-type': 'application/json' } })
}
