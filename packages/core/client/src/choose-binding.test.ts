import { describe, expect, test } from 'vitest'
import { payBy } from './bindings.fixture.ts'
import { chooseBinding } from './choose-binding.ts'

const short = { referenceNumber: 'R1A', amount: '5' }
const full = { ...short, customer: 'Ada' }

describe('of several bindings', () => {
  const operation = payBy('full', 'short', 'form', 'json', 'files')

  test.each([
    ['full', full, 'all its placeholders are given'],
    ['short', short, 'the path of an earlier one is not all given'],
    ['form', { ...short, pin: '1' }, 'a path with nothing beside it has no room for more'],
    ['json', { ...short, items: [{ name: 'bread', price: '1' }] }, 'a list of objects is no form'],
    ['json', { ...short, notify: { phone: '1' } }, 'an object is no form'],
    ['files', { ...short, picture: { bytes: new Uint8Array(1) } }, 'only multipart holds files'],
  ])('%s carries %j: %s', (name, value, _) => {
    expect(chooseBinding(operation, value)).toMatchObject({ binding: { name } })
  })

  test('the one asked for by its name is taken, though an earlier one fits', () => {
    expect(chooseBinding(operation, full, 'json')).toMatchObject({ binding: { name: 'json' } })
  })

  test.each(['.', '..', ''])('none has the value %j in its path, where it would be a step', (customer) => {
    expect(chooseBinding(operation, { ...full, customer })).toMatchObject({ binding: { name: 'form' } })
  })
})

describe('where none fits', () => {
  test('the members are named that do not fit the nearest one', () => {
    const { issues } = chooseBinding(payBy('full', 'short'), { ...short, pin: '1' })
    expect(issues).toMatchObject([{ field: 'pin', reason: expect.stringContaining('(binding short)') }])
  })

  test('the members are named that a path lacks', () => {
    const { issues } = chooseBinding(payBy('full'), { referenceNumber: 'R1A' })
    expect(issues?.map(({ field }) => field)).toEqual(['amount', 'customer'])
  })

  test('the reasons are those of the one asked for', () => {
    const { issues } = chooseBinding(payBy('full', 'form'), { ...full, pin: '1' }, 'full')
    expect(issues).toMatchObject([{ field: 'pin' }])
  })

  test('an unknown name is refused with the known ones', () => {
    const { issues } = chooseBinding(payBy('full', 'form'), full, 'from')
    expect(issues).toMatchObject([{ field: 'options.binding', fix: 'choose one of full, form' }])
  })
})
