import { type Decision, told } from '../../exchange/decision.ts'
import { chargedMembers } from './charged-members.ts'

/**
 * What a check tells of a decision that is not carried out: its fee and members, or the very refusal.
 *
 * There is no code to fetch money with where none was sent.
 */
export function foretold(decision: Decision): Decision {
  if (decision.kind !== 'carried-out') return decision
  const { withdrawalCode: _withdrawalCode, ...members } = decision.members
  return told({ ...members, ...chargedMembers(decision) })
}
