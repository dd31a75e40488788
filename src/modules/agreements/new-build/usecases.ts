import { ok, type Result } from '#kernel/result.ts'
import { type Audience, printSource, type Source } from '#kernel/source.ts'
import { listStatedFigures } from '#modules/areas/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { doublesIn, type ListedProject } from '../model/new-build/additions.ts'
import { judgeMove, type MoveProblem, printProjectYear, projectId, standingOf } from '../model/new-build/moves.ts'
import {
  distanceToTarget,
  type HousingChange,
  type ListTotal,
  netChange,
  type TargetDistance,
  totalOf,
  totalsPerYear,
} from '../model/new-build/project-list.ts'
import { termsFor } from '../monitors/parties.ts'
import { type HousingProject, listHousingProjects } from '../store.ts'
import { type AddedProject, addedProjects, insertMove, movesOf, type RecordedMove } from './store.ts'

export type { HousingProject } from '../store.ts'
export type { RecordedMove } from './store.ts'

/** A project where it stands now, with how it came there. */
export type MovingProject = HousingProject & {
  id: string
  phase: string
  /** As the list itself tells. */
  listedYear: string
  moves: readonly RecordedMove[]
  /** How it was added; absent: it stands in the list. */
  added?: AddedProject
}
export type YearRow = { year: number; added: number; lost: number; net: number }
/** A printed total beside the sum of its projects. */
export type CheckedTotal = { category: string; printed: number | null; computed: ListTotal }
export type NewBuildView = {
  projects: readonly MovingProject[]
  years: readonly YearRow[]
  apart: ListTotal
  totals: readonly CheckedTotal[]
  all: ListTotal
  /** Null when no target is stated. */
  target: { dwellings: number; fromYear: number; year: number; source: Source; distance: TargetDistance } | null
  source: string
  /** Pairs that may be one project: a question, nothing is changed. */
  doubles: readonly (readonly [ListedProject, ListedProject])[]
}

const TARGET_KEY = 'social_homes_target'

/** The list of the annex with what follows from it; null when there is none. */
export async function newBuildFor(actor: Actor, scope: Scope): Promise<NewBuildView | null> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => {
    const rows = await listHousingProjects(db, audiences)
    const projects = await listProjects(db, audiences)
    if (projects.length === 0) return null
    const changes = projects.map(changeOf)
    const stated = (await listStatedFigures(db, audiences)).find(({ key }) => key === TARGET_KEY)
    const fromYear = Math.min(...changes.flatMap(({ year }) => (year.kind === 'in' ? [year.year] : [])))
    const target = { dwellings: Number(stated?.value ?? 0), fromYear, year: Number(stated?.date) }
    const [source] = stated?.sources ?? []
    const isStated = stated?.value != null && Number.isInteger(target.year) && Number.isFinite(fromYear) && source
    return {
      projects,
      years: yearRows(changes),
      apart: totalsPerYear(changes, 'new').apart,
      totals: rows.filter(({ rowType }) => rowType === 'total').map((row) => checkedTotal(row, projects)),
      all: totalOf(changes.filter(({ kind }) => kind === 'new')),
      target: isStated ? { ...target, source, distance: distanceToTarget(changes, target) } : null,
      doubles: doublesIn(projects),
      source: projects[0]?.sources[0] ? printSource(projects[0].sources[0]) : '',
    }
  })
}

/** The list as it was read and what was added to it, each where it stands now. */
export const listProjects = async (db: Db, audiences: readonly Audience[]): Promise<MovingProject[]> =>
  withMoves(
    [...(await listHousingProjects(db, audiences)), ...(await addedProjects(db, audiences))],
    await movesOf(db, audiences),
  )

/** Moves count from the first on; the list as it was read stays beside them. */
const withMoves = (
  rows: readonly (HousingProject & { added?: AddedProject })[],
  moves: ReadonlyMap<string, readonly RecordedMove[]>,
): MovingProject[] =>
  rows
    .filter(({ rowType }) => rowType === 'project')
    .map((row) => {
      const id = projectId(row)
      const own = moves.get(id) ?? []
      const moved = own.length === 0 ? null : standingOf(listedStanding(row), own)
      return {
        ...row,
        ...{ id, moves: own, phase: moved?.phase ?? '', listedYear: row.yearText },
        ...(moved === null
          ? {}
          : {
              yearText: printProjectYear(moved.year),
              yearFrom: moved.year.kind === 'open' ? null : moved.year.year,
            }),
      }
    })

const listedStanding = (row: HousingProject) => ({ year: changeOf(row).year, phase: '' })

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

export type MoveWork = {
  actor: Actor
  scope: Scope
  deps: Deps
  /** Does this actor act for the municipality? */
  isStaff: boolean
}
export type MoveWish = Parameters<typeof judgeMove>[1]

/** Staff move every project, a corporation its own. */
export const mayMove = (db: Db, { actor, isStaff }: Pick<MoveWork, 'actor' | 'isStaff'>, project: HousingProject) =>
  isStaff
    ? Promise.resolve(true)
    : termsFor(db, actor).then(({ corporations }) =>
        corporations.some(({ code, name }) => name === project.corporation && actsFor(actor, code)),
      )

/** One project with its history; null when there is none of that name. */
export const projectFor = (work: Omit<MoveWork, 'deps'>, id: string) =>
  work.scope.transaction(async (db) => {
    const project = await findProject(db, work.actor, id)
    return project && { project, mayMove: await mayMove(db, work, project) }
  })

export async function findProject(db: Db, actor: Actor, id: string): Promise<MovingProject | null> {
  return (await listProjects(db, visibleAudiences(actor.roles))).find((one) => one.id === id) ?? null
}

/** Moves a project; null when it is not there, or not this actor's. */
export async function moveProject(
  work: MoveWork,
  id: string,
  wish: MoveWish,
): Promise<Result<true, readonly MoveProblem[]> | null> {
  const { actor, scope, deps } = work
  return scope.transaction(async (db) => {
    const project = await findProject(db, actor, id)
    if (!project || !(await mayMove(db, work, project))) return null
    const now = { year: changeOf(project).year, phase: project.phase }
    const judged = judgeMove(now, wish)
    if (!judged.ok) return judged
    const move = { ...judged.value, version: project.moves.length + 1, at: deps.now() }
    await insertMove(db, id, move, actor.kind === 'anonymous' ? 'anonymous' : actor.id)
    // The reason stays with the move: the trail holds no free text.
    await deps.audit.record(db, {
      ...{ actor, action: 'housing-project.moved', object: `housing-project/${id}` },
      before: { year: printProjectYear(now.year), phase: now.phase },
      after: { year: printProjectYear(move.year), phase: move.phase },
    })
    return ok(true)
  })
}
