// What a form about one dwelling shows before anything is recorded.
import type { DwellingInput } from '#modules/areas/index.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { JudgementSubject } from '../model/ledger/judgement.ts'
import { mergeReadings } from '../model/ledger/merge.ts'
import { findDwelling, rowEntries } from './dossier.ts'
import { entriesOf, incidentsOf, type JudgedIncident, type LedgerEntry } from './store/entries.ts'

/** An entry that is to be judged. */
export type Judged = { subject: 'reading'; entry: LedgerEntry } | { subject: 'incident'; entry: JudgedIncident }

/** What a form about one dwelling needs to know of it; null when there is no such dwelling. */
export const lookUpDwelling = (scope: Scope, id: string): Promise<DwellingInput | null> =>
  scope.transaction(async (db) => {
    const known = await findDwelling(db, id)
    return known && mergeReadings(known.row, await entriesOf(db, [id])).input
  })

/** One entry that is to be judged, with what was decided about it; null when it is not of this dwelling. */
export const lookUpEntry = (
  scope: Scope,
  dwellingId: string,
  subject: JudgementSubject,
  id: string,
): Promise<Judged | null> =>
  scope.transaction(async (db) => {
    if (subject === 'incident') {
      const entry = (await incidentsOf(db, [dwellingId])).find((each) => each.id === id)
      return entry ? { subject, entry } : null
    }
    const known = await findDwelling(db, dwellingId)
    if (!known) return null
    const entries = [...(await rowEntries(db, known.row, known.source)), ...(await entriesOf(db, [dwellingId]))]
    const entry = entries.find((each) => each.id === id)
    return entry ? { subject, entry } : null
  })
