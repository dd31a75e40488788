import { expect, test } from 'vitest'
import { onEachDatabase } from '#platform/db/testing.ts'
import { makeZip } from '#platform/sources/fixtures/make-zip.ts'
import { labelCounts, listHeatPlans } from '../energy/store.ts'
import { SES_SCORE } from '../model/ses.ts'
import { keyFigureOfAll, keyFiguresOf } from '../store.ts'
import { sewerLengths, streetNamesById } from '../streets/store.ts'
import { bag } from './bag.ts'
import { epOnline } from './ep-online.ts'
import { heatPlan } from './heat-plan.ts'
import { isBalanced, testTown } from './import-testing.ts'
import {
  SAMPLE_ADDRESSES,
  SAMPLE_HEAT,
  SAMPLE_LABELS,
  SAMPLE_OLD_LABELS,
  SAMPLE_SES,
  SAMPLE_SEWER,
} from './sample-tables.ts'
import { ses } from './ses.ts'
import { sewer } from './sewer.ts'

/** A zip of small texts. */
const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  makeZip(Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) })))

onEachDatabase('tables of the municipality and the registers', (database) => {
  const town = async () => {
    const own = await testTown(database.connection().database, 'GM0505')
    await own.run(bag, [own.file('vbo.csv', SAMPLE_ADDRESSES)])
    return own
  }

  test('the register of addresses names its streets once', async () => {
    const own = await town()
    const names = await own.scope.transaction((db) => streetNamesById(db))
    expect([...names.values()].sort()).toEqual(['Kleistraat', 'Veenweg'])
  })

  test('sewer: lengths per street and year, an unknown year stays unknown', async () => {
    const own = await town()
    const done = await own.run(sewer, [own.file('riool.csv', SAMPLE_SEWER)])
    expect(isBalanced(done)).toBe(true)
    expect(done.report).toMatchObject({ read: 8, accepted: 1, warned: 1, refused: 6 })
    expect(done.report.reasons).toEqual({
      'due-unknown': 1,
      'length-invalid': 1,
      'year-invalid': 1,
      'row-twice': 1,
      'street-missing': 1,
      'other-municipality': 1,
      'neighbourhood-code-invalid': 1,
    })
    const lengths = await own.scope.transaction((db) => sewerLengths(db))
    expect(lengths.map(({ dueYear, metres }) => [dueYear, metres])).toEqual([
      [2029, 120.5],
      [null, 80],
    ])
  })

  test('heat plans: of a wijk and of a buurt, with and without a year', async () => {
    const own = await town()
    const done = await own.run(heatPlan, [own.file('warmte.csv', SAMPLE_HEAT)])
    expect(done.report).toMatchObject({ read: 7, accepted: 1, warned: 1, refused: 5 })
    expect(done.report.reasons).toEqual({
      'plan-without-year': 1,
      'heat-kind-unknown': 1,
      'row-twice': 1,
      'other-municipality': 1,
      'area-code-invalid': 1,
      'year-invalid': 1,
    })
    const plans = await own.scope.transaction((db) => listHeatPlans(db))
    expect(plans.map(({ areaCode, kind, plannedYear }) => [areaCode, kind, plannedYear])).toEqual([
      ['WK050501', 'heat-network', 2030],
      ['BU05050101', 'all-electric', null],
    ])
    expect(plans[0]?.source).toEqual({ document: 'Wijkuitvoeringsplan', place: 'warmte.csv', asOf: '2026-03-01' })
  })

  test('labels: the last survey of each dwelling, by id or by address, with the day of publication', async () => {
    const own = await town()
    const zip = zipOf({ 'v20260901_csv.csv': SAMPLE_LABELS })
    const done = await own.run(epOnline, [own.file('labels.zip', zip)])
    expect(isBalanced(done)).toBe(true)
    expect(done.report).toMatchObject({ read: 18, accepted: 2, warned: 3, refused: 13 })
    expect(done.report.reasons).toEqual({
      'label-superseded': 2,
      'id-zero-restored': 1,
      'not-a-dwelling': 2,
      'label-application': 1,
      'label-unknown': 1,
      'address-ambiguous': 1,
      'address-unknown': 1,
      'no-object': 1,
      'date-invalid': 1,
      'other-municipality': 1,
      'object-unknown': 1,
      'label-empty': 1,
      'id-other-kind': 1,
      'id-invalid': 1,
    })
    expect(done.report.summary).toMatchObject({
      labels: 5,
      labels_low: 1,
      labels_by_address: 1,
      published: '2026-09-01',
    })
    const counts = await own.scope.transaction((db) => labelCounts(db))
    expect(counts).toMatchObject([
      { neighbourhoodCode: 'BU05050100', perClass: { 'A++': 1, E: 1 }, newest: '2025-05-01' },
      { neighbourhoodCode: 'BU05050101', perClass: { '': 1, D: 1 }, source: { asOf: '2026-09-01' } },
    ])
  })

  test('labels: the old header, without lines before it and with letter and addition in one column', async () => {
    const own = await town()
    const done = await own.run(epOnline, [own.file('oud.csv', SAMPLE_OLD_LABELS)])
    expect(done.report).toMatchObject({ read: 2, accepted: 2, refused: 0 })
    expect(done.report.summary).toMatchObject({ labels: 2, labels_low: 1, labels_expired: 1, labels_by_address: 1 })
    const counts = await own.scope.transaction((db) => labelCounts(db, 'BU05050100'))
    expect(counts).toMatchObject([{ perClass: { G: 1, C: 1 } }])
  })

  test('labels: another kind of file is refused as a whole', async () => {
    const own = await town()
    const done = await own.run(epOnline, [own.file('anders.csv', SAMPLE_SEWER)])
    expect(done).toMatchObject({ state: 'failed' })
    expect(done.report.stopped).toMatchObject({ reason: 'column-missing', column: 'bagverblijfsobjectid' })
  })

  test('scores from a table: suppressed is unknown, what is no score is refused', async () => {
    const own = await town()
    const done = await own.run(ses, [own.file('ses.csv', SAMPLE_SES)])
    expect(done.report).toMatchObject({ read: 11, accepted: 4, warned: 0, refused: 7 })
    expect(done.report.reasons).toEqual({
      'row-twice': 1,
      'other-municipality': 1,
      'period-invalid': 1,
      'area-code-invalid': 1,
      'score-invalid': 1,
      'spread-invalid': 1,
      'not-a-number': 1,
    })
    const scores = await own.scope.transaction((db) => keyFigureOfAll(db, SES_SCORE))
    expect(scores.map(({ areaCode, value, missingReason }) => [areaCode, value, missingReason])).toEqual([
      ['BU05050100', -0.215, null],
      ['BU05050101', null, 'missing'],
      ['GM0505', -0.02, null],
      ['WK050501', 0.05, null],
    ])
  })

  test('scores from a StatLine download: measures are found by their titles, whatever their codes', async () => {
    const own = await town()
    const zip = zipOf({
      'Observations.csv': `Id;Measure;ValueAttribute;Value;StringValue;WijkenEnBuurten;Perioden
1;M1;None;-0,304;;BU05050100;2023JJ00
2;M2;None;0,42;;BU05050100;2023JJ00
3;M3;None;55;;BU05050100;2023JJ00
4;M1;Impossible;;;BU05050101;2023JJ00
5;M1;None;0,1;;NL01      ;2023JJ00
6;M1;None;0,2;;BU05050100;2022JJ00
`,
      'MeasureCodes.csv': `Identifier;Index;Title;Description;MeasureGroupId;DataType;Unit;Decimals;PresentationType
M1;1;Gemiddelde score;;G2;Double;getal;3;Relative
M2;2;Spreiding;;G2;Double;getal;3;Relative
M3;3;Gemiddelde score;;G3;Double;getal;3;Relative
`,
      'MeasureGroups.csv': `Id;Index;Title;Description;ParentId
G1;1;SES-WOA;;
G2;2;Totaalscore;;G1
G3;3;Financiële welvaart;;G1
`,
      'Metadata.json': '{}',
    })
    const done = await own.run(ses, [own.file('86092NED.zip', zip)])
    expect(done.report).toMatchObject({ read: 6, accepted: 4, refused: 2 })
    expect(done.report.reasons).toEqual({ 'measure-not-used': 1, 'area-code-invalid': 1 })
    const figures = await own.scope.transaction((db) => keyFiguresOf(db, 'BU05050100'))
    expect(figures.map(({ key, year, value }) => [key, year, value])).toEqual([
      ['ses_woa_score', 2023, -0.304],
      ['ses_woa_score', 2022, 0.2],
      ['ses_woa_spread', 2023, 0.42],
    ])
  })

  test('a download without the titles of its measures is refused: a code says nothing', async () => {
    const own = await town()
    const observations = 'Measure;WijkenEnBuurten;Perioden;Value\nM1;BU05050100;2023JJ00;0,1\n'
    const done = await own.run(ses, [own.file('Observations.csv', observations)])
    expect(done).toMatchObject({ state: 'failed', report: { stopped: { column: 'MeasureCodes' } } })
  })
})
