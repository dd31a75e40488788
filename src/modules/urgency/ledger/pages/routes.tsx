import { yearOf } from '#kernel/calendar.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { exported } from '../../pages/exported.ts'
import { openBlockDossier } from '../block-dossier.ts'
import { openDwellingDossier } from '../dossier.ts'
import type { LedgerText } from '../text.nl.ts'
import { BlockPage, blockTable } from './block-page.tsx'
import { DwellingPage } from './dwelling-page.tsx'
import {
  postIncident,
  postJudgement,
  postReading,
  showIncidentForm,
  showJudgementForm,
  showReadingForm,
} from './entry-routes.tsx'
import { blockName, readAsked, textOf } from './view.ts'

const READ_DWELLING = { object: 'dwelling-dossier', action: 'read' } as const
const WRITE_DWELLING = { object: 'dwelling-dossier', action: 'write' } as const
const READ_BLOCK = { object: 'block-dossier', action: 'read' } as const

/** Dossiers are for a few roles only, and every look is recorded. */
export const ledgerPages: readonly PageRoute[] = [
  { method: 'get', path: '/urgentie/blokken/:id', needs: READ_BLOCK, handle: showBlock },
  { method: 'get', path: '/urgentie/woningen/:id', needs: READ_DWELLING, handle: showDwelling },
  { method: 'get', path: '/urgentie/woningen/:id/meting', needs: WRITE_DWELLING, handle: showReadingForm },
  { method: 'post', path: '/urgentie/woningen/:id/meting', needs: WRITE_DWELLING, handle: postReading },
  { method: 'get', path: '/urgentie/woningen/:id/oordeel', needs: WRITE_DWELLING, handle: showJudgementForm },
  { method: 'post', path: '/urgentie/woningen/:id/oordeel', needs: WRITE_DWELLING, handle: postJudgement },
  { method: 'get', path: '/urgentie/woningen/:id/melding', needs: WRITE_DWELLING, handle: showIncidentForm },
  { method: 'post', path: '/urgentie/woningen/:id/melding', needs: WRITE_DWELLING, handle: postIncident },
]

const crumbs = (visit: Visit, t: LedgerText, area: { code: string; name: string }) => [
  { label: t.home, href: visit.href('/') },
  { label: t.urgency, href: visit.href('/urgentie') },
  { label: area.name, href: visit.href(`/urgentie/buurten/${area.code}`) },
]

async function showDwelling(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const { actor, scope, deps, params, query, today } = visit
  const asked = readAsked(query, yearOf(today))
  const dossier = await openDwellingDossier(actor, scope, deps, { id: params.id ?? '', mode: asked.mode, today })
  if (!dossier) return { kind: 'not-found' }
  const { block, area } = dossier
  const ofBlock = block
    ? [
        {
          label: blockName(t, block),
          ...(visit.may(READ_BLOCK) ? { href: visit.href(`/urgentie/blokken/${encodeURIComponent(block.id)}`) } : {}),
        },
      ]
    : []
  return {
    kind: 'page',
    title: t.dwelling.title(dossier.id),
    breadcrumb: [...crumbs(visit, t, area), ...ofBlock, { label: t.dwelling.crumb }],
    menu: '/urgentie',
    body: (
      <DwellingPage
        t={t}
        visit={visit}
        dossier={dossier}
        asked={asked}
        mayWrite={visit.may(WRITE_DWELLING)}
        mayOpenBlock={visit.may(READ_BLOCK)}
        done={doneWords(t, query.get('gedaan'))}
      />
    ),
  }
}

function doneWords({ dwelling }: LedgerText, done: string | null): string | null {
  const words: Readonly<Record<string, string>> = {
    ...{ meting: dwelling.added, oordeel: dwelling.judged, melding: dwelling.reported },
  }
  return done === null || !Object.hasOwn(words, done) ? null : (words[done] ?? null)
}

async function showBlock(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const { actor, scope, deps, params, query, today } = visit
  const { mode } = readAsked(query, yearOf(today))
  const dossier = await openBlockDossier(actor, scope, deps, { id: params.id ?? '', mode, today })
  if (!dossier) return { kind: 'not-found' }
  const page = { t, visit, dossier, mayOpenDwelling: visit.may(READ_DWELLING) }
  const file = await exported(visit, blockTable(page), dossier.dwellings, 'blok')
  if (file) return file
  const name = blockName(t, dossier.block)
  return {
    kind: 'page',
    title: name,
    breadcrumb: [...crumbs(visit, t, dossier.area), { label: name }],
    menu: '/urgentie',
    body: <BlockPage {...page} />,
  }
}
