import type { ImportJob } from '#platform/module.ts'
import { compareDivisions } from '../model/boundary-changes.ts'
import { areaYears, listAreas } from '../store.ts'
import type { ImportTally } from './import-tally.ts'

type Named = { code: string; name: string | null; isWater: boolean }

/** Codes named in a summary; more would no longer be a summary. */
const MAX_NAMED = 20

/**
 * Tells how the buurten of a year that is being imported differ from those of the nearest other year we have.
 * Water is left out: lists of figures do not name it.
 */
export async function reportDivisionChanges(
  job: ImportJob,
  tally: ImportTally,
  year: number,
  areas: readonly Named[],
): Promise<void> {
  if (areas.length === 0) return
  const known = await job.scope.transaction(async (db) => {
    const years = (await areaYears(db)).filter((other) => other !== year)
    const earlier = years.filter((other) => other < year)
    const nearest = earlier[0] ?? years.at(-1)
    return nearest === undefined
      ? null
      : { year: nearest, areas: await listAreas(db, { year: nearest, level: 'buurt' }) }
  })
  if (!known || known.areas.length === 0) return
  const isLand = (area: Named) => !area.isWater
  const changes = compareDivisions(known.areas.filter(isLand), areas.filter(isLand))
  tally.state('compared_with_year', known.year)
  tally.state('joined_by_code', changes.kept.length)
  tally.state('new', changes.added.length)
  tally.state('gone', changes.gone.length)
  tally.state('renamed', changes.renamed.length)
  if (changes.added.length > 0) tally.state('new_codes', changes.added.slice(0, MAX_NAMED).join(' '))
  if (changes.gone.length > 0) tally.state('gone_codes', changes.gone.slice(0, MAX_NAMED).join(' '))
}
