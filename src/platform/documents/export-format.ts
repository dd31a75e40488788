export const EXPORT_FORMATS = ['xlsx', 'ods', 'csv', 'csv-rfc'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The format asked for in `?export=`, or null when it is none of ours. */
export const exportFormat = (text: string | null): ExportFormat | null =>
  EXPORT_FORMATS.find((format) => format === text) ?? null
