// An outcome for people who read it in a terminal.
import { formatNumber } from '#kernel/dutch.ts'
import type { Banded, Outcome } from '../model/outcome/outcome.ts'
import type { Scenario } from '../model/scenario.ts'
import { consoleNl as t } from './text.nl.ts'

const MILLION = 1e6
const millions = (euros: number): string => formatNumber(euros / MILLION, 2, 'nl')
const whole = (value: number): string => formatNumber(value, 0, 'nl')
const factor = (value: number): string => formatNumber(value, 2, 'nl')

export function outcomeTable(scenario: Scenario, outcome: Outcome, model: string, hash: string): string {
  return [
    t.title(scenario.name, scenario.area.name),
    t.basis(model, whole(outcome.draws), String(outcome.seed), hash.slice(0, 12)),
    ...(scenario.area.fictional ? [t.fictional] : []),
    '',
    ...moneyLines(outcome),
    '',
    ...homeLines(outcome),
    '',
    ...coverLines(outcome),
    ...warningLines(outcome),
    '',
  ].join('\n')
}

function moneyLines({ money }: Outcome): string[] {
  const row = (name: keyof typeof t.amounts): string[] => {
    const { base, p5, p50, p95 }: Banded = money[name]
    return [t.amounts[name], ...[base, p5, p50, p95].map(millions)]
  }
  const names = Object.keys(t.amounts) as (keyof typeof t.amounts)[]
  return [t.money, ...inColumns([t.columns, ...names.map(row)])]
}

function homeLines({ homes, nuisance, space }: Outcome): string[] {
  const counts = (Object.keys(t.counts) as (keyof typeof t.counts)[]).map(
    (name) => `${t.counts[name]} ${whole(homes[name])}`,
  )
  const { firstYear, lastYear, years } = nuisance
  return [
    t.homes,
    `  ${counts.join(', ')}`,
    `  ${t.returners(whole(homes.returners.p50), whole(homes.placesForReturners))}`,
    firstYear === null ? t.noWorks : t.nuisance(String(firstYear), String(lastYear), String(years)),
    ...(homes.demolished === 0
      ? []
      : [
          space.feasible
            ? t.feasible(factor(space.feasible.low), factor(space.feasible.high), factor(space.cap))
            : t.notFeasible(factor(space.cap)),
        ]),
  ]
}

function coverLines({ cover }: Outcome): string[] {
  return [
    t.cover,
    ...inColumns([
      [t.shortage, millions(cover.shortage)],
      ...cover.granted.map(({ name, amount }) => [name, millions(-amount)]),
      ...cover.shares.map(({ party, amount }) => [t.parties[party], millions(-amount)]),
      [t.uncovered, millions(cover.uncovered)],
      ...cover.possible.map(({ name, amount }) => [`${t.possible}: ${name}`, millions(amount)]),
    ]),
  ]
}

/** Each kind of warning once, with how often it holds. */
function warningLines({ warnings }: Outcome): string[] {
  if (warnings.length === 0) return []
  const kinds = Map.groupBy(warnings, ({ kind }) => kind)
  return ['', t.warnings, ...[...kinds].map(([kind, own]) => `  ${t.times(t.warningOf[kind], own.length)}`)]
}

/** First column to the left, numbers to the right. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
  )
}
