import { formatLongDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { LinkButton, Notice, PageTitle, Stack } from '#platform/ui/index.ts'
import type { DwellingDossier } from '../dossier.ts'
import type { LedgerText } from '../text.nl.ts'
import { HistoryPanel } from './history-panel.tsx'
import { OutcomeStrip } from './outcome-strip.tsx'
import { OutlookPanel, SectionPanel } from './section-panel.tsx'
import { IncidentsPanel, WorksPanel } from './street-panels.tsx'
import { type Asked, blockName } from './view.ts'

export type DwellingPageProps = {
  t: LedgerText
  visit: Visit
  dossier: DwellingDossier
  asked: Asked
  mayWrite: boolean
  mayOpenBlock: boolean
  /** What the visitor has just done. */
  done: string | null
}

export function DwellingPage(props: DwellingPageProps) {
  const { t, visit, dossier, asked, mayWrite, mayOpenBlock, done } = props
  const { block, id } = dossier
  return (
    <Stack gap="l">
      <PageTitle
        title={t.dwelling.title(id)}
        lead={leadOf(t, dossier)}
        actions={
          <>
            {block && mayOpenBlock ? (
              <LinkButton href={visit.href(`/urgentie/blokken/${encodeURIComponent(block.id)}`)} icon="grid">
                {blockName(t, block)}
              </LinkButton>
            ) : null}
            {mayWrite ? (
              <LinkButton href={visit.href(`/urgentie/woningen/${encodeURIComponent(id)}/meting`)} icon="ruler">
                {t.dwelling.addReading}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {done === null ? null : (
        <Notice kind="ok" live>
          {done}
        </Notice>
      )}
      <Logged t={t} visit={visit} />
      <OutcomeStrip t={t} locale={visit.locale} dossier={dossier} />
      <SectionPanel t={t} visit={visit} dossier={dossier} asked={asked} />
      <OutlookPanel t={t} visit={visit} dossier={dossier} asked={asked} />
      <HistoryPanel t={t} visit={visit} dossier={dossier} mayWrite={mayWrite} />
      <WorksPanel t={t} visit={visit} dossier={dossier} />
      <IncidentsPanel t={t} visit={visit} dossier={dossier} mayWrite={mayWrite} />
    </Stack>
  )
}

function leadOf(t: LedgerText, { address, area, input }: DwellingDossier): string {
  const { street, houseNumber, houseSuffix, postcode } = address ?? {}
  const number = houseNumber === null || houseNumber === undefined ? '' : `${houseNumber}${houseSuffix ?? ''}`
  const words = [[street, number].filter(Boolean).join(' '), postcode ?? ''].filter(Boolean).join(', ')
  const year = input.construction_year === null ? t.unknown : String(input.construction_year)
  return [...(words === '' ? [] : [t.dwelling.address(words)]), t.dwelling.lead(year, area.name)].join(' ')
}

/** Says that this look was recorded, of whom and when. */
export function Logged({ t, visit }: { t: LedgerText; visit: Visit }) {
  const { actor, locale, today } = visit
  const name = actor.kind === 'anonymous' ? t.visitor : actor.name
  return <Notice kind="info">{t.logged(name, formatLongDate(today, locale))}</Notice>
}
