import { expect, test } from 'vitest'
import { explainPersonal, refusePersonalColumns } from './personal-columns.ts'
import { SourceRefused } from './reading.ts'

test('B13: a file with columns about persons is refused whole, and every such column is named', () => {
  const refused = (columns: string[]) => {
    try {
      refusePersonalColumns('bezit.csv', columns)
      return null
    } catch (error) {
      return error instanceof SourceRefused ? `${error.line} ${error.reason} ${error.column}` : error
    }
  }
  expect(refused(['bag_id', 'complex', 'label'])).toBeNull()
  expect(refused(['bag_id', 'naam huurder', 'label', 'huurachterstand'])).toBe(
    '1 personal-data naam huurder, huurachterstand',
  )
})

test('the reason is told in words', () => expect(explainPersonal('birth', 'nl')).toContain('geboortedatum'))
