import { getBanks } from '@pagakit/models/business'
import { expect, test } from 'vitest'
import { emptyWorld } from '../empty-world.fixture.ts'
import { sampleBehaviour } from './sample-behaviour.ts'

test('answers with the first sample, its amounts and lists as the shape has them', () => {
  const admission = sampleBehaviour(getBanks).admit({ referenceNumber: 'R-A' })
  expect(admission.issues === undefined && admission.decide(emptyWorld)).toMatchObject({
    kind: 'told',
    code: 0,
    members: { bank: [{ name: 'First Bank of Nigeria', uuid: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86' }] },
  })
})

test('still wants what the model wants', () => {
  expect(sampleBehaviour(getBanks).admit({}).issues).toHaveLength(1)
})
