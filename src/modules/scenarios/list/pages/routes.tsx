import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { mistakesInWords } from '../../document/words.ts'
import { createFromNeighbourhood, openNewScenario } from '../../new-from-neighbourhood.ts'
import { readsAgreements } from '../../pages/rights.ts'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { loadStandingImpasses } from '../../support/standing-impasses.ts'
import { seesDrafts } from '../../usecases.ts'
import { listWithFigures } from '../overview.ts'
import { listEn } from '../text.en.ts'
import { type ListText, listNl } from '../text.nl.ts'
import { ScenarioListPage } from './list-page.tsx'
import { openedForm, readForm, type TypedScenario, typedForm } from './new-form.ts'
import { NewScenarioPage } from './new-page.tsx'

const READ = { object: 'scenario', action: 'read' } as const
const WRITE = { object: 'scenario', action: 'write' } as const
const NEW_PATH = `${SCENARIOS_PATH}/nieuw`

export const listPages: readonly PageRoute[] = [
  { method: 'get', path: SCENARIOS_PATH, needs: READ, handle: showList },
  { method: 'get', path: NEW_PATH, needs: WRITE, handle: (visit) => showNew(visit) },
  { method: 'post', path: NEW_PATH, needs: WRITE, handle: postNew },
]

const textOf = (visit: Visit): ListText => textsFor({ nl: listNl, en: listEn }, visit.locale)

async function showList(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const area = visit.query.get('gebied')
  const filter = { ...(area ? { area } : {}), archived: visit.query.has('archief') }
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: [{ label: t.home, href: visit.href('/') }, { label: t.title }],
    menu: SCENARIOS_PATH,
    body: (
      <ScenarioListPage
        {...{ t, visit }}
        listed={await listWithFigures(visit, filter, t, visit.locale, readsAgreements(visit))}
        impasses={await loadStandingImpasses(visit)}
        mayWrite={visit.may(WRITE)}
        seesDrafts={seesDrafts(visit.actor)}
      />
    ),
  }
}

async function showNew(
  visit: Visit,
  typed: TypedScenario | null = null,
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const t = textOf(visit)
  const code = visit.form.get('gebied') ?? visit.query.get('gebied')
  const form = await openNewScenario(visit, code)
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.new.title,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.title, href: visit.href(SCENARIOS_PATH) },
      { label: t.new.title },
    ],
    menu: SCENARIOS_PATH,
    body: <NewScenarioPage {...{ t, visit, form, errors }} typed={typed ?? openedForm(form.suggested, visit)} />,
  }
}

async function postNew(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const typed = typedForm(visit.form)
  const { errors, wish } = readForm(t, typed)
  if (!wish) return showNew(visit, typed, errors)
  const made = await createFromNeighbourhood(visit, {
    ...wish,
    ...{ code: visit.form.get('gebied') ?? '', today: visit.today, fictional: visit.municipality.fictional },
  })
  if (made.ok) return { kind: 'redirect', to: visit.href(scenarioPath(made.value.id, 'versies')) }
  switch (made.reason.why) {
    case 'no-area':
    case 'no-homes':
      return showNew(visit, typed, [{ field: 'gebied', message: t.new.refused[made.reason.why] }])
    case 'mistakes':
      return showNew(
        visit,
        typed,
        mistakesInWords(made.reason.mistakes, visit.locale).map((message) => ({ field: '', message })),
      )
    default:
      throw new Error(`A new scenario cannot be ${made.reason.why}`)
  }
}
