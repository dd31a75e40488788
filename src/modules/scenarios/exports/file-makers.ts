// Heavy parts of the ways out, for a worker thread: one input in, one answer out.

import { writeXlsx } from '#platform/documents/workbook.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { movingAssumptions } from '../model/engine/moving-assumptions.ts'
import { prepare } from '../model/engine/prepare.ts'
import type { MovingAssumption, Outcome } from '../model/outcome/outcome.ts'
import type { Scenario } from '../model/scenario.ts'
import { type Imprint, scenarioWorkbook } from './workbook/scenario-workbook.ts'

export type WorkbookOrder = { scenario: Scenario; outcome: Outcome; imprint: Imprint; author: string; locale: Locale }

export const makeWorkbook = ({ scenario, outcome, imprint, author, locale }: WorkbookOrder): Promise<Uint8Array> =>
  writeXlsx(scenarioWorkbook(scenario, outcome, imprint, locale), author)

export const findAssumptions = ({ scenario }: { scenario: Scenario }): MovingAssumption[] =>
  movingAssumptions(prepare(scenario))
