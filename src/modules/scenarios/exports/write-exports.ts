// The files of a scenario, for pages and console alike.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { ExportedFile } from '#platform/documents/export.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { modelVersion } from '../model/versions/lifecycle.ts'
import { scenarioHash } from '../usecases.ts'
import { choiceDocument } from './choice/choice-document.ts'
import { type ChoiceMaterial, choiceTexts } from './choice/material.ts'
import type { WorkbookOrder } from './file-makers.ts'
import { workbookTexts } from './workbook/scenario-workbook.ts'

export const SCENARIO_FORMATS = ['xlsx', 'pdf', 'odt'] as const
export type ScenarioFormat = (typeof SCENARIO_FORMATS)[number]

/** For whom the file is made, of which version; `number` null = a file that no version was made of. */
export type FileContext = { municipality: string; number: number | null; made: CalendarDate; locale: Locale }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ODT = 'application/vnd.oasis.opendocument.text'

const versionWords = ({ number, locale }: FileContext): string => {
  const t = choiceTexts(locale)
  return number === null ? t.file : t.version(String(number))
}

/** What a worker, or who calls it, makes the workbook of. */
export function workbookOrder(
  { scenario, outcome }: Pick<ChoiceMaterial, 'scenario' | 'outcome'>,
  context: FileContext,
): WorkbookOrder {
  const { made, municipality, locale } = context
  const imprint = { version: versionWords(context), model: modelVersion(), hash: scenarioHash(scenario), made }
  return { scenario, outcome, imprint, author: municipality, locale }
}

export const workbookFile = ({ scenario, locale }: WorkbookOrder, body: Uint8Array): ExportedFile => ({
  ...{ kind: 'file', type: XLSX, body },
  name: workbookTexts(locale).fileName(scenario.id, scenario.area.fictional),
})

export async function choiceFile(
  material: ChoiceMaterial,
  context: FileContext,
  format: 'pdf' | 'odt',
): Promise<ExportedFile> {
  const { scenario } = material
  const { municipality, made, locale } = context
  const imprint = { municipality, made, version: versionWords(context), model: modelVersion() }
  const document = choiceDocument(material, { ...imprint, hash: scenarioHash(scenario) }, locale)
  const name = choiceTexts(locale).fileName(scenario.id, scenario.area.fictional, format)
  return format === 'pdf'
    ? { kind: 'file', name, type: 'application/pdf', body: await writePdf(document) }
    : { kind: 'file', name, type: ODT, body: await writeOdt(document) }
}
