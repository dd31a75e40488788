import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId } from '#kernel/ref.ts'
import type { Place, PlaceTask } from '#modules/areas/index.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { besideUrgency } from './beside-urgency.ts'

const CODE = 'BU05050800'
const cited = [{ document: 'Brief', place: 'fonds', asOf: null }]
const place = (slug: string, name: string, areaCodes: string[]): Place => ({
  ...{ slug, name, areaCodes, aliases: [], level: 'district', partOf: null, partOfBasis: null },
  ...{ why: '', outsideNote: null, audience: 'public', sources: [] },
})
const money = (slug: string, label: string): PlaceTask => ({
  ...{ place: slug, task: 'fund', label, coverage: 'whole', ref: null, sources: cited },
})

onEachDatabase('beside the urgency of an area', (database) => {
  const beside = (funds: PlaceTask[]) =>
    database
      .connection()
      .database.scope('GM0505' as MunicipalityId)
      .transaction((db) =>
        besideUrgency(db, CODE, {
          asOf: calendarDate('2026-11-20'),
          tasks: new Map(funds.length > 0 ? [['fund', funds]] : []),
          places: [place('wijk', 'Voorwijk', [CODE]), place('straat', 'Voorstraat', [])],
          locale: 'nl',
        }),
      )

  test('nothing read: every task is unknown, none is 0', async () => {
    const { tasksInFigures, balance } = await beside([])
    expect(tasksInFigures).toMatchObject({ count: '0 van 5', unknown: '5 onbekend' })
    expect(tasksInFigures?.lines.map(({ x, value }) => [x, value])).toEqual(
      Array.from({ length: 5 }, () => [null, 'niet ingelezen']),
    )
    expect(balance).toBeNull()
  })

  test('money of a fund for the homes of an area: without a study, measure first', async () => {
    const { balance } = await beside([money('wijk', 'Fonds'), money('straat', 'Openbare ruimte')])
    expect(balance).toMatchObject({
      ...{ isWarning: true, verdict: 'Geen gegevens: eerst meten', source: null },
      plans: ['Fonds, Voorwijk (Brief, fonds)'],
      measures: ['Maatregel uit een woonfonds'],
    })
  })

  test('money for one street or for public space alone is no investment in homes', async () => {
    expect((await beside([money('straat', 'Openbare ruimte')])).balance).toBeNull()
  })
})
