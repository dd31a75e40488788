import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { documentEn } from '../../document/text.en.ts'
import { documentNl, mistakeInWords } from '../../document/text.nl.ts'
import { mayChange } from '../../model/versions/lifecycle.ts'
import { VERSIONS_READ } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { lessonsFor } from '../../pilots/pages/lessons-for.ts'
import { loadScenario, type SaveRefusal, type ScenarioView, standingOf } from '../../usecases.ts'
import { fieldOf, isList, itemsOf, PART_FIELDS } from '../parts.ts'
import { dropItem, keepPart } from '../usecases.ts'
import { isOpenable, type Open, PartsPage } from './parts-page.tsx'
import { fieldLabel, wordsOf } from './words.ts'

const WRITE = { object: 'scenario', action: 'write' } as const
const PATH = `${SCENARIOS_PATH}/:id/onderdelen`

export const editingPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: VERSIONS_READ, handle: (visit) => showParts(visit, asked(visit.query), []) },
  { method: 'post', path: PATH, needs: WRITE, handle: postPart },
  { method: 'post', path: `${PATH}/weg`, needs: WRITE, handle: postDrop },
]

const idOf = ({ params }: Visit): string => params.id ?? ''

/** `deel` and `item` of an address, `onderdeel` and `item` of a form. */
function asked(from: URLSearchParams): Open | null {
  const part = from.get('onderdeel') ?? from.get('deel') ?? ''
  if (!isOpenable(part)) return null
  const item = from.get('item')
  return { part, item: item === null || item === '' ? null : item }
}

async function showParts(visit: Visit, open: Open | null, refusals: readonly FieldError[]): Promise<Answer> {
  const view = await loadScenario(visit, idOf(visit))
  if (!view) return { kind: 'not-found' }
  const words = wordsOf(visit.locale)
  const path = visit.href(scenarioPath(view.row.id, 'onderdelen'))
  const lessons = await lessonsFor(visit, view.row.id)
  const mayWrite = visit.may(WRITE) && mayChange(standingOf(view.row)).ok
  return scenarioPage(visit, view.row, {
    ...{ title: words.t.title(view.row.name), crumb: words.t.crumb, isRefused: refusals.length > 0 },
    body: <PartsPage {...{ words, visit, view, mayWrite, path, lessons, errors: refusals }} open={there(view, open)} />,
  })
}

/** An item that is no longer there opens nothing. */
function there({ version: { document } }: ScenarioView, open: Open | null): Open | null {
  if (open === null || open.item === null) return open
  const { part, item } = open
  return isList(part) && itemsOf(document, part).some(({ id }) => id === item) ? open : null
}

async function postPart(visit: Visit): Promise<Answer> {
  const open = asked(visit.form)
  if (open === null) return isGone(visit)
  const { form } = visit
  const wish = { ...open, base: Number(form.get('basis')), reason: form.get('reden') ?? '' }
  const kept = await keepPart(visit, idOf(visit), wish, form)
  if (kept === null) return isGone(visit)
  if (kept.ok) return { kind: 'redirect', to: visit.href(scenarioPath(idOf(visit), 'onderdelen')) }
  return showParts(visit, open, await refusalsOf(visit, kept.reason, open, 'reden'))
}

async function postDrop(visit: Visit): Promise<Answer> {
  const open = asked(visit.form)
  if (open === null || open.item === null || !isList(open.part)) return isGone(visit)
  const { part, item } = open
  const wish = { part, item, base: Number(visit.form.get('basis')), reason: visit.form.get('waarom') ?? '' }
  const dropped = await dropItem(visit, idOf(visit), wish)
  if (dropped === null) return isGone(visit)
  if (dropped.ok) return { kind: 'redirect', to: visit.href(scenarioPath(idOf(visit), 'onderdelen')) }
  return showParts(visit, open, await refusalsOf(visit, dropped.reason, open, 'waarom'))
}

/** The scenario as it is, when there is one, with word that the part is not there. */
const isGone = (visit: Visit): Promise<Answer> =>
  showParts(visit, null, [{ field: '', message: wordsOf(visit.locale).t.refusals.gone }])

/** What kept it from being saved: at the field of the form, or above it. */
async function refusalsOf(visit: Visit, refusal: SaveRefusal, open: Open, reason: string): Promise<FieldError[]> {
  const words = wordsOf(visit.locale)
  const { refusals } = words.t
  switch (refusal.why) {
    case 'mistakes':
      return mistakesAt(visit, refusal.mistakes, open)
    case 'reason-missing':
      return [{ field: reason, message: refusals['reason-missing'] }]
    case 'stale':
    case 'unchanged':
      return [{ field: '', message: refusals[refusal.why] }]
    default:
      return [{ field: '', message: refusals.frozen }]
  }
}

async function mistakesAt(
  visit: Visit,
  mistakes: Extract<SaveRefusal, { why: 'mistakes' }>['mistakes'],
  { part, item }: Open,
): Promise<FieldError[]> {
  const words = wordsOf(visit.locale)
  const text = visit.locale === 'en' ? documentEn : documentNl
  const view = await loadScenario(visit, idOf(visit))
  const items = view && isList(part) ? itemsOf(view.version.document, part) : []
  const index = isList(part) ? (item === null ? items.length : items.findIndex(({ id }) => id === item)) : null
  return mistakes.map((mistake) => {
    const name = fieldOf(mistake, { part, index })
    const field = PART_FIELDS[part].find((one) => one.name === name)
    if (!field) return { field: '', message: mistakeInWords(text, mistake) }
    return {
      field: field.name,
      message: `${fieldLabel(words, field)}: ${mistakeInWords(text, { ...mistake, path: [] })}`,
    }
  })
}
