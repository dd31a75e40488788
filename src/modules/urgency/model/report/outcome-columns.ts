// The columns of files with outcomes: one list for every format. Names stay the same in every language and version.
import { STUDY_PROBLEMS, type StudyProblem } from '../area-study.ts'
import { HORIZONS, type Horizon } from '../dwelling.ts'
import type { OutcomeRow } from './outcome-row.ts'

type PerHorizonName = `expected_${StudyProblem}_${Horizon}`
export type OutcomeColumnName =
  | 'code'
  | 'name'
  | 'parent_code'
  | 'state'
  | 'class'
  | 'rank'
  | 'rank_low'
  | 'rank_high'
  | 'dwellings'
  | 'known'
  | 'coverage'
  | 'expected_affected'
  | 'expected_low'
  | 'expected_high'
  | 'share'
  | PerHorizonName

export type OutcomeColumn = {
  name: OutcomeColumnName
  kind: 'text' | 'integer' | 'real'
  value(row: OutcomeRow): string | number | null
}

const column = (
  name: OutcomeColumnName,
  kind: OutcomeColumn['kind'],
  value: OutcomeColumn['value'],
): OutcomeColumn => ({ name, kind, value })

export const OUTCOME_COLUMNS: readonly OutcomeColumn[] = [
  column('code', 'text', (row) => row.code),
  column('name', 'text', (row) => row.name),
  column('parent_code', 'text', (row) => row.parentCode),
  column('state', 'text', (row) => row.state),
  column('class', 'text', (row) => row.class),
  column('rank', 'integer', (row) => row.rank),
  column('rank_low', 'integer', (row) => row.rankLow),
  column('rank_high', 'integer', (row) => row.rankHigh),
  column('dwellings', 'integer', (row) => row.dwellings),
  column('known', 'integer', (row) => row.known),
  column('coverage', 'real', (row) => row.coverage),
  column('expected_affected', 'real', (row) => row.expected),
  column('expected_low', 'real', (row) => row.expectedLow),
  column('expected_high', 'real', (row) => row.expectedHigh),
  column('share', 'real', (row) => row.share),
  ...STUDY_PROBLEMS.flatMap((problem) =>
    HORIZONS.map((horizon) =>
      column(`expected_${problem}_${horizon}`, 'real', (row) => row.expectedPer[problem][horizon]),
    ),
  ),
]

export const outcomeValues = (row: OutcomeRow): (string | number | null)[] =>
  OUTCOME_COLUMNS.map(({ value }) => value(row))
