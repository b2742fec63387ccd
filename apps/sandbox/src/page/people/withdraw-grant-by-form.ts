import type { GrantControl } from '../../connect/grant-control.ts'
import { settingsError } from '../../settings-error.ts'

/** Withdraws a grant, as its user may. */
export function withdrawGrantByForm(form: URLSearchParams, { revoke }: GrantControl): void {
  if (revoke(form.get('id') ?? '')) return
  throw settingsError('grant', 'It was not withdrawn.', 'There is no such grant that still holds.')
}
