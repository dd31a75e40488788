// Every kind of line as a formula on the cells of its inputs. Follows the options of the model, line by line: the test
// recomputes each of them and compares it with the model.
import type { Event } from '../../model/events/event.ts'
import { ISSUE_OFFSET } from '../../model/options/offsets.ts'
import { choiceFor } from '../../model/scenario.ts'
import type { BlockColumn, ProgrammeColumn } from '../../model/workbook/columns.ts'
import type { Workings } from './workings.ts'

/** Formulas of the two amounts of a line; null = nought. */
export type LineFormula = { amount: string | null; perReturn: string | null }

type Cells = {
  p: Workings['parameter']
  unit: Workings['unit']
  b: (column: BlockColumn) => string
  m: (column: ProgrammeColumn) => string
  /** Number of building years over which a line is spread. */
  buildYears: number
  event: Event
  workings: Workings
}

const amount = (formula: string): LineFormula => ({ amount: formula, perReturn: null })
const perReturn = (formula: string): LineFormula => ({ amount: null, perReturn: formula })
const both = (fixed: string, returning: string): LineFormula => ({ amount: fixed, perReturn: returning })

/** Null for a line of the area as a whole: its amount is an input, or stands on the sheet of the cover. */
export function lineFormula(workings: Workings, event: Event): LineFormula | null {
  const id = event.block
  if (id === null) return null
  return formulaOf({
    p: workings.parameter,
    unit: workings.unit,
    b: (column) => workings.block(id, column),
    m: (column) => workings.programme(id, column),
    buildYears: workings.prepared.values.buildYears,
    event,
    workings,
  })
}

function formulaOf(cells: Cells): LineFormula {
  const { category } = cells.event
  switch (category) {
    case 'public-maintenance':
    case 'value-loss':
    case 'forced-repair':
    case 'nuisance':
      return amount(waiting(cells, category))
    case 'research':
    case 'repair':
    case 'later-works':
    case 'value-gain':
      return amount(repair(cells, category))
    case 'acquisition':
    case 'repair-deduction':
    case 'transfer-tax':
      return amount(acquisition(cells, category))
    case 'moving':
      return amount(moving(cells))
    case 'demolition':
    case 'civil':
    case 'plan':
    case 'unforeseen':
      return amount(ground(cells, category))
    case 'building':
    case 'overhead':
    case 'parking-deck':
      return amount(`${building(cells, category)}/${cells.buildYears}`)
    case 'land-issue':
    case 'land-issue-building':
      return amount(land(cells, category))
    case 'temporary-housing':
      return perReturn(
        `${cells.m('owners')}*${cells.p('temporaryMonths')}*${cells.p('temporaryRent')}/${cells.buildYears}`,
      )
    case 'returner-discount':
      return perReturn(returning(cells))
    case 'sale':
      return sale(cells)
    case 'sales-tax':
      return amount(`${cells.m('revenue')}*${cells.p('salesTaxRate')}/${cells.buildYears}`)
    case 'task':
    case 'contribution':
      throw new Error(`A line of the area as a whole stands at block ${cells.event.block}: ${category}`)
  }
}

function waiting(
  { p, unit, b, event }: Cells,
  category: 'public-maintenance' | 'value-loss' | 'forced-repair' | 'nuisance',
): string {
  const perHome = `${b('homes')}*${unit('publicPerHome')}`
  switch (category) {
    case 'public-maintenance':
      return event.timing.kind === 'from-start' ? `${perHome}*${p('publicShareAfterRepair')}*${b('repaired')}` : perHome
    case 'value-loss':
      return `${totalValue(b)}*${unit('lossPerYear')}*${b('shallow')}`
    case 'forced-repair':
      return `${b('homes')}*${b('hazard')}*${b('shallow')}*${unit('forcedRepair')}`
    case 'nuisance':
      return `${event.payer === 'owners' ? b('owner') : `(${b('social')}+${b('privateRent')})`}*${b('shallow')}*${p('nuisance')}`
  }
}

const totalValue = (b: Cells['b']): string => `(${b('valueOwner')}+${b('valueSocial')}+${b('valuePrivateRent')})`
const soldValue = (b: Cells['b']): string => `(${b('valueOwner')}+${b('valuePrivateRent')})`

function repair(
  { p, b, event, workings }: Cells,
  category: 'research' | 'repair' | 'later-works' | 'value-gain',
): string {
  if (category === 'value-gain') return `${totalValue(b)}*${b('repaired')}*${p('valueGainShare')}`
  const choice = choiceFor(workings.prepared.scenario, event.block ?? '')
  const isJacking = 'method' in choice && choice.method === 'jacking'
  const price = {
    research: 'research',
    repair: isJacking ? 'repairJacking' : 'repairRefoundation',
    'later-works': 'labelUpgrade',
  } as const
  return `${b('homes')}*${b('repaired')}*${p(price[category])}`
}

function acquisition(
  { b, m, event, workings }: Cells,
  category: 'acquisition' | 'repair-deduction' | 'transfer-tax',
): string {
  if (category === 'repair-deduction') return m('deducted')
  if (category === 'acquisition')
    return `${event.payee === 'corporation' ? b('valueSocial') : soldValue(b)}*${b('renewed')}`
  const base = event.payer === 'state' ? m('deducted') : `${totalValue(b)}*${b('renewed')}`
  return `${base}*${workings.setting('transferTax')}`
}

function moving({ p, b, event: { payer, payee } }: Cells): string {
  if (payee === 'owners') return `${b('owner')}*${b('renewed')}*${p('moving')}`
  return `${b(payer === 'corporation' ? 'social' : 'privateRent')}*${b('renewed')}*${p('tenantMoving')}`
}

function ground({ p, m, event }: Cells, category: 'demolition' | 'civil' | 'plan' | 'unforeseen'): string {
  const isAtIssue = event.timing.kind === 'after-start' && event.timing.offset === ISSUE_OFFSET
  switch (category) {
    case 'demolition':
      return m('demolition')
    case 'civil':
      return `${m('civil')}*${isAtIssue ? CIVIL_AT_ISSUE : 1 - CIVIL_AT_ISSUE}`
    case 'plan':
      return `${m('plan')}*0.5`
    case 'unforeseen':
      return `(${m('demolition')}+${m('civil')}+${m('plan')})*${p('unforeseenShare')}`
  }
}

/** Part of the site works before building; the rest follows at delivery. */
const CIVIL_AT_ISSUE = 0.6

function building({ m, unit, event }: Cells, category: 'building' | 'overhead' | 'parking-deck'): string {
  if (category === 'overhead') return m('overhead')
  if (category === 'parking-deck') return m('deck')
  return event.payer === 'corporation' ? `${m('social')}*${unit('apartmentCost')}*${unit('additional')}` : m('building')
}

function land({ p, m, event, workings }: Cells, category: 'land-issue' | 'land-issue-building'): string {
  const cost = `${m('building')}+${m('overhead')}+${m('deck')}`
  if (category === 'land-issue-building') return cost
  if (event.payer === 'corporation') return `${m('social')}*${p('socialLandPrice')}*${p('socialStackingFactor')}`
  const isResidual = workings.prepared.scenario.settings.landPrice === 'residual-at-issue'
  return isResidual ? m('revenue') : `${m('revenue')}-(${cost})`
}

function returning({ p, b, m, event, workings }: Cells): string {
  const owners = m('owners')
  if (workings.prepared.scenario.settings.returnTerms === 'discount')
    return `${owners}*${m('meanPrice')}*${p('returnerDiscount')}`
  if (event.level === 'sales') return `${owners}*${m('meanPrice')}`
  if (event.level === 'acquisition') return `${b('valueOwner')}*${b('renewed')}`
  if (event.level === 'repair') return `${owners}*${p('repairJacking')}*${p('deductedShare')}`
  return `${owners}*${p('ownerContribution')}`
}

/** What an owner who returns pays comes from him instead of from the market. */
function sale({ p, m, buildYears, event }: Cells): LineFormula {
  const byOwners = `${m('owners')}*${m('meanPrice')}/${buildYears}`
  if (event.payer === 'owners') return perReturn(byOwners)
  return both(`${m('revenue')}*(1+${p('salesTaxRate')})/${buildYears}`, `-${byOwners}`)
}
