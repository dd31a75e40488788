/** What a run can be had as. CSV and GeoJSON hold one table: the neighbourhoods, or the blocks of one of them. */
export const STUDY_FORMATS = ['gpkg', 'geojson', 'geojson-rd', 'xlsx', 'ods', 'csv', 'csv-rfc'] as const
export type StudyFormat = (typeof STUDY_FORMATS)[number]

export const studyFormat = (text: string): StudyFormat | null => STUDY_FORMATS.find((format) => format === text) ?? null

/** One table of neighbourhoods needs no blocks. */
export const holdsBlocks = (format: StudyFormat): boolean => ['gpkg', 'xlsx', 'ods'].includes(format)
