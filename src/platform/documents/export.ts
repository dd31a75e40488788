import { writeCsv } from './csv-file.ts'
import type { Sheet } from './sheet.ts'

export const EXPORT_FORMATS = ['xlsx', 'ods', 'csv', 'csv-rfc'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The format asked for in `?export=`, or null when it is none of ours. */
export const exportFormat = (text: string | null): ExportFormat | null =>
  EXPORT_FORMATS.find((format) => format === text) ?? null

export type ExportedFile = { kind: 'file'; name: string; type: string; body: Uint8Array }

/** One table as a file to download; `baseName` without extension. */
export async function exportSheet(
  sheet: Sheet,
  format: ExportFormat,
  baseName: string,
  author: string,
): Promise<ExportedFile> {
  switch (format) {
    case 'xlsx': {
      const { writeXlsx } = await import('./workbook.ts')
      return file(
        `${baseName}.xlsx`,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        await writeXlsx([sheet], author),
      )
    }
    case 'ods': {
      const { writeOds } = await import('./workbook.ts')
      return file(`${baseName}.ods`, 'application/vnd.oasis.opendocument.spreadsheet', await writeOds([sheet], author))
    }
    case 'csv':
      return file(`${baseName}.csv`, 'text/csv; charset=utf-8', writeCsv(sheet, 'dutch-excel'))
    case 'csv-rfc':
      return file(`${baseName}.csv`, 'text/csv; charset=utf-8', writeCsv(sheet, 'rfc4180'))
  }
}

const file = (name: string, type: string, body: Uint8Array): ExportedFile => ({ kind: 'file', name, type, body })
