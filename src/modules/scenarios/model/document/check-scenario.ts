// What the parts of a scenario must be to each other. Each check looks as soon as the parts that it needs can be read,
// so that all mistakes of a document are told together.
import { type DatedTable, valueOn } from '../dated-rules/dated-table.ts'
import { OFFICIAL_LABEL_ROOM, STUDY_LABEL_ROOM } from '../dated-rules/energy-label-room.ts'
import { TRANSFER_TAX } from '../dated-rules/transfer-tax.ts'
import { PARAMETER_DEFAULTS } from '../parameters/defaults.ts'
import { valuesOf } from '../parameters/values.ts'
import { type AddedTask, lastYearOf, type Scenario, type ScenarioSettings } from '../scenario.ts'
import { allowedOptions } from '../stock/allowed-options.ts'
import { latestStart } from '../stock/latest-start.ts'
import { checkBudgets } from './check-budget.ts'
import { checkParameters } from './check-parameters.ts'
import type { DocumentPath, PlacedMistake } from './mistake.ts'

/** The parts of a document that have the right shape. */
export type ReadableParts = Partial<
  Pick<
    Scenario,
    'settings' | 'parameters' | 'blocks' | 'choices' | 'contributions' | 'key' | 'tasks' | 'sales' | 'budgets'
  >
>

export function checkScenario(parts: ReadableParts): PlacedMistake[] {
  return [
    ...(parts.parameters ? checkParameters(parts.parameters) : []),
    ...(parts.blocks ? checkBlocks(parts.blocks) : []),
    ...checkChoices(parts),
    ...(parts.contributions ? checkContributions(parts.contributions) : []),
    ...(parts.key ? checkKey(parts.key) : []),
    ...(parts.tasks ? checkTasks(parts.tasks, parts.settings) : []),
    ...(parts.sales ? checkSales(parts.sales, parts.blocks) : []),
    ...(parts.budgets && parts.settings && parts.blocks
      ? checkBudgets(parts.budgets, parts.settings, parts.blocks)
      : []),
    ...(parts.settings ? checkRules(parts.settings, parts.choices ?? {}) : []),
  ]
}

/** Tables whose value on the rule date the plan reckons with: a day without a value is refused, never guessed. */
function checkRules({ ruleDate, labelTable, transferTaxExemption }: ScenarioSettings, choices: Scenario['choices']) {
  const buys = Object.values(choices).some(({ option }) => option === 'renewal' || option === 'partial')
  const needed: DatedTable<unknown>[] = [labelTable === 'study' ? STUDY_LABEL_ROOM : OFFICIAL_LABEL_ROOM]
  if (buys && transferTaxExemption === null) needed.push(TRANSFER_TAX)
  return needed.flatMap((table): PlacedMistake[] =>
    valueOn(table, ruleDate).ok
      ? []
      : [
          {
            ...{ kind: 'no-rule-for-date', table: table.id, from: table.values[0]?.validFrom ?? null },
            path: ['settings', 'ruleDate'],
          },
        ],
  )
}

const duplicates = (ids: readonly string[], pathOf: (index: number) => DocumentPath): PlacedMistake[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ kind: 'duplicate' as const, id, path: pathOf(index) }] : []))

function checkBlocks(blocks: Scenario['blocks']): PlacedMistake[] {
  const ready = blocks.flatMap(({ groups }, block) =>
    groups.flatMap((group, index): PlacedMistake[] =>
      group.ready !== null && group.ready > group.count
        ? [
            {
              ...{ kind: 'ready-over-count', ready: group.ready, count: group.count },
              path: ['blocks', block, 'groups', index, 'ready'],
            },
          ]
        : [],
    ),
  )
  const ids = blocks.map(({ id }) => id)
  return [...duplicates(ids, (index) => ['blocks', index, 'id']), ...ready]
}

function checkChoices({ settings, parameters, blocks, choices }: ReadableParts): PlacedMistake[] {
  if (!choices) return []
  const known = blocks && new Map(blocks.map((block) => [block.id, block]))
  return Object.entries(choices).flatMap(([id, choice]): PlacedMistake[] => {
    const path = ['choices', id]
    const block = known?.get(id)
    if (known && !block) return [{ kind: 'unknown-block', id, path }]
    const allowed = block ? allowedOptions(block) : null
    const option: PlacedMistake[] =
      allowed && !allowed.includes(choice.option)
        ? [{ kind: 'option-not-allowed', option: choice.option, allowed, path: [...path, 'option'] }]
        : []
    return settings && choice.start !== null
      ? [...option, ...checkStart(settings, parameters ?? {}, choice, [...path, 'start'])]
      : option
  })
}

function checkStart(
  settings: Scenario['settings'],
  parameters: Scenario['parameters'],
  { option, start }: { option: 'repair' | 'renewal' | 'partial'; start: number },
  path: DocumentPath,
): PlacedMistake[] {
  const first = settings.horizon.start
  const latest = latestStart(settings, option, valuesOf(parameters))
  if (latest < first) {
    return [
      {
        kind: 'horizon-too-short',
        needed: settings.horizon.years + first - latest,
        path: ['settings', 'horizon', 'years'],
      },
    ]
  }
  if (start < first) return [{ kind: 'start-too-early', first, path }]
  return start > latest ? [{ kind: 'start-too-late', latest, path }] : []
}

function checkContributions(contributions: Scenario['contributions']): PlacedMistake[] {
  const ids = contributions.map(({ id }) => id)
  const each = contributions.flatMap(({ id, window, excludes, cap, perDwelling, counts }, index): PlacedMistake[] => {
    const path = ['contributions', index]
    const [from, to] = window
    return [
      ...(from > to ? [{ kind: 'window-reversed' as const, from, to, path: [...path, 'window'] }] : []),
      ...excludes.flatMap((other, at): PlacedMistake[] => {
        if (other === id) return [{ kind: 'excludes-itself', path: [...path, 'excludes', at] }]
        return ids.includes(other) ? [] : [{ kind: 'excludes-unknown', id: other, path: [...path, 'excludes', at] }]
      }),
      ...(perDwelling === null && cap === null
        ? [{ kind: 'lump-sum-without-amount' as const, path: [...path, 'cap'] }]
        : []),
      ...(perDwelling !== null && counts === null
        ? [{ kind: 'per-dwelling-without-count' as const, path: [...path, 'counts'] }]
        : []),
    ]
  })
  return [...duplicates(ids, (index) => ['contributions', index, 'id']), ...each]
}

/** F20: shares of a key make one together; no key at all is allowed, then nothing is shared. */
function checkKey(key: Scenario['key']): PlacedMistake[] {
  const parties = duplicates(
    key.map(({ party }) => party),
    (index) => ['key', index, 'party'],
  )
  const sum = key.reduce((total, { share }) => total + share, 0)
  return key.length > 0 && Math.abs(sum - 1) > 1e-6 ? [...parties, { kind: 'key-sum', sum, path: ['key'] }] : parties
}

function checkTasks(tasks: readonly AddedTask[], settings: Scenario['settings'] | undefined): PlacedMistake[] {
  const ids = tasks.map(({ id }) => id)
  const each = tasks.flatMap(({ id, after, year }, index): PlacedMistake[] => [
    ...after.flatMap((other, at): PlacedMistake[] => {
      const path = ['tasks', index, 'after', at]
      if (other === id) return [{ kind: 'after-itself', path }]
      return ids.includes(other) ? [] : [{ kind: 'after-unknown', id: other, path }]
    }),
    ...(settings && (year < settings.horizon.start || year > lastYearOf(settings))
      ? [
          {
            ...{ kind: 'outside-horizon' as const, first: settings.horizon.start, last: lastYearOf(settings) },
            path: ['tasks', index, 'year'],
          },
        ]
      : []),
  ])
  const circle = circleIn(tasks)
  return [
    ...duplicates(ids, (index) => ['tasks', index, 'id']),
    ...each,
    ...(circle ? [{ kind: 'after-circle' as const, ids: circle, path: ['tasks'] }] : []),
  ]
}

function checkSales(sales: NonNullable<Scenario['sales']>, blocks: Scenario['blocks'] | undefined): PlacedMistake[] {
  const unknown = sales.flatMap(({ block }, index): PlacedMistake[] =>
    !blocks || blocks.some(({ id }) => id === block)
      ? []
      : [{ kind: 'unknown-block', id: block, path: ['sales', index, 'block'] }],
  )
  const ids = sales.map(({ id }) => id)
  return [...duplicates(ids, (index) => ['sales', index, 'id']), ...unknown]
}

/** Tasks that wait for each other, so that none can begin; null when there are none. A task after itself is told apart. */
function circleIn(tasks: readonly AddedTask[]): string[] | null {
  let left = tasks.map(({ id, after }) => ({ id, after: after.filter((other) => other !== id) }))
  for (;;) {
    const waiting = new Set(left.map(({ id }) => id))
    const next = left.filter(({ after }) => after.some((id) => waiting.has(id)))
    if (next.length === left.length) return left.length === 0 ? null : left.map(({ id }) => id)
    left = next
  }
}

const SAME_START = 5
const MOST_NEAR = 5

/** Known names that begin like one that is unknown, for "did you mean". */
export const nearParameters = (name: string): string[] => {
  const start = name.slice(0, SAME_START).toLowerCase()
  if (start.length < SAME_START) return []
  return Object.keys(PARAMETER_DEFAULTS)
    .filter((known) => known.toLowerCase().startsWith(start))
    .slice(0, MOST_NEAR)
}
