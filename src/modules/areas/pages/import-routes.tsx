import { exportSheet } from '#platform/documents/export.ts'
import type { Answer, FieldError, PageRoute, UploadedFile, Visit } from '#platform/http/route.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import { arrange, readExportFormat, readTableQuery, tableToSheet } from '#platform/ui/index.ts'
import { type ImportView, listImports, stopImport, viewImport } from '../follow-imports.ts'
import { areaTexts, reasonInWords } from '../texts.ts'
import { askForImport, importAfterTrial, undoImport } from '../usecases.ts'
import { importDetailAnswer, messagesOf, messageTable } from './import-detail.tsx'
import { batchTable, IMPORTS_PATH, importListAnswer } from './import-list.tsx'

const READ = { object: 'import', action: 'read' } as const
const RUN = { object: 'import', action: 'run' } as const
/** A municipality's part of the national files, unpacked, stays below this; larger files come by the console. */
const MAX_UPLOAD = 512 * 1024 ** 2
const LISTED = 100

/** /beheer/imports and what can be done there, for the importers of all modules. */
export function importPages(importers: readonly ImporterDefinition[]): PageRoute[] {
  const importerOf = (view: ImportView) => importers.find(({ name }) => name === view.batch.importer)
  const withImport = (act: (visit: Visit, view: ImportView) => Promise<Answer>) => async (visit: Visit) => {
    const view = await viewImport(visit.scope, visit.params.batch ?? '', visit.deps)
    return view ? act(visit, view) : ({ kind: 'not-found' } as const)
  }
  return [
    {
      ...{ method: 'get', path: IMPORTS_PATH, needs: READ },
      handle: (visit) => showImports(visit, importers),
    },
    {
      ...{ method: 'post', path: IMPORTS_PATH, needs: RUN, maxBody: MAX_UPLOAD },
      handle: (visit) => receive(visit, importers),
    },
    {
      ...{ method: 'get', path: `${IMPORTS_PATH}/:batch`, needs: READ },
      handle: withImport(async (visit, view) => {
        const report = view.batch.report
        const table = report && messageTable(visit, report, importerOf(view))
        const format = table && readExportFormat(table, visit.query)
        if (!report || !table || !format) return importDetailAnswer(visit, view, importerOf(view))
        const rows = arrange(
          table,
          messagesOf(report, visit.query.get('reden') ?? ''),
          readTableQuery(table, visit.query),
        )
        return exportSheet(tableToSheet(table, rows), format, 'import-regels', visit.municipality.name)
      }),
    },
    {
      ...{ method: 'post', path: `${IMPORTS_PATH}/:batch/stop`, needs: RUN },
      handle: withImport(async (visit, view) => {
        await stopImport(visit.scope, view.batch.id, visit.actor, visit.deps)
        return backTo(visit, view.batch.id)
      }),
    },
    {
      ...{ method: 'post', path: `${IMPORTS_PATH}/:batch/inlezen`, needs: RUN },
      handle: withImport(async (visit, view) => {
        const importer = importerOf(view)
        if (!importer || view.state !== 'judged' || view.batch.failure) return { kind: 'not-found' }
        const { municipality, scope, actor, deps } = visit
        const asked = await importAfterTrial(view.batch, importer, { municipality, scope, actor, deps })
        return asked.ok ? backTo(visit, asked.value) : importDetailAnswer(visit, view, importer)
      }),
    },
    {
      ...{ method: 'post', path: `${IMPORTS_PATH}/:batch/ongedaan`, needs: RUN },
      handle: withImport((visit, view) => undo(visit, view, importerOf(view))),
    },
  ]
}

async function showImports(visit: Visit, importers: readonly ImporterDefinition[]): Promise<Answer> {
  const batches = await listImports(visit.scope, LISTED, visit.deps)
  const table = batchTable(visit, importers)
  const format = readExportFormat(table, visit.query)
  if (!format) return importListAnswer(visit, importers, batches, { importer: '', mode: 'proef' }, [])
  const rows = arrange(table, batches, readTableQuery(table, visit.query))
  return exportSheet(tableToSheet(table, rows), format, 'imports', visit.municipality.name)
}

const backTo = (visit: Visit, batch: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${IMPORTS_PATH}/${batch}`),
})

async function receive(visit: Visit, importers: readonly ImporterDefinition[]): Promise<Answer> {
  const text = areaTexts(visit.locale)
  const asked = { importer: visit.form.get('soort') ?? '', mode: visit.form.get('wijze') ?? 'proef' }
  const importer = importers.find(({ name }) => name === asked.importer)
  const files = [...visit.files].filter(([field]) => field.split(':')[0] === 'bestand').map(([, file]) => file)
  const errors: FieldError[] = []
  if (!importer) errors.push({ field: 'soort', message: text.imports.chooseSource })
  if (files.length === 0) errors.push({ field: 'bestand', message: text.imports.chooseFile })
  const comeBack = async (all: readonly FieldError[]) =>
    importListAnswer(visit, importers, await listImports(visit.scope, LISTED, visit.deps), asked, all)
  if (!importer || errors.length > 0) return comeBack(errors)
  const { municipality, scope, actor, deps } = visit
  const dryRun = asked.mode !== 'inlezen'
  const started = await askForImport({ importer, files: files.map(toImport), municipality, scope, actor, dryRun, deps })
  if (started.ok) return backTo(visit, started.value)
  return comeBack([{ field: 'bestand', message: reasonInWords(started.reason, importer, visit.locale) }])
}

const toImport = ({ path, originalName }: UploadedFile) => ({ path, originalName })

async function undo(visit: Visit, view: ImportView, importer: ImporterDefinition | undefined): Promise<Answer> {
  const t = areaTexts(visit.locale).imports
  if (visit.form.get('zeker') !== 'ja')
    return importDetailAnswer(visit, view, importer, { undoError: t.undoConfirmMissing })
  const undone = await undoImport(visit.scope, view.batch.id, visit.actor, visit.deps)
  if (undone.ok) return backTo(visit, view.batch.id)
  return importDetailAnswer(visit, view, importer, {
    undoRefusal: reasonInWords(undone.reason, importer, visit.locale),
  })
}
