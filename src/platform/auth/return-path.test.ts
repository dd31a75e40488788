import { expect, test } from 'vitest'
import { returnPath } from './pages.tsx'

test.each([
  ['/urgentie?buurt=BU1', '/urgentie?buurt=BU1'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['//elders.example', '/'],
  ['/\\elders.example', '/'],
  ['https://elders.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/a\r\nSet-Cookie: x', '/'],
  ['/a\tb', '/'],
])('after signing in %s leads to %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path)
})
