import { yearOf } from '#kernel/calendar.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { type TableDefinition, tableFile } from '#platform/ui/index.ts'
import { fileRefused } from '../../budget/pages/refused.ts'
import { receiveBudget } from '../../budget/receive.ts'
import { budgetEn } from '../../budget/text.en.ts'
import { budgetNl } from '../../budget/text.nl.ts'
import { modelWordsEn } from '../../exports/text.en.ts'
import { modelWordsNl } from '../../exports/text.nl.ts'
import { VERSIONS_READ } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { actualsEn } from '../text.en.ts'
import { type ActualsText, actualsNl } from '../text.nl.ts'
import {
  type ActualsLedger,
  bookActuals,
  closeYear,
  forecastOf,
  loadActuals,
  makersOf,
  revisionOf,
  unbookActual,
  yearsToClose,
} from '../usecases.ts'
import { ActualsPage } from './actuals-page.tsx'
import { readBooking } from './booking-form.ts'
import { bookingTable, closedTable, forecastTable, partyTable, revisionTable } from './tables.ts'

const WRITE = { object: 'scenario-version', action: 'write' } as const
/** Reading in a file is the work of who writes scenarios. */
const IMPORT = { object: 'scenario', action: 'write' } as const
const OF = `${SCENARIOS_PATH}/:id/werkelijk`
const MAX_UPLOAD = 6 * 1024 ** 2

/** Actual payments beside the plan that was set fast. */
export const actualsPages: readonly PageRoute[] = [
  { method: 'get', path: OF, needs: VERSIONS_READ, limit: 'compute', handle: (visit) => showActuals(visit) },
  { method: 'post', path: `${OF}/boeken`, needs: WRITE, handle: postBooking },
  { method: 'post', path: `${OF}/terug`, needs: WRITE, handle: postUndo },
  { method: 'post', path: `${OF}/sluiten`, needs: WRITE, handle: postClose },
  { method: 'post', path: `${OF}/inlezen`, needs: IMPORT, maxBody: MAX_UPLOAD, limit: 'compute', handle: postFile },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
export const actualsText = ({ locale }: Pick<Visit, 'locale'>): ActualsText =>
  textsFor({ nl: actualsNl, en: actualsEn }, locale)
const wordsFor = ({ locale }: Visit) => textsFor({ nl: modelWordsNl, en: modelWordsEn }, locale)

async function showActuals(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await loadActuals(visit, idOf(visit))
  if (!view) return { kind: 'not-found' }
  const t = actualsText(visit)
  const year = view.ledger ? shownYear(visit, view.ledger) : 0
  const makers = await makersOf(visit, view.ledger?.closed ?? [])
  const file = view.ledger && (await fileOf(visit, view.ledger, year, makers))
  if (file) return file
  return scenarioPage(visit, view.row, {
    ...{ title: t.title(view.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: (
      <ActualsPage
        {...{ t, visit, view, year, makers, errors }}
        words={wordsFor(visit)}
        mayWrite={visit.may(WRITE)}
        mayImport={visit.may(IMPORT)}
      />
    ),
  })
}

/** The year that was asked, else the oldest open one that has passed, else this year. */
function shownYear(visit: Visit, ledger: ActualsLedger): number {
  const asked = visit.query.get('jaar') ?? visit.form.get('jaar')
  const found = ledger.years.find((year) => String(year) === asked)
  const thisYear = yearOf(visit.today)
  const first = ledger.years[0] ?? thisYear
  return found ?? yearsToClose(ledger, thisYear)[0] ?? (ledger.years.includes(thisYear) ? thisYear : first)
}

/** The table that was asked for as a file. */
async function fileOf(
  visit: Visit,
  ledger: ActualsLedger,
  year: number,
  makers: ReadonlyMap<string, string | null>,
): Promise<Answer | null> {
  const [t, words] = [actualsText(visit), wordsFor(visit)]
  const { accounts, parties } = revisionOf(ledger, year)
  const name = `${ledger.row.id}-werkelijk`
  const asFile = <Row,>(table: TableDefinition<Row>, rows: readonly Row[]): Promise<Answer | null> =>
    tableFile(table, rows, visit.query, `${name}-${table.id}`, visit.municipality.name)
  return (
    (await asFile(revisionTable(t, words, year), accounts)) ??
    (await asFile(partyTable(t, words, year), parties)) ??
    (await asFile(forecastTable(t), forecastOf(ledger))) ??
    (await asFile(
      bookingTable(t, words, year, visit.locale),
      ledger.bookings.filter((one) => one.year === year),
    )) ??
    (await asFile(closedTable(t.close, makers, visit.locale), ledger.closed))
  )
}

const back = (visit: Visit, query: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${scenarioPath(idOf(visit), 'werkelijk')}?${query}`),
})

async function postBooking(visit: Visit): Promise<Answer> {
  const view = await loadActuals(visit, idOf(visit))
  if (!view) return { kind: 'not-found' }
  const t = actualsText(visit)
  if (!view.ledger) return showActuals(visit, [{ field: '', message: t.refused['no-plan'] }])
  const read = readBooking(visit.form, view.ledger, t.book.bad)
  if (!read.ok) return showActuals(visit, read.reason)
  const booked = await bookActuals(visit, idOf(visit), [read.value])
  if (booked === null) return { kind: 'not-found' }
  if (booked.ok) return back(visit, `gedaan=geboekt&jaar=${read.value.year}`)
  const { why } = booked.reason
  const field = why === 'source-missing' || why === 'personal' ? 'bron' : why === 'same-party' ? 'regel' : 'jaar'
  return showActuals(visit, [{ field, message: t.refused[why] }])
}

async function postUndo(visit: Visit): Promise<Answer> {
  const undone = await unbookActual(visit, idOf(visit), visit.form.get('betaling') ?? '')
  if (undone === null) return { kind: 'not-found' }
  if (undone.ok) return back(visit, `gedaan=terug&jaar=${encodeURIComponent(visit.form.get('jaar') ?? '')}`)
  return showActuals(visit, [{ field: 'betaling', message: actualsText(visit).refused[undone.reason] }])
}

async function postClose(visit: Visit): Promise<Answer> {
  const { form } = visit
  const closed = await closeYear(visit, idOf(visit), {
    year: Number(form.get('jaar')),
    rest: form.get('rest') === 'lapses' ? 'lapses' : 'moves',
    reason: form.get('toelichting') ?? '',
    thisYear: yearOf(visit.today),
  })
  if (closed === null) return { kind: 'not-found' }
  if (closed.ok) return back(visit, `gedaan=gesloten&jaar=${Number(form.get('jaar'))}`)
  const field = closed.reason === 'reason-missing' ? 'toelichting' : ''
  return showActuals(visit, [{ field, message: actualsText(visit).refused[closed.reason] }])
}

async function postFile(visit: Visit): Promise<Answer> {
  const t = textsFor({ nl: budgetNl, en: budgetEn }, visit.locale)
  const [file] = [...visit.files].filter(([field]) => field.split(':')[0] === 'bestand').map(([, one]) => one)
  if (!file) return showActuals(visit, [{ field: 'bestand', message: t.upload.missing }])
  const received = await receiveBudget(visit, idOf(visit), file, 'actuals')
  if (received === null) return { kind: 'not-found' }
  if (received.ok)
    return { kind: 'redirect', to: visit.href(`${scenarioPath(idOf(visit), 'inlezen')}/${received.value}`) }
  return showActuals(visit, [{ field: 'bestand', message: fileRefused(visit, t, received.reason) }])
}
