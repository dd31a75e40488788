import { formatNumber } from '#kernel/dutch.ts'
import { errorOf, Field, FileField, Form, HiddenFields, Panel, Radios, Select } from '#platform/ui/index.ts'
import { BUDGET_ENDINGS } from '../../budget/read-file.ts'
import { type Account, accountKey } from '../../model/actuals/plan-per-year.ts'
import { type ActualRow, yearsToClose } from '../usecases.ts'
import { actualsPath, type LedgerProps } from './actuals-page.tsx'
import { accountsFor } from './booking-form.ts'

/** One payment by hand. */
export function BookPanel(props: LedgerProps) {
  const { t, words, visit, ledger, year, errors } = props
  const { book } = t
  const typed = (name: string, otherwise = '') => visit.form.get(name) ?? otherwise
  const name = ({ category, payer, payee }: Account) =>
    `${words.categories[category]}: ${t.year.between(words.parties[payer], words.parties[payee])}`
  const { planned, unplanned } = accountsFor(ledger)
  const years = ledger.years.map((one) => ({ value: String(one), label: String(one) }))
  const field = (key: string, label: string, help?: string) => (
    <Field
      name={key}
      label={label}
      {...(help === undefined ? {} : { help })}
      value={typed(key)}
      inputMode="decimal"
      required={key === 'bedrag'}
      error={errorOf(errors, key)}
    />
  )
  return (
    <Panel title={book.heading} id="boeken">
      <div className="wr-mapping">
        <Form action={actualsPath(props, '/boeken')} submit={book.submit}>
          <Select
            name="regel"
            label={book.account}
            help={book.accountHelp}
            value={typed('regel')}
            options={[
              ...planned.map((one) => ({ value: accountKey(one), label: name(one) })),
              ...unplanned.map((one) => ({ value: accountKey(one), label: book.unplanned(name(one)) })),
            ]}
            error={errorOf(errors, 'regel')}
          />
          <div className="wr-mapanswers">
            <Select
              name="jaar"
              label={book.year}
              value={typed('jaar', String(year))}
              options={years}
              error={errorOf(errors, 'jaar')}
            />
            <Select
              name="gepland"
              label={book.planned}
              value={typed('gepland', String(year))}
              options={years}
              error={errorOf(errors, 'gepland')}
            />
            {field('bedrag', book.amount, book.amountHelp)}
            {field('deel', book.settles, book.settlesHelp)}
            {field('eenheden-plan', book.plannedUnits, book.unitsHelp)}
            {field('eenheden', book.actualUnits)}
          </div>
          <Field
            name="bron"
            label={book.from}
            help={book.fromHelp}
            value={typed('bron')}
            error={errorOf(errors, 'bron')}
            required
          />
        </Form>
      </div>
    </Panel>
  )
}

/** Payments from a file: the same mapping of columns as for a budget. */
export function ImportPanel(props: LedgerProps) {
  const { t, errors } = props
  return (
    <Panel title={t.import.heading} id="inlezen">
      <p>{t.import.lead}</p>
      <Form action={actualsPath(props, '/inlezen')} submit={t.import.submit} multipart>
        <FileField
          name="bestand"
          label={t.import.file}
          accept={BUDGET_ENDINGS}
          error={errorOf(errors, 'bestand')}
          required
        />
      </Form>
    </Panel>
  )
}

export function UndoPanel(props: LedgerProps & { bookings: readonly ActualRow[] }) {
  const { t, words, visit, bookings, year, errors } = props
  return (
    <Panel title={t.bookings.undoHeading}>
      <Form action={actualsPath(props, '/terug')} submit={t.bookings.undo}>
        <HiddenFields fields={{ jaar: String(year) }} />
        <Select
          name="betaling"
          label={t.bookings.choose}
          options={bookings.map(({ id, category, amountCents, source }) => ({
            value: id,
            label: `${words.categories[category]}, ${formatNumber(amountCents / 100, 2, visit.locale)}, ${source}`,
          }))}
          error={errorOf(errors, 'betaling')}
        />
      </Form>
    </Panel>
  )
}

/** The oldest year that has passed and is open: one at a time, with a reason. */
export function ClosePanel(props: LedgerProps) {
  const { t, visit, ledger, errors } = props
  const { close } = t
  const [oldest] = yearsToClose(ledger, Number(visit.today.slice(0, 4)))
  if (oldest === undefined)
    return (
      <Panel title={close.heading}>
        <p>{close.none}</p>
      </Panel>
    )
  return (
    <Panel title={close.heading} id="sluiten">
      <p>
        {close.lead} {close.year(String(oldest))}
      </p>
      <Form action={actualsPath(props, '/sluiten')} submit={close.submit(String(oldest))}>
        <HiddenFields fields={{ jaar: String(oldest) }} />
        <Radios
          name="rest"
          label={close.rest}
          value={visit.form.get('rest') ?? 'moves'}
          options={(['moves', 'lapses'] as const).map((value) => ({ value, label: close.rests[value] }))}
        />
        <Field
          name="toelichting"
          label={close.reason}
          help={close.reasonHelp}
          value={visit.form.get('toelichting') ?? ''}
          error={errorOf(errors, 'toelichting')}
          required
        />
      </Form>
    </Panel>
  )
}
