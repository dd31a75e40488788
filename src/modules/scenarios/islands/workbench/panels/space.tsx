import { spaceConflictsOf } from '../../../model/outcome/homes.ts'
import type { Scenario } from '../../../model/scenario.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { SpaceBar, type SpacePart } from '../../charts/space-bar.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords, type Words } from '../words.ts'
import { Section } from './section.tsx'

const PARTS = [
  ['plots', 'b1', true],
  ['apartments', 'b5', true],
  ['street', 'b0', false],
  ['parking', 'b2', false],
  ['green', 'sp-green', false],
  ['water', 'b4', false],
] as const

/** F2: what the renewed ground is used for, and how dense it can be. */
export function SpacePanel({ scenario, answers: { outcome } }: PanelProps) {
  const { t, count, factor } = useWords()
  const { space, homes } = outcome
  if (homes.demolished === 0)
    return (
      <Section title={t.space.title}>
        <p>{t.space.none}</p>
      </Section>
    )
  const areas = { ...space, parking: space.parkingArea }
  const parts: SpacePart[] = PARTS.map(([key, fill, isDark]) => ({
    key,
    name: t.space.parts[key],
    area: areas[key],
    fill,
    isDark,
  }))
  const left = space.available - space.used
  const square = (area: number) => `${count(area)}\u00a0m²`
  return (
    <Section title={t.space.title}>
      <p>
        {t.space.lead(count(space.available))}{' '}
        {space.feasible === null
          ? infeasibility(scenario, space.highestWithDeck, t, factor)
          : t.space.feasible(factor(space.feasible.low), factor(space.feasible.high))}
      </p>
      <ChartFrame
        caption={t.space.caption}
        label={t.space.title}
        columns={[{ title: t.space.part }, { title: t.space.area, isNumber: true }]}
        rows={() => [
          ...parts.map(({ name, area }) => [name, count(area)]),
          [t.space.used, count(space.used)],
          [t.space.available, count(space.available)],
          [left < 0 ? t.space.short : t.space.left, count(Math.abs(left))],
        ]}
      >
        <SpaceBar
          parts={parts}
          available={space.available}
          title={t.space.caption}
          limit={`${t.space.available} ${square(space.available)}`}
          square={square}
        />
      </ChartFrame>
      <ul className="wr-plainlist">
        <li>{t.space.parking(count(space.parkingNeed), count(space.surfacePlaces), count(space.deckPlaces))}</li>
        <li>{t.space.storage(count(space.waterStorage))}</li>
        <li>{t.space.rivals(factor(space.highestOnSurface), factor(space.highestWithDeck))}</li>
        {homes.replacementRatio === null ? null : <li>{t.space.replacement(factor(homes.replacementRatio))}</li>}
      </ul>
    </Section>
  )
}

/** How far the ground goes, and who of those who return finds no home then. */
const infeasibility = (scenario: Scenario, highest: number, t: Words['t'], factor: Words['factor']): string =>
  [
    highest === 0 ? t.space.groundTooSmall : t.space.groundUpTo(factor(highest)),
    ...spaceConflictsOf(scenario).map(({ who, needs }) => {
      const words = t.space.conflicts[who]
      return needs === null ? words.never : words.from(factor(needs))
    }),
  ].join(' ')
