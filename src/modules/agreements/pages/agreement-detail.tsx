import { printSource } from '#kernel/source.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import {
  DataTable,
  formatLongDay,
  KeyValues,
  LinkButton,
  PageTitle,
  Panel,
  SourceNote,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { JudgedWindow } from '../model/agreement-state.ts'
import type { AgreementsText } from '../text.nl.ts'
import { textPath } from '../texts/paths.ts'
import { trackPath } from '../tracker/paths.ts'
import type { AgreementDetail } from '../usecases.ts'
import { windowLabel } from '../window-label.ts'
import { StateChip, stateWords } from './state-chip.tsx'

export type AgreementDetailProps = {
  t: AgreementsText
  locale: Locale
  detail: AgreementDetail
  asOf: string
  query: URLSearchParams
  href(path: string): string
}

export function AgreementDetailPage({ t, locale, detail, asOf, query, href }: AgreementDetailProps) {
  const { agreement, windows, entries, state } = detail.judged
  const [source] = agreement.sources
  return (
    <>
      <PageTitle
        title={t.detail.title(agreement.nr)}
        lead={agreement.summary}
        actions={
          <>
            <LinkButton href={href(textPath(agreement.nr, detail.set.slug))}>{t.detail.text}</LinkButton>
            <LinkButton href={href(trackPath(agreement.nr))}>{t.detail.progress}</LinkButton>
          </>
        }
      />
      <Panel title={t.detail.about} aside={<StateChip t={t} state={state} />}>
        <KeyValues
          items={[
            { label: t.detail.theme, value: `${agreement.theme}: ${agreement.subtheme}` },
            { label: t.detail.lead, value: agreement.lead },
            {
              label: t.detail.given,
              value: agreement.planningGiven === '-' ? t.detail.givenNone : agreement.planningGiven,
            },
            { label: t.detail.source, value: source ? printSource(source) : detail.set.title },
            { label: t.asOf, value: formatLongDay(asOf, locale) },
          ]}
        />
        <SourceNote>{t.detail.summaryNote}</SourceNote>
      </Panel>
      <Panel title={t.detail.understood} flush={windows.length > 0}>
        {windows.length === 0 ? (
          <ul className="wr-list">
            {entries.map(({ seq, label, basis }) => (
              <li key={seq}>
                {t.bases[basis]}: {label}
              </li>
            ))}
            <li>{t.detail.noWindows}</li>
          </ul>
        ) : (
          <DataTable
            table={windowTable(t, detail)}
            rows={windows}
            query={query}
            href={href(`/afspraken/${agreement.nr}`)}
          />
        )}
      </Panel>
      <Contradictions t={t} detail={detail} />
    </>
  )
}

const windowTable = (t: AgreementsText, { set }: AgreementDetail): TableDefinition<JudgedWindow> => ({
  id: 'planning',
  caption: t.detail.understoodCaption,
  source: set.title,
  rowKey: ({ entry, to }) => `${entry.seq}-${to}`,
  columns: [
    { key: 'stap', label: t.detail.step, kind: 'text', rowHeader: true, value: ({ entry }) => entry.label },
    { key: 'soort', label: t.detail.kind, kind: 'text', value: ({ entry }) => t.kinds[entry.kind] },
    { key: 'basis', label: t.detail.basis, kind: 'text', value: ({ entry }) => t.bases[entry.basis] },
    { key: 'wanneer', label: t.detail.window, kind: 'text', value: (window) => windowLabel(window) },
    { key: 'laatste', label: t.detail.due, kind: 'date', value: ({ to }) => to },
    {
      key: 'stand',
      label: t.detail.state,
      kind: 'text',
      value: ({ state, delay }) => stateWords(t, state, delay),
      cell: ({ state, delay }) => <StateChip t={t} state={state} delay={delay} />,
    },
  ],
})

function Contradictions({ t, detail }: { t: AgreementsText; detail: AgreementDetail }) {
  if (detail.contradictions.length === 0)
    return (
      <Panel title={t.detail.contradictions}>
        <p>{t.detail.noContradictions}</p>
      </Panel>
    )
  return (
    <Panel title={t.detail.contradictions}>
      <p>{t.detail.contradictionsLead}</p>
      {detail.contradictions.map(({ id, topic, a, b, leading, resolution }) => (
        <article key={id} className="wr-stack wr-stack--s">
          <h3>{topic}</h3>
          <ol className="wr-list">
            {[a, b].map(({ text, sources }) => (
              <li key={text}>
                {text} <span className="wr-muted">({sources.map(printSource).join('; ')})</span>
              </li>
            ))}
          </ol>
          <p>
            <strong>{t.detail.settled}:</strong> {resolution} {t.detail.leads[leading]}
          </p>
        </article>
      ))}
    </Panel>
  )
}
