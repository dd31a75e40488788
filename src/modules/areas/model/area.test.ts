import { describe, expect, test } from 'vitest'
import { districtOf, levelOf, municipalityOf } from './area.ts'
import { readLiveability } from './liveability.ts'

describe('the code of an area says its level and where it lies', () => {
  test.each([
    ['BU05050303', 'buurt', 'WK050503', 'GM0505'],
    ['WK050503', 'wijk', 'WK050503', 'GM0505'],
    // Amsterdam numbers its wijken and buurten with letters.
    ['BU0363AA01', 'buurt', 'WK0363AA', 'GM0363'],
    ['WK0363AA', 'wijk', 'WK0363AA', 'GM0363'],
  ])('%s', (code, level, district, municipality) => {
    expect([levelOf(code), districtOf(code), municipalityOf(code)]).toEqual([level, district, municipality])
  })

  test.each(['', 'GM0505', 'BU0505030', 'BU050503033', 'bu05050303', 'BU05050303 ', 'BU0505éé01'])('not %j', (code) => {
    expect(levelOf(code)).toBeNull()
  })

  test('a score of an Amsterdam buurt is read like any other', () => {
    expect(readLiveability('BU0363AA01', { year: 2024, kscore: 6 })).toMatchObject({ ok: true })
  })
})
