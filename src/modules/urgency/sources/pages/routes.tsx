import { z } from 'zod'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { type Texts, textsFor } from '#platform/i18n/locale.ts'
import { exported } from '../../pages/exported.ts'
import { textOf as studyTextOf } from '../../pages/view.ts'
import { sourcesEn } from '../text.en.ts'
import { type SourcesText, sourcesNl } from '../text.nl.ts'
import { loadSources, orderDerivation, type SourcesPage } from '../usecases.ts'
import { SOURCES_PATH, SourcesView } from './sources-page.tsx'
import { coverageTable, foundationTable, shownAreas, sourceTable, wellTable } from './tables.ts'

const TEXTS: Texts<SourcesText> = { nl: sourcesNl, en: sourcesEn }

/** What the study draws on, and the two derivations that staff may start. */
export const sourcePages: readonly PageRoute[] = [
  {
    ...{ method: 'get', path: SOURCES_PATH, needs: { object: 'urgency', action: 'read' } },
    handle: (visit) => showSources(visit),
  },
  {
    ...{ method: 'post', path: SOURCES_PATH, needs: { object: 'import', action: 'run' } },
    handle: postDerivation,
  },
]

async function showSources(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const study = studyTextOf(visit)
  const page = await loadSources(visit.actor, visit.scope, visit.deps)
  const file = await fileOf(visit, t, page)
  if (file) return file
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 } : {}),
    title: t.title,
    breadcrumb: [
      { label: study.home, href: visit.href('/') },
      { label: study.menu, href: visit.href('/urgentie') },
      { label: study.tabs.sources },
    ],
    menu: '/urgentie',
    body: <SourcesView t={t} visit={visit} page={page} errors={errors} />,
  }
}

/** One of the tables as a file, whichever was asked for. */
async function fileOf(visit: Visit, t: SourcesText, page: SourcesPage): Promise<Answer | null> {
  const names = new Map(page.areas.map(({ code, name }) => [code, name ?? code]))
  const areas = shownAreas(page.foundations, (code) => names.get(code) ?? code)
  return (
    (await exported(visit, coverageTable(t), page.coverage, 'dekking')) ??
    (await exported(visit, wellTable(t), page.wells, 'peilbuizen')) ??
    (await exported(visit, foundationTable(t, visit.locale, areas), areas, 'fundering')) ??
    (await exported(
      visit,
      sourceTable(t, visit.locale, () => ''),
      page.sources,
      'bronnen',
    ))
  )
}

const form = z.object({ wat: z.enum(['groundwater', 'foundation']) })

async function postDerivation(visit: Visit): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const asked = form.safeParse(Object.fromEntries(visit.form))
  const refused = () => showSources(visit, [{ field: 'wat', message: t.derive.refused }])
  if (!asked.success) return refused()
  const { actor, scope, municipality, deps } = visit
  const ordered = await orderDerivation(asked.data.wat, { actor, scope, municipality, deps })
  return ordered.ok ? { kind: 'redirect', to: visit.href(`/beheer/imports/${ordered.value}`) } : refused()
}
