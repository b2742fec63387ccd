import { bulk } from './bulk.ts'
import { call } from './call.ts'
import { importing } from './importing.ts'
import { json } from './json.ts'
import { sandbox } from './sandbox.ts'
import { signing } from './signing.ts'
import { soak } from './soak.ts'
import type { Subject } from './subject.ts'

/** Everything that can be measured. A new subject is a file and a line here. */
export const subjects: readonly Subject[] = [call, signing, json, importing, bulk, sandbox, soak]
