// What every sheet of a workbook is made from, and where the inputs stand in it.
import type { Prepared } from '../../model/engine/prepare.ts'
import type { Outcome } from '../../model/outcome/outcome.ts'
import type { ParameterName } from '../../model/parameters/defaults.ts'
import type { BlockColumn, ProgrammeColumn, SettingCell, UnitFigure } from '../../model/workbook/columns.ts'
import type { ParametersText } from '../../parameters/text.nl.ts'
import type { ModelWords } from '../text.nl.ts'
import type { WorkbookText } from './text.nl.ts'

export type Workings = {
  prepared: Prepared
  outcome: Outcome
  t: WorkbookText
  words: ModelWords
  parameters: ParametersText
  /** Address of a value. Asking remembers that a formula stands on it. */
  parameter: (name: ParameterName) => string
  /** Price date of an amount as a decimal year. */
  priceYear: (name: ParameterName) => string
  setting: (name: SettingCell) => string
  settingYear: (name: 'referenceDate' | 'standardDate') => string
  unit: (name: UnitFigure) => string
  block: (id: string, column: BlockColumn) => string
  programme: (block: string, column: ProgrammeColumn) => string
}
