// FIN-35: the wide set of instruments, each with what this plan uses of it. Amounts come from the plan's own lines and
// are never typed again; what a plan cannot know, because it differs per household, has no amount.
import { type DatedTable, type DatedValue, datedTable, valueOn } from '../dated-rules/dated-table.ts'
import { OFFICIAL_LABEL_ROOM, STUDY_LABEL_ROOM } from '../dated-rules/energy-label-room.ts'
import {
  DENSIFICATION_CAP,
  GROUND_LEASE_BKZ,
  REALISATIESTIMULANS,
  SOCIAL_LAND_PRICE,
} from '../dated-rules/land-and-plan-tables.ts'
import { TRANSFER_TAX } from '../dated-rules/transfer-tax.ts'
import { plannedShortage } from '../engine/planned.ts'
import { prepare } from '../engine/prepare.ts'
import { LAND_PRICE } from '../events/event.ts'
import type { Cover, Outcome } from '../outcome/outcome.ts'
import { valuesOf } from '../parameters/values.ts'
import type { ContributingParty, Scenario } from '../scenario.ts'

export const INSTRUMENTS = [
  'canon',
  'energy-mortgage',
  'subsidy',
  'densification',
  'sale',
  'reservation',
  'development-company',
  'fund',
] as const
export type Instrument = (typeof INSTRUMENTS)[number]

/**
 * Euro at the start of the horizon, in the plan without uncertainty: by how much the deficit is smaller or covered
 * through it; negative when it makes the deficit larger. null = differs per household.
 */
export type InstrumentUse = {
  instrument: Instrument
  used: number | null
  /** Hoped for, or what it would do if it were used; never counted. */
  possible: number | null
}

export function instrumentUses(scenario: Scenario, { cover, categories }: Outcome): InstrumentUse[] {
  const shortage = shortageOf(scenario)
  const without = (changed: Partial<Scenario>) => shortageOf({ ...scenario, ...changed }) - shortage
  const { settings, parameters } = scenario
  const isExempt = settings.transferTaxExemption !== null
  const exemption = (is: boolean) => ({
    settings: { ...settings, transferTaxExemption: is ? { ground: '-', document: '-' } : null },
  })
  const { densification } = valuesOf(parameters)
  const oneForOne = { ...parameters, densification: { ...parameters.densification, value: 1 } }
  const uses: Readonly<Record<Instrument, Omit<InstrumentUse, 'instrument'>>> = {
    canon: { used: null, possible: null },
    'energy-mortgage': { used: null, possible: null },
    subsidy: from('state', cover),
    densification: { used: densification === 1 ? 0 : without({ parameters: oneForOne }), possible: 0 },
    sale: {
      used: categories.reduce((sum, { category, present }) => sum + (LAND_PRICE.has(category) ? present : 0), 0),
      possible: 0,
    },
    reservation: from('municipality', cover),
    'development-company': isExempt
      ? { used: without(exemption(false)), possible: 0 }
      : { used: 0, possible: -without(exemption(true)) },
    fund: from('fund', cover),
  }
  return INSTRUMENTS.map((instrument) => ({ instrument, ...uses[instrument] }))
}

const shortageOf = (scenario: Scenario): number => plannedShortage(prepare(scenario))

function from(party: ContributingParty, { granted, possible }: Cover): Omit<InstrumentUse, 'instrument'> {
  const sum = (lines: Cover['granted']) =>
    lines.reduce((total, line) => total + (line.party === party ? line.amount : 0), 0)
  return { used: sum(granted), possible: sum(possible) }
}

/** The dated rule that an instrument stands on; null = none is kept here. */
export const RULE_OF: Readonly<Record<Instrument, (scenario: Scenario) => DatedTable<unknown> | null>> = {
  canon: () => GROUND_LEASE_BKZ,
  'energy-mortgage': ({ settings }) => (settings.labelTable === 'study' ? STUDY_LABEL_ROOM : OFFICIAL_LABEL_ROOM),
  subsidy: () => REALISATIESTIMULANS,
  densification: () => DENSIFICATION_CAP,
  sale: () => SOCIAL_LAND_PRICE,
  reservation: () => null,
  'development-company': () => TRANSFER_TAX,
  fund: () => null,
}

/** The rule as it is on the rule date of the plan; `none-on-day` when a rule is kept and none was in force. */
export function ruleFor(instrument: Instrument, scenario: Scenario): DatedValue<unknown> | 'no-rule' | 'none-on-day' {
  const table = RULE_OF[instrument](scenario)
  if (table === null) return 'no-rule'
  const found = valueOn(table, scenario.settings.ruleDate)
  return found.ok ? found.value : 'none-on-day'
}

/** FIN-36: what can help one owner to pay. A list to ask about, no advice. */
export const OWNER_SUPPORT = [
  'ground-lease',
  'energy-mortgage',
  'bridging',
  'repair-loan',
  'lease-fund',
  'guarantee',
] as const
export type OwnerSupport = (typeof OWNER_SUPPORT)[number]

type Help = { help: OwnerSupport; source: string }
export const OWNER_SUPPORT_LIST = datedTable<readonly Help[], 'owner-support'>('owner-support', '', [
  {
    from: '2024-01-01',
    value: [
      { help: 'ground-lease', source: 'Rapport wijkaanpak Dordrecht 2025, 5b financieringsmogelijkheden' },
      { help: 'energy-mortgage', source: 'Rapport wijkaanpak Dordrecht 2025, tabel energielabel' },
      { help: 'bridging', source: 'Rapport wijkaanpak Dordrecht 2025, 5b fiscale impact' },
      { help: 'repair-loan', source: 'Fonds Duurzaam Funderingsherstel' },
      { help: 'lease-fund', source: 'Rapport wijkaanpak Dordrecht 2025, 5b Zaanstad' },
      { help: 'guarantee', source: 'Nationale Hypotheek Garantie, kostengrens' },
    ],
    source: { document: 'Rapport wijkaanpak Dordrecht 2025', place: '5b financieringsmogelijkheden' },
    reliability: 'stated',
  },
])
