// Adding a project to the building list.
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { AdditionProblem, AdditionWish } from '../../model/new-build/additions.ts'
import { actsForMunicipality } from '../../pages/acts-for-municipality.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { addProject, corporationsFor } from '../additions.ts'
import { newBuildEn } from '../text.en.ts'
import { newBuildNl } from '../text.nl.ts'
import { AddPage } from './add-page.tsx'
import { ADD_PATH, NEW_BUILD_PATH, projectPath } from './new-build-page.tsx'

const WRITE = { object: 'housing-project', action: 'write' } as const

export const addPages: readonly PageRoute[] = [
  { method: 'get', path: ADD_PATH, needs: WRITE, handle: (visit) => showForm(visit) },
  {
    ...{ method: 'post', path: ADD_PATH, needs: WRITE, handle: postAddition },
    again: (visit, errors) => showForm(visit, errors),
  },
]

const textOf = (visit: Visit) => textsFor({ nl: newBuildNl, en: newBuildEn }, visit.locale)
const workOf = (visit: Visit) => ({ ...visit, isStaff: actsForMunicipality(visit, WRITE) })

async function showForm(
  visit: Visit,
  errors: readonly FieldError[] = [],
  problems: readonly AdditionProblem[] = [],
): Promise<Answer> {
  const t = textOf(visit)
  const corporations = await corporationsFor(workOf(visit))
  const others = problems.flatMap((problem) => ('others' in problem ? problem.others : []))
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.add.title,
    breadcrumb: [
      ...agreementCrumbs(visit),
      { label: t.title, href: visit.href(NEW_BUILD_PATH) },
      { label: t.add.title },
    ],
    menu: '/afspraken',
    body: <AddPage {...{ t, visit, corporations, others, errors }} />,
  }
}

/** Names of the boxes. */
const BOXES: Readonly<Record<keyof AdditionWish, string>> = {
  ...{ corporation: 'corporatie', name: 'naam', kind: 'soort', dwellings: 'woningen', year: 'jaar' },
  different: 'anders',
}

async function postAddition(visit: Visit): Promise<Answer> {
  const { problems } = textOf(visit).add
  const given = (field: keyof AdditionWish) => visit.form.get(BOXES[field]) ?? ''
  const added = await addProject(workOf(visit), {
    ...{ corporation: given('corporation'), name: given('name'), kind: given('kind'), year: given('year') },
    ...{ dwellings: given('dwellings'), different: given('different') },
  })
  if (added.ok) return { kind: 'redirect', to: visit.href(`${projectPath(added.value)}?toegevoegd`) }
  const errors = added.reason.map((found) => ({
    field: BOXES[found.field],
    message:
      found.problem === 'more-than-exists' ? problems['more-than-exists'](found.existing) : problems[found.problem],
  }))
  return showForm(visit, errors, added.reason)
}
