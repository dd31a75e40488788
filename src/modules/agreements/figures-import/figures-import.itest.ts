import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { undoImport } from '#modules/areas/index.ts'
import { saveSeries, viewAllSeries } from '#modules/process/index.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { writeOds, writeXlsx } from '#platform/documents/workbook.ts'
import { deskInSets } from '../monitors/deliver.ts'
import { AS_PARTY } from '../monitors/parties.ts'
import { templateSheet } from '../monitors/template.ts'
import { viewMonitor } from '../monitors/usecases.ts'
import { monitorsText } from '../monitors/words.ts'
import { portalNl } from '../portal/text.nl.ts'
import { fillSmallSet } from '../testing.ts'
import { availabilityFigures, stockFigures } from './importers.ts'

const TODAY = calendarDate('2026-03-01')

onEachDatabase('figures of corporations from files', (db) => {
  let town: TestTown
  const versions = async (monitor: 'stock' | 'availability') =>
    (await viewMonitor(AS_PARTY, town.scope, monitor, TODAY)).periods.flatMap(({ period, cells }) =>
      cells.flatMap(({ organisation, delivery }) =>
        delivery ? [`${organisation.code} ${period} v${delivery.version}`] : [],
      ),
    )
  const agendas = async () =>
    (await viewAllSeries(AS_PARTY, town.scope, TODAY)).flatMap(({ agenda }) => agenda.map(({ title }) => title))

  beforeAll(async () => {
    town = await testTown(db.connection().database, 'GM0021')
    await town.scope.transaction(async (inside) => {
      await fillSmallSet(inside, calendarDate('2025-12-31'))
      for (const slug of ['kerngroep', 'bestuurlijk-overleg'])
        await saveSeries(inside, {
          ...{ slug, name: slug, atLeast: 3, basis: '', requiredSides: [], chairs: [], members: [] },
          audience: 'partner',
        })
    })
  })

  test('B7 a table with a half-year per row: refusals have row and column, the signal reaches both meetings, undo takes back', async () => {
    const path = town.file(
      'beschikbaarheid.csv',
      [
        'corporatie;periode;vacated;regular;direct;seekers;searchmonths',
        'Stadswonen;2024-H1;400;319;81;5000;41,5',
        'woonhof;2024-H1;100;90;11;900;',
        'woonhof;2024-H3;100;90;10;900;',
        'elders;2024-H1;100;90;10;900;',
        'woonhof;;100;90;10;900;',
      ].join('\n'),
    )
    const trial = await town.run(availabilityFigures, [path], { dryRun: true })
    expect(trial.report).toMatchObject({ read: 5, accepted: 1, refused: 4, summary: { deliveries: 1, signals: 1 } })
    expect(trial.report.messages).toContainEqual(
      expect.objectContaining({ line: 3, column: 'direct', reason: 'sum-differs', detail: '1' }),
    )
    // A half-year that is none, and one that is missing, are named with their cell.
    for (const [line, detail] of [
      [4, '2024-H3'],
      [6, ''],
    ])
      expect(trial.report.messages).toContainEqual(
        expect.objectContaining({ line, column: 'periode', reason: 'period-unknown', detail }),
      )
    expect(trial.report.messages).toContainEqual(
      expect.objectContaining({ line: 5, column: 'corporatie', reason: 'organisation-unknown', detail: 'elders' }),
    )
    expect([await versions('availability'), await agendas()]).toEqual([[], []])
    const done = await town.run(availabilityFigures, [path])
    expect(await versions('availability')).toEqual(['stadswonen 2024-H1 v1'])
    expect(await agendas()).toHaveLength(2)
    await undoImport(town.scope, done.batch, town.actor, town.deps)
    expect(await versions('availability')).toEqual([])
  })

  test('B6 the portal\u2019s own spreadsheet, as XLSX and as ODS, with the cell of what is wrong', async () => {
    const desk = await town.scope.transaction((inside) =>
      deskInSets(inside, AS_PARTY, { organisation: 'woonhof', monitor: 'stock', period: '2024' }, TODAY),
    )
    if (!desk) throw new Error('no desk')
    const t = portalNl.template
    const empty = templateSheet(desk, monitorsText('nl'), { ...t, title: 'voorraad' })
    const figures: Record<string, number> = {
      ...{ opening: 15_150, newBuild: 162, transformation: 0, purchase: 0, sale: 12, demolition: 83 },
    }
    const filled = (closing: number) => ({
      ...empty,
      rows: empty.rows.map(([key = null, label = null, value = null, ...rest]) => [
        key,
        label,
        key === 'closing' ? closing : (figures[String(key)] ?? value),
        ...rest,
      ]),
    })
    const wrong = town.file('fout.xlsx', await writeXlsx([filled(15_220)], 'test'))
    const refused = await town.run(stockFigures, [wrong])
    expect(refused).toMatchObject({ state: 'failed', failure: 'nothing-accepted' })
    expect(refused.report.messages[0]).toMatchObject({ reason: 'does-not-close', detail: '3' })
    expect(refused.report.messages[0]?.column).toMatch(/^C\d+$/)
    expect((await town.run(stockFigures, [town.file('a.xlsx', await writeXlsx([filled(15_217)], 'test'))])).state).toBe(
      'applied',
    )
    const again = await town.run(stockFigures, [town.file('a.ods', await writeOds([filled(15_217)], 'test'))])
    expect(again.report.reasons).toEqual({ 'same-as-before': 1 })
    expect(await versions('stock')).toEqual(['woonhof 2024 v1'])
  })
})
