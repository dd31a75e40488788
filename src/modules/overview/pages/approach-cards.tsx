import { formatNumber } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import {
  Chip,
  EmptyState,
  formatLongDay,
  Grid,
  LinkButton,
  Panel,
  PhaseStepper,
  TrackBars,
} from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import { type Approach, phaseStates } from '../usecases.ts'

export type ApproachCardsProps = {
  t: OverviewText
  locale: Locale
  approaches: readonly Approach[]
  href(path: string): string
}

export function ApproachCards({ t, locale, approaches, href }: ApproachCardsProps) {
  const text = t.approaches
  return (
    <section className="wr-block wr-stack" aria-labelledby="lopende-aanpakken">
      <div className="wr-panel__head">
        <h2 id="lopende-aanpakken">{text.title}</h2>
      </div>
      {approaches.length === 0 ? (
        <Panel>
          <EmptyState
            what={text.empty.what}
            why={text.empty.why}
            action={<LinkButton href={href('/urgentie')}>{text.empty.action}</LinkButton>}
          />
        </Panel>
      ) : (
        <Grid columns="3">
          {approaches.map((approach) => (
            <ApproachCard key={approach.slug} t={t} locale={locale} approach={approach} href={href} />
          ))}
        </Grid>
      )}
    </section>
  )
}

function ApproachCard({ t, locale, approach, href }: Omit<ApproachCardsProps, 'approaches'> & { approach: Approach }) {
  const text = t.approaches
  const { name, areaCode, dwellings, blocks, since, conditions } = approach
  const count = (number: number | null): string => (number === null ? text.unknown : formatNumber(number, 0, locale))
  const nextOn = approach.nextStepOn === null ? '' : `, ${formatLongDay(approach.nextStepOn, locale)}`
  return (
    <Panel level={3} title={areaCode ? <a href={href(`/gebieden/${areaCode}`)}>{name}</a> : name}>
      <p className="wr-small wr-muted">{text.size(count(dwellings), count(blocks), formatLongDay(since, locale))}</p>
      <PhaseStepper
        phases={phaseStates(approach.phase).map(({ phase, state }) => ({ label: text.phases[phase], state }))}
      />
      <TrackBars
        tracks={approach.tracks.map(({ track, done, total }) => ({
          label: text.tracks[track],
          done,
          total,
          words: text.steps(done, total),
        }))}
      />
      <p className="wr-small">
        <strong>{text.next}</strong> {approach.nextStep}
        {nextOn}
      </p>
      <p>
        {conditions.open === 0 ? (
          <Chip kind="ok">{text.allMet}</Chip>
        ) : (
          <Chip kind="condition-open">{text.conditions(conditions.open, conditions.total)}</Chip>
        )}
      </p>
    </Panel>
  )
}
