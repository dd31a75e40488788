import { readSewerSection, SEWER_COLUMNS } from '../model/sewer-section.ts'
import { insertSewerSections, SEWER } from '../streets/store.ts'
import { importerTexts } from '../texts.ts'
import { simpleTableImporter } from './simple-table.ts'

/** The sewer renewal plan: a file replaces the plan as a whole. */
export const sewer = simpleTableImporter(
  { name: 'sewer', ...importerTexts('sewer') },
  {
    columns: SEWER_COLUMNS,
    required: ['street', 'length'],
    dataset: SEWER,
    read: readSewerSection,
    id: ({ id }) => id,
    places: ({ streetId, neighbourhoodCode }) => ({ street: streetId, area: neighbourhoodCode }),
    slice: () => 'all',
    insert: insertSewerSections,
    counts: ({ dueYear }) => ['sewer_sections', ...(dueYear === null ? ['sewer_without_year'] : [])],
  },
)
