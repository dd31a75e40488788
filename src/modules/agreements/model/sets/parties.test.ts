import { describe, expect, test } from 'vitest'
import { codeOf, expandLead, partiesOf } from './parties.ts'

const { parties, groups } = partiesOf(
  new Map([
    ['Gemeente', 'party-municipality'],
    ['Trivire', 'party-corporation'],
    ['Woonbron', 'party-corporation'],
    ['HPT', 'party-tenants'],
    ['Allen', 'group-all'],
    ['Corporaties', 'group-corporation'],
    ['Huurdersorganisaties', 'group-tenants'],
  ] as const),
)

describe('B1-R5 a lead is a list', () => {
  test.each([
    ['Gemeente', ['municipality']],
    ['Allen', ['municipality', 'trivire', 'woonbron', 'hpt']],
    ['Corporaties', ['trivire', 'woonbron']],
    ['Gemeente / corporaties', ['municipality', 'trivire', 'woonbron']],
    ['Woonbron en HPT', ['woonbron', 'hpt']],
    ['Huurdersorganisaties', ['hpt']],
  ])('%s', (lead, codes) => {
    expect(expandLead(lead, parties, groups)).toEqual({ codes, unknown: [] })
  })

  test('a name that nobody knows is told', () => {
    expect(expandLead('Gemeente en Stedin', parties, groups)).toEqual({ codes: ['municipality'], unknown: ['Stedin'] })
  })

  test('a party whose name holds "en" stays whole', () => {
    const own = partiesOf(new Map([['Wonen en Zorg', 'party-corporation' as const]]))
    expect(expandLead('Wonen en Zorg', own.parties, []).codes).toEqual(['wonen-en-zorg'])
    expect(codeOf('Bewonersraad Café Één')).toBe('bewonersraad-cafe-een')
  })
})
