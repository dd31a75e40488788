import { describe, expect, test } from 'vitest'
import type { Scenario } from '../model/scenario.ts'
import { scenario } from '../model/testing.ts'
import { readScenario } from '../scenario-document.ts'
import { fieldOf, type ListName, PART_FIELDS, type PartName, withoutItem, withPart, writtenValues } from './parts.ts'

const form = (fields: Readonly<Record<string, string | readonly string[]>>) => {
  const typed = new URLSearchParams()
  for (const [name, given] of Object.entries(fields)) for (const value of [given].flat()) typed.append(name, value)
  return typed
}
const CONTRIBUTION = {
  ...{ name: 'Bijdrage Rijk', party: 'state', state: 'granted', cap: '2.500.000', perDwelling: '', counts: '' },
  ...{ from: '2028', until: '2032', excludes: [], source: 'Brief van het Rijk' },
}
const TASK = {
  ...{ name: 'Parkeerhub', kind: 'mobility', year: '2029', costApart: '900.000', costCombined: '700.000,50' },
  ...{ benefit: '', payer: 'municipality', after: [], source: 'Raming' },
}
const start = scenario({})
const read = (document: unknown): Scenario => {
  const found = readScenario(document)
  if (!found.ok) throw new Error(JSON.stringify(found.reason))
  return found.value
}
const mistakesOf = (document: unknown) => {
  const found = readScenario(document)
  return found.ok ? [] : found.reason
}
const added = (part: ListName, typed: Readonly<Record<string, string | readonly string[]>>, to = start) =>
  read(withPart(to, part, null, form(typed)))

describe('FIN-14, FIN-16: what is filled in by hand becomes a piece of the document', () => {
  test('a contribution and a task, with an id from their name', () => {
    expect(added('contributions', CONTRIBUTION).contributions.at(-1)).toEqual({
      ...{ id: 'bijdrage-rijk', name: 'Bijdrage Rijk', party: 'state', state: 'granted', cap: 2_500_000 },
      ...{ perDwelling: null, counts: null, window: [2028, 2032], excludes: [], source: 'Brief van het Rijk' },
    })
    expect(added('tasks', TASK).tasks.at(-1)).toMatchObject({
      ...{ id: 'parkeerhub', costCombined: 700_000.5, benefit: null, after: [] },
    })
  })

  test('two of one name have ids of their own', () => {
    const twice = added('tasks', TASK, added('tasks', TASK))
    expect(twice.tasks.map(({ id }) => id)).toEqual(['parkeerhub', 'parkeerhub-2'])
  })

  test.each(['about', 'settings', 'key'] as const)('a form of %s that nobody touched changes nothing', (part) => {
    const whole = {
      ...start,
      key: [
        { party: 'state', share: 0.4, cap: null },
        { party: 'owners', share: 0.6, cap: 5000 },
      ],
    }
    const untouched = form(writtenValues(whole as Scenario, part, null))
    expect(read(withPart(whole as Scenario, part, null, untouched))).toEqual(whole)
  })

  test('nor does that of an item', () => {
    const whole = added('tasks', { ...TASK, name: 'Groen', after: ['parkeerhub'] }, added('tasks', TASK))
    for (const { id } of whole.tasks)
      expect(read(withPart(whole, 'tasks', id, form(writtenValues(whole, 'tasks', id))))).toEqual(whole)
  })

  test('SCN-13: hub, then parking in the street, then green: what is taken out is waited for no longer', () => {
    const hub = added('tasks', TASK)
    const street = added('tasks', { ...TASK, name: 'Straat', after: ['parkeerhub'] }, hub)
    const green = added('tasks', { ...TASK, name: 'Groen', after: ['straat', 'parkeerhub'] }, street)
    expect(read(withoutItem(green, 'tasks', 'straat')).tasks.map(({ id, after }) => [id, after])).toEqual([
      ['parkeerhub', []],
      ['groen', ['parkeerhub']],
    ])
  })

  test('the key: shares of a hundred, who is left empty takes no part', () => {
    const typed = form({ 'state-share': '62,5', 'municipality-share': '37,5', 'municipality-cap': '1.000.000' })
    expect(read(withPart(start, 'key', null, typed)).key).toEqual([
      { party: 'state', share: 0.625, cap: null },
      { party: 'municipality', share: 0.375, cap: 1_000_000 },
    ])
    expect(mistakesOf(withPart(start, 'key', null, form({ 'state-share': '60' })))).toMatchObject([{ kind: 'key-sum' }])
  })

  test('FIN-23: an exemption needs its grounds and its document', () => {
    const settings = writtenValues(start, 'settings', null)
    const half = withPart(start, 'settings', null, form({ ...settings, exemptionGround: 'Herstructurering' }))
    expect(mistakesOf(half).map((mistake) => fieldOf(mistake, { part: 'settings', index: null }))).toEqual([
      'exemptionDocument',
    ])
  })
})

test('FIN-07: a sale is known by its block and day', () => {
  const [{ id: block = '' } = {}] = start.blocks
  const typed = { block, date: '2026-05-19', price: '312.000', value: '280.000', source: 'Akte' }
  const kept = added('sales', typed)
  expect(kept.sales).toEqual([
    { ...{ id: `${block}-2026-05-19`, block, date: '2026-05-19', price: 312_000, value: 280_000, source: 'Akte' } },
  ])
  expect(read(withoutItem(kept, 'sales', `${block}-2026-05-19`)).sales).toEqual([])
  const elsewhere = withPart(start, 'sales', null, form({ ...typed, block: 'nergens', date: 'ooit' }))
  expect(mistakesOf(elsewhere).map((mistake) => fieldOf(mistake, { part: 'sales', index: 0 }))).toEqual(['date'])
})

describe('what is wrong is told at its field', () => {
  test.each<[PartName, Record<string, string | string[]>, string[]]>([
    ['contributions', { ...CONTRIBUTION, cap: '' }, ['cap']],
    ['contributions', { ...CONTRIBUTION, cap: 'veel' }, ['cap']],
    ['contributions', { ...CONTRIBUTION, from: '2033' }, ['from']],
    ['contributions', { ...CONTRIBUTION, perDwelling: '5000' }, ['counts']],
    ['contributions', { ...CONTRIBUTION, name: '', source: '' }, ['name', 'source']],
    ['contributions', { ...CONTRIBUTION, excludes: ['nergens'] }, ['excludes']],
    ['tasks', { ...TASK, year: '1999' }, ['year']],
    ['tasks', { ...TASK, costApart: '-1' }, ['costApart']],
    ['tasks', { ...TASK, costApart: 'NaN', payer: 'niemand' }, ['costApart', 'payer']],
    ['tasks', { ...TASK, after: ['nergens'] }, ['after']],
  ])('%s %o', (part, typed, fields) => {
    const place = { part, index: 0 }
    const found = mistakesOf(withPart(start, part, null, form(typed))).map((mistake) => fieldOf(mistake, place))
    expect(found.toSorted()).toEqual(fields.toSorted())
  })

  test('every field of every part has a place of its own', () => {
    for (const fields of Object.values(PART_FIELDS)) {
      const places = fields.map(({ at }) => at.join('.'))
      expect(new Set(places).size).toBe(places.length)
    }
  })
})
