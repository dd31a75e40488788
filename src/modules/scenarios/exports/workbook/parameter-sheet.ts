// Every input with its unit, price level, source and reliability; the values are what the formulas stand on.
import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import type { CellFormat, Sheet, SheetCell } from '#platform/documents/sheet.ts'
import type { Prepared } from '../../model/engine/prepare.ts'
import { transferTaxRate } from '../../model/options/transfer-tax-rate.ts'
import {
  DEFAULT_PRICE_DATE,
  PARAMETER_DEFAULTS,
  PARAMETER_NAMES,
  type ParameterName,
} from '../../model/parameters/defaults.ts'
import type { ParameterDefault } from '../../model/parameters/parameter.ts'
import { parameterInForce } from '../../model/parameters/values.ts'
import { SETTING_CELLS, type SettingCell } from '../../model/workbook/columns.ts'
import type { ParametersText } from '../../parameters/text.nl.ts'
import { cellAt, fixed, here, input, live } from './cells.ts'
import type { WorkbookText } from './text.nl.ts'

const [VALUE, PRICE_DATE, PRICE_YEAR] = [1, 3, 4]

export const parameterCell = (sheet: string, name: ParameterName): string =>
  cellAt(sheet, VALUE, PARAMETER_NAMES.indexOf(name))
export const priceYearCell = (sheet: string, name: ParameterName): string =>
  cellAt(sheet, PRICE_YEAR, PARAMETER_NAMES.indexOf(name))
const settingRow = (name: SettingCell): number => PARAMETER_NAMES.length + SETTING_CELLS.indexOf(name)
export const settingCell = (sheet: string, name: SettingCell): string => cellAt(sheet, VALUE, settingRow(name))
export const settingYearCell = (sheet: string, name: SettingCell): string => cellAt(sheet, PRICE_YEAR, settingRow(name))

type Shown = { prepared: Prepared; t: WorkbookText; parameters: ParametersText }

/** `used`: the parameters that some formula stands on; the others say why changing them does nothing here. */
export function parameterSheet(shown: Shown, used: ReadonlySet<ParameterName>): Sheet {
  const { columns } = shown.t.parameter
  return {
    title: shown.t.sheets.parameters,
    columns: Object.values(columns).map((label) => ({ label, kind: 'text' })),
    rows: [
      ...PARAMETER_NAMES.map((name, row) => parameterRow(shown, name, row, used.has(name))),
      ...SETTING_CELLS.map((name) => settingCells(shown, name)),
    ],
    notes: [],
  }
}

function parameterRow(
  { prepared, t, parameters }: Shown,
  name: ParameterName,
  row: number,
  isUsed: boolean,
): SheetCell[] {
  const standard: ParameterDefault = PARAMETER_DEFAULTS[name]
  const own = parameterInForce(prepared.scenario.parameters, name)
  const words = parameters.words[name]
  const format = formatOf(own.unit)
  const unused =
    standard.group === 'uncertainty' || name.startsWith('delay') ? t.parameter.onlyBand : t.parameter.fixedHere
  return [
    words.name,
    isUsed ? input(own.value, format) : fixed(own.value, format),
    words.unit ?? parameters.units[own.unit] ?? own.unit,
    ...priceCells(own.priceDate, row),
    parameters.reliability[own.reliability],
    own.source,
    own.sourceDate === null ? null : fixed(own.sourceDate, 'date'),
    parameters.groups[own.group],
    isUsed ? t.parameter.used : unused,
  ]
}

const formatOf = (unit: string): CellFormat =>
  unit.startsWith('EUR') ? 'cents' : unit.startsWith('fraction') ? 'percent' : 'count'

/** A day, and that day as a year with a fraction. */
const priceCells = (date: CalendarDate | null, row: number): SheetCell[] => {
  if (date === null) return [null, null]
  return [input(date, 'date'), live(yearOfDay(here(PRICE_DATE, row)), decimalYear(date), 'factor')]
}

const yearOfDay = (day: string): string =>
  `YEAR(${day})+(${day}-DATE(YEAR(${day}),1,1))/(DATE(YEAR(${day})+1,1,1)-DATE(YEAR(${day}),1,1))`

function settingCells({ prepared, t }: Shown, name: SettingCell): SheetCell[] {
  const { settings } = prepared.scenario
  const label = t.parameter.settingNames[name]
  const row = settingRow(name)
  const from = (source: string): SheetCell[] => [null, source, null, t.parameter.settings]
  const dated = (date: CalendarDate, source: string): SheetCell[] => [
    label,
    null,
    null,
    ...priceCells(date, row),
    ...from(source),
    t.parameter.used,
  ]
  switch (name) {
    case 'firstYear':
      return [
        label,
        fixed(settings.horizon.start, 'year'),
        null,
        null,
        null,
        ...from(t.parameter.ofScenario),
        t.parameter.fixedHere,
      ]
    case 'years':
      return [
        label,
        fixed(settings.horizon.years, 'year'),
        null,
        null,
        null,
        ...from(t.parameter.ofScenario),
        t.parameter.fixedHere,
      ]
    case 'transferTax':
      return [
        label,
        input(transferTaxRate(settings), 'percent'),
        '%',
        null,
        null,
        ...from(t.parameter.ofRules),
        t.parameter.used,
      ]
    case 'referenceDate':
      return dated(settings.referenceDate, t.parameter.ofScenario)
    case 'standardDate':
      return dated(DEFAULT_PRICE_DATE, t.parameter.assumed)
  }
}
