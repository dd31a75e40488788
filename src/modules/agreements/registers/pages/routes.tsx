import { exportSheet } from '#platform/documents/export.ts'
import type { Answer, Crumb, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { Meter } from '#platform/sources/limits.ts'
import { explainReason, SourceRefused } from '#platform/sources/reading.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import { arrange, readExportFormat, readTableQuery, tableToSheet } from '#platform/ui/index.ts'
import type { WriteProblem } from '../../model/registers/read-entry.ts'
import { registerNamed } from '../../model/registers/register-list.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { climateView } from '../climate.ts'
import { importEntries } from '../import-entries.ts'
import { REGISTERS_PATH, registerPath } from '../paths.ts'
import { readRegisterSheet, registerSheet } from '../sheet.ts'
import {
  addEntry,
  changeEntry,
  connectRegister,
  openRegister,
  openRegisters,
  type RegisterDesk,
  removeEntry,
  type StoredEntry,
} from '../usecases.ts'
import { columnLabel, printValue, problemSentence, type RegisterWords, registerTitle, registerWords } from '../words.ts'
import { EntryPage } from './entry-page.tsx'
import { listTable, RegisterListPage } from './register-list.tsx'
import { RegisterPage } from './register-page.tsx'
import { registerTable } from './register-table.tsx'

const READ = { object: 'agreement-register', action: 'read' } as const
const WRITE = { object: 'agreement-register', action: 'write' } as const
/** Who may write for every party, and connects registers to agreements: staff, who may change agreements. */
const FOR_ALL = { object: 'agreement', action: 'write' } as const
const REGISTER = `${REGISTERS_PATH}/:register`
/** A filled sheet is some tens of kilobytes. */
const MAX_UPLOAD = 2 * 1024 ** 2

/** Columns that hold a number, a day or a choice. */
const figures = ({ params }: Visit): string[] =>
  (registerNamed(params.register ?? '')?.columns ?? [])
    .filter(({ kind }) => kind !== 'text' && kind !== 'long-text')
    .map(({ name }) => name)

export const registerPages: readonly PageRoute[] = [
  { method: 'get', path: REGISTERS_PATH, needs: READ, handle: showList },
  { method: 'get', path: REGISTER, needs: READ, handle: (visit) => showRegister(visit) },
  { method: 'get', path: `${REGISTER}/blad`, needs: READ, handle: sheetFile },
  // Whose entry it is, the use case decides.
  { method: 'post', path: REGISTER, needs: WRITE, handle: postEntry, again: showRegister, figures },
  {
    method: 'post',
    path: `${REGISTER}/inlezen`,
    needs: WRITE,
    maxBody: MAX_UPLOAD,
    handle: postSheet,
    again: showRegister,
  },
  { method: 'post', path: `${REGISTER}/koppelen`, needs: FOR_ALL, handle: postUse },
  { method: 'get', path: `${REGISTER}/:id`, needs: READ, handle: (visit) => showEntry(visit) },
  { method: 'post', path: `${REGISTER}/:id`, needs: WRITE, handle: postChange, again: showEntry, figures },
  { method: 'post', path: `${REGISTER}/:id/vervallen`, needs: WRITE, handle: postRemoval, again: showEntry },
]

const textOf = (visit: Visit) => registerWords(visit.locale)
const nameIn = ({ params }: Visit): string => params.register ?? ''
const workOf = (visit: Visit) => ({
  ...visit,
  mayWrite: visit.may(WRITE),
  mayForAll: visit.may(WRITE) && visit.may(FOR_ALL),
})
const given = ({ form }: Visit): Record<string, string> => Object.fromEntries(form)

function crumbs(visit: Visit, ...rest: readonly Crumb[]): Crumb[] {
  const t = textOf(visit)
  const self = rest.length === 0 ? { label: t.title } : { label: t.title, href: visit.href(REGISTERS_PATH) }
  return [...agreementCrumbs(visit), ...[self, ...rest]]
}

async function showList(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const desks = await openRegisters(workOf(visit))
  const table = listTable(t, visit, desks.length)
  const format = readExportFormat(table, visit.query)
  if (format) {
    const sheet = tableToSheet(table, arrange(table, desks, readTableQuery(table, visit.query)))
    return exportSheet(sheet, format, 'registers', visit.municipality.name)
  }
  return {
    ...{ kind: 'page', title: t.title, breadcrumb: crumbs(visit), menu: '/afspraken' },
    body: <RegisterListPage t={t} visit={visit} desks={desks} />,
  }
}

async function showRegister(
  visit: Visit,
  errors: readonly FieldError[] = [],
  done: string | null = null,
): Promise<Answer> {
  const t = textOf(visit)
  const desk = await openRegister(workOf(visit), nameIn(visit))
  if (!desk) return { kind: 'not-found' }
  const table = registerTable(t, visit, desk, true)
  const format = readExportFormat(table, visit.query)
  if (format) {
    const sheet = tableToSheet(table, arrange(table, desk.entries, readTableQuery(table, visit.query)))
    return exportSheet(sheet, format, desk.definition.name, visit.municipality.name)
  }
  const title = registerTitle(t, desk.definition.name)
  const climate = desk.definition.name === 'climate-exposure' ? await climateOf(visit, desk) : null
  return {
    ...{ kind: 'page', title, breadcrumb: crumbs(visit, { label: title }), menu: '/afspraken' },
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    body: <RegisterPage {...{ t, visit, desk, errors, done, climate }} mayConnect={visit.may(FOR_ALL)} />,
  }
}

const climateOf = (visit: Visit, { entries }: RegisterDesk) =>
  climateView({ ...visit, showsUrgency: visit.may({ object: 'urgency', action: 'read' }) }, entries)

/** What names an entry, in words. */
const entryTitle = (t: RegisterWords, { definition, parties }: RegisterDesk, { values }: StoredEntry): string =>
  definition.columns
    .filter(({ name }) => definition.key.includes(name))
    .map((column) => printValue(t, column, values[column.name], parties) ?? '')
    .join(', ')

async function showEntry(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const desk = await openRegister(workOf(visit), nameIn(visit))
  const entry = [...(desk?.entries ?? []), ...(desk?.removed ?? [])].find(({ id }) => id === visit.params.id)
  if (!desk || !entry) return { kind: 'not-found' }
  const title = entryTitle(t, desk, entry)
  const above = { label: registerTitle(t, nameIn(visit)), href: visit.href(registerPath(nameIn(visit))) }
  return {
    ...{ kind: 'page', title, breadcrumb: crumbs(visit, above, { label: title }), menu: '/afspraken' },
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    body: <EntryPage {...{ t, visit, desk, entry, title, errors }} />,
  }
}

const errorsOf = (visit: Visit, problems: readonly WriteProblem[]): FieldError[] => {
  const t = textOf(visit)
  return problems.map((problem) => {
    const label = problem.column === 'reason' ? t.change.reason : columnLabel(t, problem.column)
    return { field: problem.column, message: `${label}: ${problemSentence(t, problem)}` }
  })
}

const saved = (visit: Visit, end = ''): Answer => ({
  kind: 'redirect',
  to: visit.href(`${registerPath(nameIn(visit))}${end}?bewaard`),
})

async function postEntry(visit: Visit): Promise<Answer> {
  const added = await addEntry(workOf(visit), nameIn(visit), given(visit))
  if (added === null) return { kind: 'not-found' }
  return added.ok ? saved(visit) : showRegister(visit, errorsOf(visit, added.reason))
}

async function postChange(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? ''
  const changed = await changeEntry(workOf(visit), nameIn(visit), id, given(visit), visit.form.get('reason') ?? '')
  if (changed === null) return { kind: 'not-found' }
  return changed.ok ? saved(visit, `/${id}`) : showEntry(visit, errorsOf(visit, changed.reason))
}

async function postRemoval(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? ''
  const removed = await removeEntry(workOf(visit), nameIn(visit), id, visit.form.get('waarom-vervalt') ?? '')
  if (removed === null) return { kind: 'not-found' }
  if (removed.ok) return saved(visit)
  return showEntry(visit, [{ field: 'waarom-vervalt', message: textOf(visit).remove.refused[removed.reason] }])
}

async function postUse(visit: Visit): Promise<Answer> {
  const nr = visit.form.get('afspraak') ?? ''
  const used = await connectRegister(workOf(visit), nameIn(visit), nr, visit.form.get('los') !== 'ja')
  return used ? saved(visit) : { kind: 'not-found' }
}

async function sheetFile(visit: Visit): Promise<Answer> {
  const desk = await openRegister(workOf(visit), nameIn(visit))
  if (!desk) return { kind: 'not-found' }
  const format = visit.query.get('soort') === 'ods' ? 'ods' : 'xlsx'
  return exportSheet(registerSheet(desk, textOf(visit)), format, desk.definition.name, visit.municipality.name)
}

async function postSheet(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const refused = (...messages: string[]) =>
    showRegister(
      visit,
      messages.map((message) => ({ field: 'bestand', message: t.sheet.refused(message) })),
    )
  const desk = await openRegister(workOf(visit), nameIn(visit))
  if (!desk) return { kind: 'not-found' }
  const upload = visit.files.get('bestand')
  if (!upload) return showRegister(visit, [{ field: 'bestand', message: t.sheet.missing }])
  const file = await fileOnDisk(upload.path, upload.originalName)
  const read = await readRegisterSheet(file, new Meter({ now: () => performance.now() }), desk).catch(
    (cause: unknown) => {
      if (cause instanceof SourceRefused) return cause
      throw cause
    },
  )
  if (read instanceof SourceRefused) return refused(explainReason(read, visit.locale))
  if (read.problems.length > 0) return refused(...read.problems.map((one) => headWords(t, one)))
  if (read.rows.length === 0) return refused(t.sheet.empty)
  const imported = await importEntries(workOf(visit), nameIn(visit), read.rows)
  if (imported === null) return { kind: 'not-found' }
  if (imported.ok)
    return showRegister(visit, [], t.sheet.done(imported.value.added, imported.value.changed, imported.value.same))
  return refused(
    ...imported.reason.map(({ line, problem }) => {
      const cell = t.sheet.inCell(`${read.letters.get(problem.column) ?? ''}${line}`)
      return `${cell}, ${columnLabel(t, problem.column)}: ${problemSentence(t, problem)}`
    }),
  )
}

const headWords = (
  t: RegisterWords,
  { problem, column }: { problem: 'unknown-column' | 'column-missing'; column: string },
) => (problem === 'unknown-column' ? t.sheet.unknownColumn(column) : t.sheet.columnMissing(columnLabel(t, column)))
