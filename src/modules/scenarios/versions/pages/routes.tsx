import { parseCalendarDate } from '#kernel/calendar.ts'
import { AUDIENCES } from '#kernel/source.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { tableFile } from '#platform/ui/index.ts'
import { type FreezeRefusal, freezeScenario, unfreezeScenario } from '../../freezing.ts'
import { listEn } from '../../list/text.en.ts'
import { listNl } from '../../list/text.nl.ts'
import { FREEZE_PURPOSES } from '../../model/versions/lifecycle.ts'
import { VERSIONS_READ } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { archiveScenario, copyScenario, loadScenario } from '../../usecases.ts'
import { toldDifferences } from '../grouped-differences.ts'
import { versionsEn } from '../text.en.ts'
import { type VersionsText, versionsNl } from '../text.nl.ts'
import { loadVersionsPage } from '../usecases.ts'
import { EMPTY_FREEZE, type TypedFreeze } from './freeze-panel.tsx'
import { differenceTable, ScenarioVersionsPage } from './versions-page.tsx'

const WRITE = { object: 'scenario', action: 'write' } as const
const FREEZE = { object: 'scenario', action: 'approve' } as const
const OF = `${SCENARIOS_PATH}/:id`

export const versionPages: readonly PageRoute[] = [
  { method: 'get', path: `${OF}/versies`, needs: VERSIONS_READ, handle: (visit) => showVersions(visit) },
  { method: 'get', path: `${OF}/versies/:number/json`, needs: VERSIONS_READ, handle: sendDocument },
  { method: 'post', path: `${OF}/vastzetten`, needs: FREEZE, handle: postFreeze },
  { method: 'post', path: `${OF}/terughalen`, needs: FREEZE, handle: postUnfreeze },
  { method: 'post', path: `${OF}/kopie`, needs: WRITE, handle: postCopy },
  { method: 'post', path: `${OF}/archief`, needs: WRITE, handle: postArchive },
]

const textOf = (visit: Visit): VersionsText => textsFor({ nl: versionsNl, en: versionsEn }, visit.locale)
const idOf = ({ params }: Visit): string => params.id ?? ''
const numberOf = (given: string | null | undefined): number | null =>
  given && /^\d{1,6}$/.test(given) ? Number(given) : null

async function showVersions(
  visit: Visit,
  typed: TypedFreeze = EMPTY_FREEZE,
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const asked = { from: numberOf(visit.query.get('van')), to: numberOf(visit.query.get('naar')) }
  const page = await loadVersionsPage(visit, idOf(visit), asked, visit.may(FREEZE))
  if (!page) return { kind: 'not-found' }
  const t = textOf(visit)
  const list = textsFor({ nl: listNl, en: listEn }, visit.locale)
  const { compared } = page
  if (compared) {
    const documents = { from: compared.from.document, to: compared.to.document }
    const { single } = toldDifferences(t, compared.differences, documents, visit.locale)
    const name = t.diff.fileName(page.row.id, compared.from.number, compared.to.number)
    const file = await tableFile(differenceTable(t), single, visit.query, name, visit.municipality.name)
    if (file) return file
  }
  return scenarioPage(visit, page.row, {
    ...{ title: t.title(page.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: (
      <ScenarioVersionsPage
        {...{ t, list, visit, page, typed, errors }}
        mayWrite={visit.may(WRITE)}
        mayFreeze={visit.may(FREEZE)}
      />
    ),
  })
}

async function sendDocument(visit: Visit): Promise<Answer> {
  const number = numberOf(visit.params.number)
  const view = number === null ? null : await loadScenario(visit, idOf(visit), number)
  if (!view) return { kind: 'not-found' }
  const body = new TextEncoder().encode(`${JSON.stringify(view.version.document, null, 2)}\n`)
  return { kind: 'file', name: `${view.row.id}-v${view.version.number}.json`, type: 'application/json', body }
}

const done = (visit: Visit, what: keyof VersionsText['saved']): Answer => ({
  kind: 'redirect',
  to: visit.href(`${scenarioPath(idOf(visit), 'versies')}?gedaan=${what}`),
})

const typedIn = ({ form }: Visit): TypedFreeze => ({
  ...{ doel: form.get('doel') ?? '', publiek: form.get('publiek') ?? '', besluit: form.get('besluit') ?? '' },
  ...{ open: form.get('open') ?? '', reden: form.get('reden') ?? '', terugreden: form.get('terugreden') ?? '' },
})

async function postFreeze(visit: Visit): Promise<Answer> {
  const { refused } = textOf(visit).freeze
  const typed = typedIn(visit)
  const purpose = FREEZE_PURPOSES.find((one) => one === typed.doel)
  const audience = AUDIENCES.find((one) => one === typed.publiek)
  const decisionBy = parseCalendarDate(typed.besluit)
  const errors: FieldError[] = [
    ...(purpose ? [] : [{ field: 'doel', message: refused.purpose }]),
    ...(audience ? [] : [{ field: 'publiek', message: refused.audience }]),
    ...(purpose === 'consultation' && !decisionBy ? [{ field: 'besluit', message: refused['day-missing'] }] : []),
    ...(typed.reden.trim() === '' ? [{ field: 'reden', message: refused['reason-missing'] }] : []),
  ]
  if (!purpose || !audience || errors.length > 0) return showVersions(visit, typed, errors)
  const revision = numberOf(visit.form.get('stand')) ?? 0
  const wish = { purpose, audience, decisionBy, reason: typed.reden, revision, openReason: typed.open }
  const frozen = await freezeScenario(visit, idOf(visit), wish)
  if (frozen === null) return { kind: 'not-found' }
  return frozen.ok ? done(visit, 'vast') : showVersions(visit, typed, [told(refused, frozen.reason, 'reden')])
}

const REFUSED_AT: Partial<Record<FreezeRefusal, keyof TypedFreeze>> = { 'day-missing': 'besluit', 'cover-open': 'open' }

const told = (
  refused: VersionsText['freeze']['refused'],
  reason: FreezeRefusal,
  reasonField: keyof TypedFreeze,
): FieldError => ({
  field: reason === 'reason-missing' ? reasonField : (REFUSED_AT[reason] ?? ''),
  message: refused[reason],
})

async function postUnfreeze(visit: Visit): Promise<Answer> {
  const typed = typedIn(visit)
  const wish = { reason: typed.terugreden, revision: numberOf(visit.form.get('stand')) ?? 0 }
  const ended = await unfreezeScenario(visit, idOf(visit), wish)
  if (ended === null) return { kind: 'not-found' }
  const { refused } = textOf(visit).freeze
  return ended.ok ? done(visit, 'terug') : showVersions(visit, typed, [told(refused, ended.reason, 'terugreden')])
}

async function postCopy(visit: Visit): Promise<Answer> {
  const { copy } = textOf(visit)
  const name = (visit.form.get('kopienaam') ?? '').trim()
  if (name === '') return showVersions(visit, EMPTY_FREEZE, [{ field: 'kopienaam', message: copy.nameMissing }])
  const reason = (visit.form.get('kopiereden') ?? '').trim() || copy.title
  const copied = await copyScenario(visit, idOf(visit), { name, reason })
  if (copied === null) return { kind: 'not-found' }
  if (copied.ok) return { kind: 'redirect', to: visit.href(`${scenarioPath(copied.value.id, 'versies')}?gedaan=kopie`) }
  return showVersions(visit, EMPTY_FREEZE, [{ field: 'kopienaam', message: copy.nameMissing }])
}

async function postArchive(visit: Visit): Promise<Answer> {
  const archived = visit.form.get('archief') === 'ja'
  const wish = { archived, revision: numberOf(visit.form.get('stand')) ?? 0 }
  const put = await archiveScenario(visit, idOf(visit), wish)
  if (put === null) return { kind: 'not-found' }
  if (put.ok) return done(visit, archived ? 'archief' : 'actief')
  return showVersions(visit, EMPTY_FREEZE, [{ field: '', message: textOf(visit).freeze.refused[put.reason] }])
}
