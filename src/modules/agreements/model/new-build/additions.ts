// A project that somebody adds to the building list (B11): asked about when the place is listed already, refused when
// more homes would go than there are.
import { ok, type Result, refuse } from '#kernel/result.ts'
import { sameAddress } from './addresses.ts'
import { projectId, readProjectYear } from './moves.ts'
import type { HousingChange, ProjectYear } from './project-list.ts'

export const ADDED_KINDS = ['new', 'demolished'] as const

/** As typed. `different`: why it is another project than the one at the same place. */
export type AdditionWish = Record<'corporation' | 'name' | 'kind' | 'dwellings' | 'year' | 'different', string>

export type Addition = {
  id: string
  corporation: string
  name: string
  kind: HousingChange['kind']
  dwellings: number | null
  year: ProjectYear
  different: string
}

export type AdditionProblem =
  | { field: 'corporation'; problem: 'corporation-unknown' }
  | { field: 'name'; problem: 'name-missing' | 'too-long' }
  | { field: 'name'; problem: 'there-already'; others: readonly ListedProject[] }
  | { field: 'kind'; problem: 'kind-missing' }
  | { field: 'dwellings'; problem: 'dwellings-wrong' }
  | { field: 'dwellings'; problem: 'more-than-exists'; existing: number }
  | { field: 'year'; problem: 'year-not-understood' }
  | { field: 'different'; problem: 'same-address'; others: readonly ListedProject[] }
  | { field: 'different'; problem: 'too-long' }

/** A project of the list, with its id. */
export type ListedProject = { id: string; corporation: string; project: string; unitKind: HousingChange['kind'] }

export type AdditionFacts = {
  /** Names of corporations for which this may be added. */
  corporations: readonly string[]
  listed: readonly ListedProject[]
  /** Homes of that corporation by its list of stock; null: it brought none, so nothing is compared. */
  existing(corporation: string): number | null
}

const LONGEST = { name: 120, different: 300 } as const
const MOST_DWELLINGS = 10_000

/** "n.t.b." is not known yet; undefined when it is no number of homes. */
function readDwellings(text: string): number | null | undefined {
  const given = text.trim().toLowerCase()
  if (/^n\.?t\.?b\.?$/.test(given)) return null
  const count = Number(given.replaceAll('.', ''))
  return /^\d{1,3}(\.?\d{3})*$/.test(given) && count >= 1 && count <= MOST_DWELLINGS ? count : undefined
}

/** Everything that is wrong, or asked, at once. */
export function judgeAddition(
  wish: AdditionWish,
  { corporations, listed, existing }: AdditionFacts,
): Result<Addition, readonly AdditionProblem[]> {
  const [name, different] = [wish.name.trim(), wish.different.trim()]
  const kind = ADDED_KINDS.find((one) => one === wish.kind)
  const [dwellings, year] = [readDwellings(wish.dwellings), readProjectYear(wish.year)]
  const problems: AdditionProblem[] = []
  if (!corporations.includes(wish.corporation)) problems.push({ field: 'corporation', problem: 'corporation-unknown' })
  if (name === '') problems.push({ field: 'name', problem: 'name-missing' })
  if (name.length > LONGEST.name) problems.push({ field: 'name', problem: 'too-long' })
  if (!kind) problems.push({ field: 'kind', problem: 'kind-missing' })
  if (dwellings === undefined) problems.push({ field: 'dwellings', problem: 'dwellings-wrong' })
  if (year === null) problems.push({ field: 'year', problem: 'year-not-understood' })
  if (different.length > LONGEST.different) problems.push({ field: 'different', problem: 'too-long' })
  const id = projectId({ corporation: wish.corporation, project: name, unitKind: wish.kind })
  if (name !== '' && name.length <= LONGEST.name && kind)
    problems.push(...placeProblems({ id, name, kind, different }, listed))
  const there = kind === 'demolished' ? existing(wish.corporation) : null
  if (there !== null && typeof dwellings === 'number' && dwellings > there)
    problems.push({ field: 'dwellings', problem: 'more-than-exists', existing: there })
  if (!kind || year === null || dwellings === undefined || problems.length > 0) return refuse(problems)
  return ok({ id, corporation: wish.corporation, name, kind, dwellings, year, different })
}

/** What goes and what comes in its place stand at one address: those are no double. */
function placeProblems(
  { id, name, kind, different }: Pick<Addition, 'id' | 'name' | 'kind' | 'different'>,
  listed: readonly ListedProject[],
): AdditionProblem[] {
  const same = listed.filter((one) => one.id === id)
  if (same.length > 0) return [{ field: 'name', problem: 'there-already', others: same }]
  const others = listed.filter(({ unitKind, project }) => unitKind === kind && sameAddress(project, name))
  return others.length > 0 && different === '' ? [{ field: 'different', problem: 'same-address', others }] : []
}

/** Pairs of a list that may be one project: a list that was read in is shown with its question, never changed. */
export const doublesIn = (listed: readonly ListedProject[]): (readonly [ListedProject, ListedProject])[] =>
  listed.flatMap((one, index) =>
    listed
      .slice(index + 1)
      .filter(({ unitKind, project }) => unitKind === one.unitKind && sameAddress(one.project, project))
      .map((other) => [one, other] as const),
  )
