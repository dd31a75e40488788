import { printSource, type Source } from '#kernel/source.ts'
import { listStatedFigures } from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import {
  distanceToTarget,
  type HousingChange,
  type ListTotal,
  netChange,
  type TargetDistance,
  totalOf,
  totalsPerYear,
} from '../model/new-build/project-list.ts'
import { type HousingProject, listHousingProjects } from '../store.ts'

export type { HousingProject } from '../store.ts'

export type YearRow = { year: number; added: number; lost: number; net: number }
/** A printed total beside the sum of its projects. */
export type CheckedTotal = { category: string; printed: number | null; computed: ListTotal }
export type NewBuildView = {
  projects: readonly HousingProject[]
  years: readonly YearRow[]
  apart: ListTotal
  totals: readonly CheckedTotal[]
  all: ListTotal
  /** Null when no target is stated. */
  target: { dwellings: number; fromYear: number; year: number; source: Source; distance: TargetDistance } | null
  source: string
}

const TARGET_KEY = 'social_homes_target'

/** The list of the annex with what follows from it; null when there is none. */
export async function newBuildFor(actor: Actor, scope: Scope): Promise<NewBuildView | null> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => {
    const rows = await listHousingProjects(db, audiences)
    const projects = rows.filter(({ rowType }) => rowType === 'project')
    if (projects.length === 0) return null
    const changes = projects.map(changeOf)
    const stated = (await listStatedFigures(db, audiences)).find(({ key }) => key === TARGET_KEY)
    const fromYear = Math.min(...changes.flatMap(({ year }) => (year.kind === 'in' ? [year.year] : [])))
    const target = { dwellings: Number(stated?.value ?? 0), fromYear, year: Number(stated?.date) }
    const [source] = stated?.sources ?? []
    const isStated = stated?.value != null && Number.isInteger(target.year) && source
    return {
      projects,
      years: yearRows(changes),
      apart: totalsPerYear(changes, 'new').apart,
      totals: rows.filter(({ rowType }) => rowType === 'total').map((row) => checkedTotal(row, projects)),
      all: totalOf(changes.filter(({ kind }) => kind === 'new')),
      target: isStated ? { ...target, source, distance: distanceToTarget(changes, target) } : null,
      source: projects[0]?.sources[0] ? printSource(projects[0].sources[0]) : '',
    }
  })
}

/** A span of years ("2024-2025") counts in its first; "v.a." is a lower bound and stands apart. */
export function changeOf({
  corporation,
  project,
  dwellings,
  unitKind,
  yearText,
  yearFrom,
}: HousingProject): HousingChange {
  const isEarliest = /^v\.a\./i.test(yearText)
  return {
    ...{ corporation, project, kind: unitKind, dwellings },
    year: yearFrom === null ? { kind: 'open' } : { kind: isEarliest ? 'from' : 'in', year: yearFrom },
  }
}

function yearRows(changes: readonly HousingChange[]): YearRow[] {
  const [added, lost] = [totalsPerYear(changes, 'new').years, totalsPerYear(changes, 'demolished').years]
  const years = [...new Set([...added.keys(), ...lost.keys()])].sort((a, b) => a - b)
  return years.map((year) => ({
    year,
    added: added.get(year)?.dwellings ?? 0,
    lost: lost.get(year)?.dwellings ?? 0,
    net: netChange(changes, year, year).dwellings,
  }))
}

const checkedTotal = ({ category, dwellings }: HousingProject, projects: readonly HousingProject[]): CheckedTotal => ({
  category,
  printed: dwellings,
  computed: totalOf(projects.filter((project) => project.category === category).map(changeOf)),
})
