import { businessApi } from '@pagakit/models/business'
import { expect, test } from 'vitest'
import { sandboxPage } from './sandbox-page.ts'

const { getBanks } = businessApi.operations

test('tells what is carried out from what is answered with its sample', () => {
  const page = sandboxPage([businessApi], { business: [{ operation: getBanks }] })
  expect(page).toContain('\n| getBanks | carried out |\n')
  expect(page).toContain('\n| getMerchants | answered with its sample |\n')
  expect(page.match(/^\| \w+ \| (carried out|answered with its sample) \|$/gm)).toHaveLength(
    Object.keys(businessApi.operations).length,
  )
})

test('tells of served APIs only', () => {
  expect(sandboxPage([businessApi], {})).not.toContain('getBanks')
})
