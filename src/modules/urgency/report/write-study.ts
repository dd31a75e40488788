import { type ExportedFile, exportSheet } from '#platform/documents/export.ts'
import { writeGeoJson } from '#platform/geo/files/geojson.ts'
import type { StudyFormat } from '../model/report/study-format.ts'
import type { StudyExport } from './load-export.ts'
import {
  aboutStudy,
  blockLayer,
  type FileContext,
  layerSheet,
  neighbourhoodLayer,
  studyFile,
  studySheets,
} from './study-file.ts'
import { reportTexts } from './texts.ts'

/** `only`: the study holds one neighbourhood. */
export async function writeStudy(
  context: FileContext,
  study: StudyExport,
  format: StudyFormat,
  only: string | null = null,
): Promise<ExportedFile> {
  const { municipality } = context
  const words = reportTexts(context.locale).file
  const place = only === null ? municipality.slug : `${municipality.slug}-${only}`
  const name = words.name(place, study.run.number, municipality.fictional)
  const layer = only === null ? neighbourhoodLayer(context, study) : blockLayer(context, study.blocks)
  const about = aboutStudy(context, study)
  switch (format) {
    case 'gpkg': {
      const { writeGeoPackage } = await import('#platform/geo/files/geopackage.ts')
      return file(`${name}.gpkg`, 'application/geopackage+sqlite3', writeGeoPackage(studyFile(context, study)))
    }
    case 'geojson':
      return file(`${name}.geojson`, GEOJSON, writeGeoJson(layer, 'CRS84', about))
    case 'geojson-rd':
      return file(`${name}-rd.geojson`, GEOJSON, writeGeoJson(layer, 'EPSG:28992', about))
    case 'xlsx': {
      const { writeXlsx } = await import('#platform/documents/workbook.ts')
      return file(`${name}.xlsx`, XLSX, await writeXlsx(studySheets(context, study), municipality.name))
    }
    case 'ods': {
      const { writeOds } = await import('#platform/documents/workbook.ts')
      return file(`${name}.ods`, ODS, await writeOds(studySheets(context, study), municipality.name))
    }
    case 'csv':
    case 'csv-rfc':
      return exportSheet(layerSheet(context, layer), format, name, municipality.name)
  }
}

const GEOJSON = 'application/geo+json'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

const file = (name: string, type: string, body: Uint8Array): ExportedFile => ({ kind: 'file', name, type, body })
