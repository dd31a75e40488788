import { writeCsv } from './csv-file.ts'
import type { ExportFormat } from './export-format.ts'
import type { Sheet } from './sheet.ts'

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
