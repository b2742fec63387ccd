import { banks as operation } from '@pagakit/models/collect'
import { banks as directory } from '../../business/directory/banks.ts'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'

/** The banks of payers and payees; the codes among banks are those of the Central Bank. */
export const banks: Behaviour = defineBehaviour(operation, () =>
  told({ banks: directory.map(({ name, uuid, code }) => ({ name, uuid, interInstitutionCode: code })) }),
)
