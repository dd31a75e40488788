// Who pays and owns, what can go wrong, what it rests on and what nobody knows.
import { formatDate, formatShare } from '#kernel/dutch.ts'
import type { TextBlock } from '#platform/documents/text-document.ts'
import type { Warning } from '../../model/outcome/outcome.ts'
import { PARAMETER_NAMES } from '../../model/parameters/defaults.ts'
import { parameterInForce } from '../../model/parameters/values.ts'
import { dwellingsOf, readinessOf } from '../../model/stock/block.ts'
import { parametersText, printParameter } from '../../parameters/print-value.ts'
import { heading, list, note, paragraph, type Telling, table } from './material.ts'

export const costSection = (telling: Telling): TextBlock[] => [
  heading(telling.t.costs.heading),
  ...balanceTable(telling),
  ...coverTable(telling),
]

/** Everybody is in it, who is outside the plan as well: what one pays another gets, so that the balances are nought. */
function balanceTable({ t, words, outcome, alike }: Telling): TextBlock[] {
  const balances = outcome.flows.map(({ party, base }) => ({
    party,
    amount: base.reduce((sum, amount) => sum + amount, 0),
  }))
  const euros = alike(balances.map(({ amount }) => amount))
  const rows = balances.map(({ party, amount }) => [
    party === 'world' ? t.costs.outside : words.parties[party],
    euros(amount),
  ])
  const together = balances.reduce((sum, { amount }) => sum + amount, 0)
  return [table(t.costs.table, t.costs.columns, [...rows, [t.costs.together, euros(together)]]), note(t.costs.note)]
}

/** F20, by the key: a proposal. What parties agreed to leaves open is said beside it to who may know. */
function coverTable({
  t,
  words,
  outcome: { cover },
  uncoveredByAgreement,
  euros: apart,
  alike,
  band,
}: Telling): TextBlock[] {
  const { shortage, granted, shares, uncovered, possible } = cover
  const euros = alike([shortage, uncovered, ...[...granted, ...shares].map(({ amount }) => amount)])
  return [
    table(t.costs.coverTable, t.costs.coverColumns, [
      [t.costs.shortage, euros(shortage)],
      ...granted.map(({ name, amount }) => [t.costs.granted(name), euros(amount)]),
      ...shares.map(({ party, amount, capped }) => [
        (capped ? t.costs.shareCapped : t.costs.share)(words.parties[party]),
        euros(amount),
      ]),
      [t.costs.uncovered, euros(uncovered)],
    ]),
    note(uncoveredByAgreement ? t.costs.keyBesideAgreements(band(uncoveredByAgreement)) : t.costs.keyIsProposal),
    ...list(possible.map(({ name, amount }) => t.costs.possible(name, apart(amount)))),
  ]
}

export function ownershipSection({ t, outcome, count }: Telling): TextBlock[] {
  const { homes } = outcome
  const { lines } = t.ownership
  return [
    heading(t.ownership.heading),
    ...list([
      lines.kept(count(homes.before - homes.demolished)),
      ...(homes.demolished === 0
        ? []
        : [
            lines.bought(count(homes.demolished)),
            lines.land,
            lines.sold(count(homes.built - homes.builtSocial), count(homes.builtSocial)),
          ]),
    ]),
  ]
}

/** FIN-22, FIN-23, FIN-04 and the rest: each kind of warning once, with how many blocks it is about. */
export function riskSection({ t, outcome, count }: Telling): TextBlock[] {
  const kinds = Map.groupBy(outcome.warnings, ({ kind }) => kind)
  if (kinds.size === 0) return [heading(t.risks.heading), paragraph(t.risks.none)]
  return [
    heading(t.risks.heading),
    ...list(
      [...kinds].map(([kind, own]) => {
        const blocks = blocksOf(own)
        return blocks === 0 ? t.risks.warnings[kind] : `${t.risks.warnings[kind]} ${t.risks.blocks(count(blocks))}`
      }),
    ),
  ]
}

const blocksOf = (warnings: readonly Warning[]): number =>
  warnings.reduce((sum, warning) => {
    if ('blocks' in warning) return sum + warning.blocks
    return 'block' in warning && warning.block !== null ? sum + 1 : sum
  }, 0)

export function assumptionSection({ t, scenario, assumptions, values, locale, count }: Telling): TextBlock[] {
  const names = parametersText(locale).words
  const { referenceDate, ruleDate } = scenario.settings
  const assumed = PARAMETER_NAMES.filter(
    (name) => parameterInForce(scenario.parameters, name).reliability === 'assumption',
  )
  const rows = assumptions.map(({ name, low, high, effect }) => [
    names[name].name,
    printParameter(name, values[name], locale),
    `${printParameter(name, low, locale)} – ${printParameter(name, high, locale)}`,
    formatShare(effect, locale, 0),
  ])
  return [
    heading(t.assumptions.heading),
    paragraph(t.assumptions.rules(formatDate(ruleDate, locale), formatDate(referenceDate, locale))),
    paragraph(
      rows.length === 0 ? t.assumptions.none : t.assumptions.lead(count(assumed.length), count(PARAMETER_NAMES.length)),
    ),
    ...(rows.length === 0 ? [] : [table(t.assumptions.table, t.assumptions.columns, rows)]),
  ]
}

export function unknownSection({ t, scenario, outcome, count }: Telling): TextBlock[] {
  const { blocks } = scenario
  const urgency = blocks.filter((block) => block.urgency === null).length
  const shallow = blocks.filter(({ shallowProbability }) => shallowProbability === null).length
  const ready = blocks.reduce((sum, block) => sum + readinessOf(block).unknown, 0)
  const label = blocks.reduce(
    (sum, block) => sum + dwellingsOf({ groups: block.groups.filter((group) => group.label === null) }),
    0,
  )
  const some = (number: number, words: (count: string) => string) => (number === 0 ? [] : [words(count(number))])
  return [
    heading(t.unknown.heading),
    ...list([
      ...some(urgency, t.unknown.urgency),
      ...some(shallow, t.unknown.shallow),
      ...(scenario.readinessWithheld ? [] : some(ready, t.unknown.ready)),
      ...some(label, t.unknown.label),
      ...(outcome.flows.some(({ party }) => party === 'open') ? [t.unknown.open] : []),
      t.unknown.people,
    ]),
  ]
}
