// Numbers of the agreement about a deficit, each with what it is made of.
import { formatEuros } from '#kernel/dutch.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import type { Source } from '#kernel/source.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { CoverageAt, CoverLevel } from '../../model/agreed/coverage.ts'
import { COVER_LEVELS } from '../../model/agreed/coverage.ts'
import { mostAsked, type PartyStanding } from '../../model/agreed/party-limit.ts'
import { type Pledge, pledgeKey } from '../../model/agreed/pledge.ts'
import type { MoneyText } from '../text.nl.ts'
import type { MoneyView } from '../usecases.ts'

export type Ground = { t: MoneyText; locale: Locale; view: MoneyView }

export const sourceOf = ({ t, view }: Ground): Source => ({
  document: t.source(view.row.name, view.version.number),
  asOf: view.version.document.settings.ruleDate,
})

export type CoverRow = {
  key: string
  label: string
  isMain: boolean
  figures: Readonly<Record<CoverLevel, Figure>>
}

/** Lines of the table of what covers the deficit: first what is needed, last what nobody bears. */
export function coverRows(ground: Ground): CoverRow[] {
  const { t, view, locale } = ground
  const { coverage, pledges } = view.agreement
  const { formulas } = t.cover
  const row = (
    key: string,
    label: string,
    formula: string,
    of: (at: CoverageAt) => number,
    isMain = false,
  ): CoverRow => {
    const at = (level: CoverLevel): Figure =>
      figure(`agreement-${key}`, {
        ...{ value: of(coverage[level]), unit: 'EUR', formula, source: sourceOf(ground) },
        inputs: {
          [t.cover.shortage]: formatEuros(coverage[level].shortage, locale),
          [t.cover.granted]: formatEuros(coverage[level].granted, locale),
          [t.cover.agreed]: formatEuros(coverage[level].agreed, locale),
        },
      })
    return { key, label, isMain, figures: { p5: at('p5'), p50: at('p50'), p95: at('p95') } }
  }
  const agreed = pledges.filter(({ state }) => state === 'agreed')
  return [
    row('shortage', t.cover.shortage, formulas.shortage, ({ shortage }) => shortage, true),
    row('granted', t.cover.granted, formulas.granted, ({ granted }) => granted),
    ...agreed.map((pledge) =>
      row(pledgeKey(pledge), pledge.who, formulas.borne, ({ borne }) => amountOf(borne, pledge)),
    ),
    row('uncovered', t.cover.uncovered, formulas.uncovered, ({ uncovered }) => uncovered, true),
    row('if-agreed', t.cover.ifAgreed, formulas.ifAgreed, ({ uncoveredIfAgreed }) => uncoveredIfAgreed),
  ]
}

export type Way = 'by-agreement' | 'by-key' | 'gap'
export type WayRow = { way: Way; label: string; figures: Readonly<Record<CoverLevel, Figure>> }

/** What is open after what parties agreed to, beside what the key of the plan would leave open, and the difference. */
export function wayRows(ground: Ground): WayRow[] {
  const { t, view, locale } = ground
  const { coverage } = view.agreement
  const agreed = (level: CoverLevel) => coverage[level].uncovered
  const byKey = (level: CoverLevel) => view.uncoveredByKey[level]
  const row = (way: Way, label: string, formula: string, of: (level: CoverLevel) => number): WayRow => {
    const at = (level: CoverLevel): Figure =>
      figure(`uncovered-${way}`, {
        ...{ value: of(level), unit: 'EUR', formula, source: sourceOf(ground) },
        inputs: {
          [t.cover.shortage]: formatEuros(coverage[level].shortage, locale),
          [t.cover.granted]: formatEuros(coverage[level].granted, locale),
          [t.ways.byAgreement]: formatEuros(agreed(level), locale),
          [t.ways.byKey]: formatEuros(byKey(level), locale),
        },
      })
    return { way, label, figures: { p5: at('p5'), p50: at('p50'), p95: at('p95') } }
  }
  const { formulas } = t.ways
  return [
    row('by-agreement', t.ways.byAgreement, t.cover.formulas.uncovered, agreed),
    row('by-key', t.ways.byKey, formulas.byKey, byKey),
    row('gap', t.ways.gap, formulas.gap, (level) => agreed(level) - byKey(level)),
  ]
}

const amountOf = (borne: CoverageAt['borne'], pledge: Pledge): number =>
  borne.find(({ key }) => key === pledgeKey(pledge))?.amount ?? 0

/** Levels at which an agreed pledge has come to its limit. */
export const levelsAtLimit = ({ agreement: { coverage } }: MoneyView, pledge: Pledge): CoverLevel[] =>
  COVER_LEVELS.filter((level) =>
    coverage[level].borne.some(({ key, isAtLimit }) => key === pledgeKey(pledge) && isAtLimit),
  )

export function askedFigure(ground: Ground, { asked }: PartyStanding, level: 'p50' | 'p95'): Figure {
  const { t, locale } = ground
  return figure('party-asked', {
    ...{ value: mostAsked(asked[level]), unit: 'EUR', formula: t.limits.asked, source: sourceOf(ground) },
    inputs: {
      [t.limits.byKey]: formatEuros(asked[level].byKey, locale),
      [t.limits.byAgreement]: formatEuros(asked[level].byAgreement, locale),
    },
  })
}
