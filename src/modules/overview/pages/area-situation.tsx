import { formatShare } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import {
  EmptyState,
  FigureValue,
  formatLongDay,
  KeyValues,
  LinkButton,
  Panel,
  SourceNote,
  UrgencyMark,
} from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import type { AreaDossier } from '../usecases.ts'
import type { AreaPageProps } from './area-page-props.ts'

export function ImportLink({ mayImport, href, label }: Pick<AreaPageProps, 'mayImport' | 'href'> & { label: string }) {
  return mayImport ? <LinkButton href={href('/beheer/imports')}>{label}</LinkButton> : null
}

export function UrgencyPanel({ t, locale, dossier, href, mayImport }: AreaPageProps) {
  const text = t.area
  const none = text.notRanked
  const shown = dossier.urgency?.shown
  const ranked = shown?.ranked
  if (!dossier.seesUrgency)
    return (
      <Panel title={text.urgency}>
        <EmptyState what={text.urgencyClosed.what} why={text.urgencyClosed.why} />
      </Panel>
    )
  if (!shown || !ranked || ranked.rank === null || ranked.rankLow === null || ranked.rankHigh === null)
    return (
      <Panel title={text.urgency}>
        <EmptyState
          what={none.what}
          why={whyUnranked(t, dossier.urgency, locale)}
          action={<ImportLink mayImport={mayImport} href={href} label={none.action} />}
        />
      </Panel>
    )
  return (
    <Panel title={text.urgency} aside={ranked.class ? <UrgencyMark mapClass={ranked.class} /> : undefined}>
      <p>
        <strong>{text.urgencyRank(ranked.rank, ranked.rankLow, ranked.rankHigh)}</strong>
      </p>
      <KeyValues
        items={[
          {
            label: text.expected,
            value: (
              <FigureValue
                title={text.expected}
                figure={shown.expected}
                decimals={0}
                align="start"
                inputLabels={t.urgent.inputs}
              />
            ),
          },
          {
            label: t.urgent.share,
            value: (
              <FigureValue title={t.urgent.share} figure={shown.share} align="start" inputLabels={t.urgent.inputs} />
            ),
          },
          {
            label: text.known,
            value: (
              <FigureValue title={text.known} figure={shown.coverage} align="start" inputLabels={t.urgent.inputs} />
            ),
          },
        ]}
      />
      <p>
        <a href={href(`/urgentie/buurten/${dossier.area.code}`)}>{text.toNeighbourhood}</a>
      </p>
      <SourceNote>
        {text.source}: {shown.expected.source.document}, {formatLongDay(dossier.urgency?.run.date ?? '', locale)}
      </SourceNote>
    </Panel>
  )
}

function whyUnranked(t: OverviewText, urgency: AreaDossier['urgency'], locale: Locale): string {
  const { why, whyNothing, tooFew } = t.area.notRanked
  if (!urgency) return whyNothing
  return urgency.shown ? why(formatShare(urgency.shown.ranked.coverage, locale, 0)) : tooFew
}
