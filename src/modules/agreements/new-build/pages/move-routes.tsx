// One project of the building list: where it stands, how it came there, and moving it.
import { parseEuros } from '#kernel/money.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { actsForMunicipality } from '../../pages/acts-for-municipality.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { agreeOnPrice, testedPrices } from '../land-prices.ts'
import { newBuildEn } from '../text.en.ts'
import { newBuildNl } from '../text.nl.ts'
import { moveProject, projectFor } from '../usecases.ts'
import { MovePage } from './move-page.tsx'
import { NEW_BUILD_PATH, projectPath } from './new-build-page.tsx'

const READ = { object: 'housing-project', action: 'read' } as const
const WRITE = { object: 'housing-project', action: 'write' } as const
const SETTLE_PRICE = { object: 'agreed-land-price', action: 'write' } as const
const PROJECT = `${NEW_BUILD_PATH}/:project`

export const movePages: readonly PageRoute[] = [
  { method: 'get', path: PROJECT, needs: READ, handle: (visit) => showProject(visit) },
  { method: 'post', path: PROJECT, needs: WRITE, handle: postMove, again: showProject },
  { method: 'post', path: `${PROJECT}/grondprijs`, needs: SETTLE_PRICE, handle: postPrice, again: showProject },
]

const textOf = (visit: Visit) => textsFor({ nl: newBuildNl, en: newBuildEn }, visit.locale)
const workOf = (visit: Visit) => ({
  ...visit,
  isStaff: actsForMunicipality(visit, WRITE),
})
const idIn = ({ params }: Visit): string => params.project ?? ''

async function showProject(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const found = await projectFor(workOf(visit), idIn(visit))
  if (!found) return { kind: 'not-found' }
  const prices = await visit.scope.transaction((db) => testedPrices(db, visit.actor, idIn(visit)))
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: found.project.project,
    breadcrumb: [
      ...agreementCrumbs(visit),
      { label: t.title, href: visit.href(NEW_BUILD_PATH) },
      { label: found.project.project },
    ],
    menu: '/afspraken',
    body: <MovePage {...{ t, visit, errors, prices, mayAgree: visit.may(SETTLE_PRICE), ...found }} />,
  }
}

/** Names of the boxes. */
const BOXES = { year: 'jaar', phase: 'fase', reason: 'reden' } as const

async function postMove(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const given = (name: string) => visit.form.get(name) ?? ''
  const wish = { year: given(BOXES.year), phase: given(BOXES.phase), reason: given(BOXES.reason) }
  const moved = await moveProject(workOf(visit), idIn(visit), wish)
  if (moved === null) return { kind: 'not-found' }
  if (moved.ok) return { kind: 'redirect', to: visit.href(`${projectPath(idIn(visit))}?bewaard`) }
  return showProject(
    visit,
    moved.reason.map(({ field, problem }) => ({ field: BOXES[field], message: t.moves.problems[problem] })),
  )
}

const PRICE_BOXES = { year: 'prijsjaar', storeys: 'lagen', agreed: 'prijs', decision: 'besluit' } as const

/** As typed: 2,5 storeys are refused as such; nothing typed is no number. */
const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')))

async function postPrice(visit: Visit): Promise<Answer> {
  const { problems } = textOf(visit).agreed
  const given = (name: string) => (visit.form.get(name) ?? '').trim()
  const agreed = await agreeOnPrice(workOf(visit), idIn(visit), {
    ...{ year: numberIn(given(PRICE_BOXES.year)), storeys: numberIn(given(PRICE_BOXES.storeys)) },
    ...{ agreed: parseEuros(given(PRICE_BOXES.agreed)), decision: given(PRICE_BOXES.decision) },
  })
  if (agreed === null) return { kind: 'not-found' }
  if (agreed.ok) return { kind: 'redirect', to: visit.href(`${projectPath(idIn(visit))}?prijs`) }
  return showProject(
    visit,
    agreed.reason.map(({ field, problem }) => ({ field: PRICE_BOXES[field], message: problems[problem] })),
  )
}
