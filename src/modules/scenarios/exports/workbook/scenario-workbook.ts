// A scenario as a workbook that computes itself: every amount a formula on the inputs, up to the outcome.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { prepare } from '../../model/engine/prepare.ts'
import type { Outcome } from '../../model/outcome/outcome.ts'
import type { ParameterName } from '../../model/parameters/defaults.ts'
import type { Scenario } from '../../model/scenario.ts'
import { BLOCK_COLUMNS, PROGRAMME_COLUMNS, UNIT_FIGURES } from '../../model/workbook/columns.ts'
import { parametersEn } from '../../parameters/text.en.ts'
import { parametersNl } from '../../parameters/text.nl.ts'
import { modelWordsEn } from '../text.en.ts'
import { modelWordsNl } from '../text.nl.ts'
import { blockSheet, homeSheet } from './block-sheet.ts'
import { cellAt } from './cells.ts'
import { complexSheet, complexYearSheet } from './complex-sheets.ts'
import { coverSheet } from './cover-sheet.ts'
import { guideSheet } from './guide-sheet.ts'
import { lineSheet } from './line-sheet.ts'
import { linesKept } from './lines-kept.ts'
import { nothingSheet } from './nothing-sheet.ts'
import { parameterCell, parameterSheet, priceYearCell, settingCell, settingYearCell } from './parameter-sheet.ts'
import { programmeSheet, renewedBlocks } from './programme-sheet.ts'
import { moneyCell, resultSheet } from './result-sheet.ts'
import { workbookEn } from './text.en.ts'
import { workbookNl } from './text.nl.ts'
import { unitSheet } from './unit-figures.ts'
import type { Workings } from './workings.ts'
import { yearSheet } from './year-sheet.ts'

/** What the workbook says about itself. */
export type Imprint = { version: string; model: string; hash: string; made: CalendarDate }

const WORDS = {
  nl: { t: workbookNl, words: modelWordsNl, parameters: parametersNl },
  en: { t: workbookEn, words: modelWordsEn, parameters: parametersEn },
} as const

export const workbookTexts = (locale: Locale) => WORDS[locale].t

export function scenarioWorkbook(scenario: Scenario, outcome: Outcome, imprint: Imprint, locale: Locale): Sheet[] {
  const used = new Set<ParameterName>()
  const workings = workingsOf(scenario, outcome, locale, used)
  const { t } = workings
  const lines = linesKept(workings.prepared)
  const cover = coverSheet(workings, moneyCell(t.sheets.result, 'shortage'))
  // The parameters last: only then it is known which of them the formulas stand on.
  const computed = {
    result: resultSheet(workings, cover),
    homes: homeSheet(workings),
    blocks: blockSheet(workings),
    units: unitSheet(workings),
    programme: programmeSheet(workings),
    lines: lineSheet(workings, lines, cover.granted),
    years: yearSheet(workings, lines),
    complexes: [complexSheet(workings), complexYearSheet(workings, lines)],
    nothing: nothingSheet(workings, lines),
  }
  const { result, homes, blocks, units, programme, lines: all, years, complexes, nothing } = computed
  const parameters = parameterSheet(workings, used)
  const inputs = [parameters, homes, blocks, units, programme]
  const sheets = [result, ...inputs, all, years, ...complexes, cover.sheet, nothing]
  const fictional = scenario.area.fictional ? [t.fictional] : []
  return [guideSheet(workings, imprint), ...sheets.map((sheet) => ({ ...sheet, notes: fictional }))]
}

function workingsOf(scenario: Scenario, outcome: Outcome, locale: Locale, used: Set<ParameterName>): Workings {
  const { t, words, parameters } = WORDS[locale]
  const prepared = prepare(scenario)
  const blocks = new Map(scenario.blocks.map(({ id }, row) => [id, row]))
  const renewed = new Map(renewedBlocks(prepared).map(({ id }, row) => [id, row]))
  const { sheets } = t
  return {
    ...{ prepared, outcome, t, words, parameters },
    parameter: (name) => {
      used.add(name)
      return parameterCell(sheets.parameters, name)
    },
    priceYear: (name) => priceYearCell(sheets.parameters, name),
    setting: (name) => settingCell(sheets.parameters, name),
    settingYear: (name) => settingYearCell(sheets.parameters, name),
    unit: (name) => cellAt(sheets.units, 1, UNIT_FIGURES.indexOf(name)),
    block: (id, column) => cellAt(sheets.blocks, BLOCK_COLUMNS.indexOf(column), rowOf(blocks, id)),
    programme: (id, column) => cellAt(sheets.programme, PROGRAMME_COLUMNS.indexOf(column), rowOf(renewed, id)),
  }
}

function rowOf(rows: ReadonlyMap<string, number>, id: string): number {
  const row = rows.get(id)
  if (row === undefined) throw new Error(`Block ${id} has no row in the workbook`)
  return row
}
