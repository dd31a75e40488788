import { readStreetWork, STREET_WORK_COLUMNS } from '../model/street-work-file.ts'
import { insertStreetWorks, STREET_WORK } from '../streets/store.ts'
import { importerTexts } from '../texts.ts'
import { simpleTableImporter } from './simple-table.ts'

/**
 * Works in streets: the coming programme, and the log of what was done. A file replaces the planned works when it
 * names any, and the done ones when it names any.
 */
export const streetProgramme = simpleTableImporter(
  { name: 'street-programme', ...importerTexts('street-programme') },
  {
    columns: STREET_WORK_COLUMNS,
    required: ['street'],
    dataset: STREET_WORK,
    read: readStreetWork,
    id: ({ id }) => id,
    places: ({ streetId, neighbourhoodCode }) => ({ street: streetId, area: neighbourhoodCode }),
    slice: ({ status }) => status,
    insert: insertStreetWorks,
    counts: ({ status, raiseM }) => [
      status === 'planned' ? 'works_planned' : 'works_done',
      ...(raiseM !== null && raiseM > 0 ? ['raisings'] : []),
    ],
  },
)
