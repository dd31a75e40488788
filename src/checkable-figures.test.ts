// Figures and rules come from different modules; that every figure can be checked is a promise of the whole.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RULES } from './app.ts'

/** Figures without a sum behind them. Give a reason for each. */
const NO_SUM: Readonly<Record<string, string>> = {
  'scenario-shortage':
    'the median of thousands of futures over the whole list of payments; its spreadsheet has the sums',
  'scenario-category':
    'one category of the list of payments; the spreadsheet of the version has each payment as a formula',
  'scenario-nothing-line': 'the middle of thousands of futures of one category; the spreadsheet has its payments',
  'scenario-party': 'what one party gets and pays in the list of payments; the spreadsheet has it per year',
  'scenario-cover': 'a line of the cover; rule deficit-allocation shares out typed amounts, the spreadsheet these',
  'scenario-complex': 'a part of the land account, of which rule land-development-account does the whole',
  'scenario-avoided-cost': 'what one party pays of doing nothing; the spreadsheet has it per bearer',
  'scenario-plan-cost': 'what the plan asks of one party in the list of payments; the spreadsheet has each payment',
  'scenario-block-result': 'the payments of one block; the spreadsheet of the version has each as a formula',
  'scenario-more-homes': 'a count of homes, not a sum of amounts',
  'scenario-municipality-pays': 'what one party gets and pays in the list of payments; the spreadsheet has it per year',
  'scenario-municipality-covers': 'a line of the cover; rule deficit-allocation shares out typed amounts',
  'party-asked': 'the most of the key and the agreement for one party; rule deficit-allocation does the key',
  'acquisition-total': 'one category of the list of payments; the spreadsheet has each payment as a formula',
  'case-homes': 'a count of homes, not a sum of amounts',
  'plan-cost': 'the net cost of all chosen lines of a plan; the spreadsheet of its version has the sums',
  'plan-untreated': 'a count of homes, not a sum of amounts',
  'plan-bound': 'what a solver proves about all plans together',
  'scenario-uncovered': 'what is left of that shortage; rule deficit-allocation shares it out from typed amounts',
  'scenario-uncovered-agreed':
    'what is left of that shortage after agreements; rule deficit-allocation shares it out from typed amounts',
}

const SOURCES = globSync('modules/**/*.{ts,tsx}', { cwd: import.meta.dirname }).filter(
  (path) => !/\.i?test\.tsx?$/.test(path),
)
/** Names given to figure(...) as a literal. */
const FIGURE = /\bfigure\(\s*'([a-z0-9-]+)'/g

const figureNames = new Set(
  SOURCES.flatMap((path) =>
    [...readFileSync(join(import.meta.dirname, path), 'utf8').matchAll(FIGURE)].map(([, name]) => name as string),
  ),
)

test('every figure of the modules has a rule of its name', () => {
  expect(figureNames.size).toBeGreaterThan(3)
  const names = new Set(RULES.map(({ name }) => name))
  expect([...figureNames].filter((name) => !names.has(name) && !(name in NO_SUM))).toEqual([])
})

test('no two rules have one name', () => {
  const names = RULES.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
