import type { AttemptView } from '@pagakit/connect-server'
import { callCode } from './call-code.ts'

/** Writes a call of the Connect client as an integrator would. Codes, verifiers and tokens are names in it. */
export function connectCallCode({ operation, request }: AttemptView): string {
  if (operation === 'exchangeCode') return 'await connect.exchangeCode({ user, code, codeVerifier })'
  if (operation === 'refresh') return 'await connect.refresh(user)'
  return callCode('connect.forUser(user)', operation, request)
}
