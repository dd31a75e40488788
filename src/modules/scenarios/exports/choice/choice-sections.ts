// What happens, and what it means for resident, block and city.
import { formatLongDate, formatNumber, formatYear } from '#kernel/dutch.ts'
import type { TextBlock } from '#platform/documents/text-document.ts'
import { uncoveredByKey } from '../../model/outcome/cover.ts'
import { partsOf } from '../../model/outcome/homes.ts'
import type { Money, NothingLine, Outcome } from '../../model/outcome/outcome.ts'
import { OPTIONS, type Option } from '../../model/scenario.ts'
import { dwellingsOf, readinessOf } from '../../model/stock/block.ts'
import { blockGrid, shortageBars } from './choice-drawings.ts'
import { heading, list, note, paragraph, type Telling, table } from './material.ts'

export function briefSection({
  t,
  scenario,
  outcome,
  nothing,
  uncoveredByAgreement,
  count,
  band,
}: Telling): TextBlock[] {
  const { homes, money } = outcome
  const open = uncoveredByKey(scenario, money.shortage)
  return [
    heading(t.brief.heading),
    ...(scenario.summary === '' ? [] : [paragraph(scenario.summary)]),
    paragraph(
      `${t.brief.area(scenario.area.name, count(homes.before), count(scenario.blocks.length))} ${t.brief.done(count(homes.repaired), count(homes.demolished), count(homes.built), count(homes.untouched))}`,
    ),
    paragraph(money.shortage.p50 > 0 ? t.brief.shortage(band(money.shortage)) : t.brief.surplus(band(money.shortage))),
    paragraph(t.brief.nothing(band(nothing.money.shortage))),
    paragraph(open.p95 > 0 ? t.brief.uncovered(band(open)) : t.brief.covered),
    ...(uncoveredByAgreement ? [paragraph(t.brief.uncoveredByAgreement(band(uncoveredByAgreement)))] : []),
  ]
}

/** SCN-03: a stated fact, with the day and the words of who recorded it. */
export function impasseSection({ t, impasse, locale }: Telling): TextBlock[] {
  if (impasse === null) return []
  return [
    heading(t.impasse.heading),
    paragraph(t.impasse.fact(formatLongDate(impasse.since, locale))),
    paragraph(t.impasse.reason(impasse.reason)),
  ]
}

export function planSection({ t, words, chosen, outcome, count, locale }: Telling): TextBlock[] {
  const per = (option: Option) => chosen.filter(({ choice }) => choice.option === option)
  const used = OPTIONS.filter((option) => per(option).length > 0)
  const { firstYear, lastYear, years, monthsPerBlock } = outcome.nuisance
  const rows = used.map((option) => {
    const own = per(option)
    const starts = own.flatMap(({ choice }) => (choice.start === null ? [] : [choice.start]))
    const span = t.plan.start(formatYear(Math.min(...starts)), formatYear(Math.max(...starts)))
    const homes = own.reduce((sum, { block }) => sum + dwellingsOf(block), 0)
    return [words.options[option], count(own.length), count(homes), starts.length === 0 ? t.plan.noStart : span]
  })
  const inPicture = (option: Option) => t.plan.inPicture(words.options[option], count(per(option).length))
  return [
    heading(t.plan.heading),
    table(t.plan.table, t.plan.columns, rows),
    ...(firstYear === null || lastYear === null
      ? []
      : [
          paragraph(
            t.plan.works(
              formatYear(firstYear),
              formatYear(lastYear),
              count(years),
              formatNumber(monthsPerBlock, 0, locale),
            ),
          ),
        ]),
    {
      kind: 'drawing',
      caption: t.plan.picture,
      drawing: blockGrid(
        chosen.map(({ block, choice }) => ({ id: block.id, option: choice.option })),
        t.plan.letters,
        inPicture,
      ),
      alt: t.plan.pictureAlt(used.map(inPicture).join('; ')),
    },
  ]
}

const NOTHING_KINDS = ['public-maintenance', 'value-loss', 'forced-repair', 'nuisance'] as const

/** The nothing plan beside it: SCN-02. */
export function besideSection({ t, outcome, nothing, band, alike, locale }: Telling): TextBlock[] {
  const [own, other] = [outcome.money.shortage, nothing.money.shortage]
  const parts = [outcome, nothing].map(partsOfShortage)
  const drawn = alike([own, other].flatMap(({ p5, p50, p95 }) => [p5, p50, p95]))
  const certain = alike(parts.flatMap(({ total, work, waiting }) => [total, work, ...waiting.values()]))
  return [
    heading(t.beside.heading),
    {
      kind: 'drawing',
      caption: t.beside.picture,
      drawing: shortageBars(
        [
          { label: t.beside.plan, amount: own },
          { label: t.beside.nothing, amount: other },
        ],
        locale,
      ),
      alt: t.beside.pictureAlt(band(own), band(other)),
    },
    table(t.beside.table, t.beside.columns, [
      [t.beside.shortage, drawn(own.p50), drawn(other.p50)],
      [t.beside.between, ...[own, other].map(({ p5, p95 }) => t.beside.range(drawn(p5), drawn(p95)))],
    ]),
    table(t.beside.partsTable, t.beside.columns, [
      [t.beside.work, ...parts.map(({ work }) => certain(work))],
      ...NOTHING_KINDS.map((kind) => [
        t.beside.kinds[kind],
        ...parts.map(({ waiting }) => certain(waiting.get(kind) ?? 0)),
      ]),
      [t.beside.certain, ...parts.map(({ total }) => certain(total))],
    ]),
    note(t.beside.note),
  ]
}

/** Plan without uncertainty: what waiting costs, and what the plan itself does; together the shortage. */
function partsOfShortage({ money, nothing }: Outcome): {
  total: number
  work: number
  waiting: ReadonlyMap<NothingLine['category'], number>
} {
  const waiting = new Map<NothingLine['category'], number>()
  for (const { category, present } of nothing) waiting.set(category, (waiting.get(category) ?? 0) + present.base)
  const total = money.shortage.base
  return { total, waiting, work: [...waiting.values()].reduce((left, amount) => left - amount, total) }
}

export function residentSection({ t, scenario, outcome, values, chosen, count, share }: Telling): TextBlock[] {
  const { homes } = outcome
  const { returners } = homes
  const isRenewed = homes.demolished > 0
  const isRepaired = chosen.some(({ choice }) => partsOf(choice.option, values).repaired > 0)
  const terms = {
    market: t.resident.terms.market,
    discount:
      values.returnerDiscount > 0 ? t.resident.terms.discount(share(values.returnerDiscount)) : t.resident.terms.market,
    'closed-purse': t.resident.terms['closed-purse'],
  }
  const range = t.likely(count(returners.p50), count(returners.p5), count(returners.p95))
  return [
    heading(t.resident.heading),
    ...list([
      isRenewed ? t.resident.moving(count(homes.moving)) : t.resident.noMoving,
      ...(isRenewed
        ? [
            t.resident.returning(range, count(homes.ownersAffected), count(homes.placesForReturners)),
            terms[scenario.settings.returnTerms],
            values.deductedShare > 0 ? t.resident.deducted(share(values.deductedShare)) : t.resident.notDeducted,
            t.resident.tenants,
          ]
        : []),
      ...(isRepaired ? [t.resident.repairBearer, t.resident.later] : []),
      t.resident.label,
    ]),
  ]
}

export function blockSection(telling: Telling): TextBlock[] {
  const { t, scenario, outcome, values, chosen, count, locale } = telling
  const repaired = chosen.filter(({ choice }) => partsOf(choice.option, values).repaired > 0)
  const ready = repaired.filter(({ block }) => readinessOf(block).ready).length
  return [
    heading(t.block.heading),
    ...(repaired.length === 0
      ? []
      : [
          paragraph(
            scenario.readinessWithheld
              ? t.block.allIn
              : `${t.block.allIn} ${t.block.ready(count(ready), count(repaired.length))}`,
          ),
        ]),
    urgencyTable(telling),
    ...(outcome.homes.demolished === 0 ? [] : groundLines(telling, (value) => formatNumber(value, 2, locale))),
  ]
}

function urgencyTable({ t, words, chosen, count }: Telling): TextBlock {
  const used = OPTIONS.filter((option) => chosen.some(({ choice }) => choice.option === option))
  const classes = ['U4', 'U3', 'U2', 'U1', 'U0', null] as const
  const rows = classes.flatMap((urgency) => {
    const own = chosen.filter(({ block }) => block.urgency === urgency)
    if (own.length === 0) return []
    const per = used.map((option) => count(own.filter(({ choice }) => choice.option === option).length))
    return [[urgency ?? t.block.measureFirst, ...per]]
  })
  return table(t.block.table, [t.block.urgency, ...used.map((option) => words.options[option])], rows)
}

function groundLines({ t, outcome, values, count }: Telling, factor: (value: number) => string): TextBlock[] {
  const { space, homes } = outcome
  const { feasible } = space
  return list([
    feasible === null
      ? t.block.noSpace(factor(values.densification))
      : t.block.space(factor(values.densification), factor(feasible.low), factor(feasible.high)),
    t.block.parking(count(space.parkingNeed), count(space.surfacePlaces), count(space.deckPlaces)),
    ...(homes.replacementRatio === null ? [] : [t.block.likeForLike(factor(homes.replacementRatio))]),
  ])
}

const MONEY = ['shortage', 'landEndValue', 'landNcwBbv', 'landNpv', 'peakFunding'] as const satisfies (keyof Money)[]

export function citySection({ t, outcome, count, alike }: Telling): TextBlock[] {
  const { homes, money } = outcome
  const rows = MONEY.map((name) => {
    const { base, p5, p50, p95 } = money[name]
    return { name, amounts: [p50, p5, p95, base] }
  })
  const euros = alike(rows.flatMap(({ amounts }) => amounts))
  return [
    heading(t.city.heading),
    ...list([
      t.city.homes(count(homes.before), count(homes.after)),
      ...(homes.built > 0 ? [t.city.social(count(homes.builtSocial), count(homes.demolishedSocial))] : []),
    ]),
    table(
      t.city.table,
      t.city.columns,
      rows.map(({ name, amounts }) => [t.city.money[name], ...amounts.map(euros)]),
    ),
    note(t.city.note),
  ]
}
