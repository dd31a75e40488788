import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ButtonForm,
  Chip,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import { NAME_ROLES } from '../../model/sets/parties.ts'
import type { DraftsText } from '../text.nl.ts'
import type { Draft, ReviewedRow } from '../usecases.ts'
import { DRAFTS_PATH } from './draft-list.tsx'

export type ReviewProps = {
  t: DraftsText
  visit: Visit
  draft: Draft
  names: readonly string[]
  errors: readonly FieldError[]
}

export function DraftReviewPage({ t, visit, draft, names, errors }: ReviewProps) {
  const open = draft.rows.filter((row) => row.open.length > 0)
  return (
    <Stack gap="l">
      <PageTitle title={t.review.title(draft.document)} lead={t.review.lead(draft.rows.length, open.length)} />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.review.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {draft.set ? (
        <Notice kind="ok" title={t.review.madeTitle}>
          <LinkButton href={visit.href(`/afspraken/sets/${draft.set}`)}>{t.review.made}</LinkButton>
        </Notice>
      ) : null}
      <Names t={t} visit={visit} draft={draft} names={names} errors={errors} />
      <Rows t={t} visit={visit} draft={draft} names={names} errors={errors} />
      {draft.set ? null : <MakeSet t={t} visit={visit} draft={draft} names={names} errors={errors} />}
    </Stack>
  )
}

const pathOf = (visit: Visit, { batch }: Draft, step: string): string => visit.href(`${DRAFTS_PATH}/${batch}/${step}`)

function Names({ t, visit, draft, names, errors }: ReviewProps) {
  const words = t.review.names
  const leadsOf = (name: string) => (draft.openNames.get(name) ?? []).join(', ')
  return (
    <Panel title={words.heading} id="namen">
      <p>{words.help}</p>
      <Form action={pathOf(visit, draft, 'namen')} submit={words.submit}>
        {names.map((name, index) => (
          <Select
            key={name}
            name={`naam-${index}`}
            label={name}
            help={leadsOf(name) === '' ? undefined : words.leads(leadsOf(name))}
            value={visit.form.get(`naam-${index}`) ?? draft.names.get(name) ?? ''}
            options={[
              { value: '', label: words.choose },
              ...NAME_ROLES.map((role) => ({ value: role, label: words.roles[role] })),
            ]}
            error={errorOf(errors, `naam-${index}`)}
          />
        ))}
        <HiddenFields fields={Object.fromEntries(names.map((name, index) => [`van-${index}`, name]))} />
        <TextArea
          name="anderen"
          label={words.other}
          help={words.otherHelp}
          required={false}
          rows={3}
          value={visit.form.get('anderen') ?? ''}
          error={errorOf(errors, 'anderen')}
        />
      </Form>
    </Panel>
  )
}

function Rows({ t, visit, draft, errors }: ReviewProps) {
  const words = t.review.rows
  const isAll = visit.query.get('toon') === 'alle'
  const shown = isAll ? draft.rows : draft.rows.filter((row) => row.open.length > 0)
  const here = visit.href(`${DRAFTS_PATH}/${draft.batch}`)
  return (
    <Panel
      title={words.heading}
      id="rijen"
      aside={
        isAll ? <a href={`${here}#rijen`}>{words.onlyOpen}</a> : <a href={`${here}?toon=alle#rijen`}>{words.all}</a>
      }
    >
      {shown.length === 0 ? <p>{words.none}</p> : null}
      {shown.map((row) => (
        <Row key={row.row.nr} t={t} visit={visit} draft={draft} reviewed={row} errors={errors} />
      ))}
    </Panel>
  )
}

function Row({
  t,
  visit,
  draft,
  reviewed,
  errors,
}: Pick<ReviewProps, 't' | 'visit' | 'draft' | 'errors'> & { reviewed: ReviewedRow }) {
  const words = t.review.rows
  const { row, review, open, lead, planning, text, understood } = reviewed
  const field = (name: string) => `${name}-${row.nr}`
  const typed = (name: string, value: string) => visit.form.get(field(name)) ?? value
  const path = pathOf(visit, draft, 'rijen')
  return (
    <details className="wr-fold" open={open.length > 0 ? true : undefined}>
      <summary>
        <strong>{row.nr}</strong> {text.slice(0, 90)}{' '}
        {open.map((doubt) => (
          <Chip key={doubt} kind="condition-open">
            {t.doubts[doubt]}
          </Chip>
        ))}
        {review ? (
          <Chip kind={review.decision === 'taken' ? 'ok' : 'neutral'}>
            {review.decision === 'taken' ? words.taken : words.leftOut}
          </Chip>
        ) : null}
      </summary>
      <Stack>
        <div>
          <h3>{words.raw}</h3>
          <p className="wr-note">{words.from(row.lineFrom, row.lineTo)}</p>
          <pre className="wr-raw">{row.raw}</pre>
        </div>
        {draft.set ? null : (
          <Form
            action={path}
            submit={words.take}
            beside={
              <button
                className="utrecht-button utrecht-button--secondary-action"
                type="submit"
                name="besluit"
                value="weg"
              >
                {words.leaveOut}
              </button>
            }
          >
            <HiddenFields fields={{ nr: row.nr }} />
            <TextArea
              name={field('tekst')}
              label={words.text}
              value={typed('tekst', text)}
              error={errorOf(errors, field('tekst'))}
            />
            <Field name={field('trekker')} label={words.leadLabel} value={typed('trekker', lead)} required={false} />
            <Field
              name={field('planning')}
              label={words.planning}
              value={typed('planning', planning)}
              size={32}
              required={false}
              help={understood === null ? words.notUnderstood : words.understood(understood)}
            />
          </Form>
        )}
        {review && !draft.set ? (
          <ButtonForm action={path} label={words.takeBack} fields={{ nr: row.nr, besluit: 'terug' }} />
        ) : null}
      </Stack>
    </details>
  )
}

function MakeSet({ t, visit, draft, errors }: ReviewProps) {
  const words = t.review.make
  const typed = (name: string) => visit.form.get(name) ?? ''
  return (
    <Panel title={words.heading} id="set">
      <Form action={pathOf(visit, draft, 'set')} submit={words.submit}>
        <Field
          name="titel"
          label={words.title}
          help={words.titleHelp}
          value={typed('titel')}
          size={32}
          error={errorOf(errors, 'titel')}
          required
        />
        <Field name="van" type="date" label={words.from} value={typed('van')} error={errorOf(errors, 'van')} required />
        <Field name="tot" type="date" label={words.to} value={typed('tot')} error={errorOf(errors, 'tot')} required />
        <Field
          name="document"
          label={words.document}
          value={visit.form.has('document') ? typed('document') : draft.document}
          size={32}
          error={errorOf(errors, 'document')}
          required
        />
        <Radios
          name="zichtbaar"
          label={words.audience}
          value={typed('zichtbaar') || 'internal'}
          options={(['internal', 'partner', 'public'] as const).map((value) => ({
            value,
            label: words.audiences[value],
          }))}
        />
      </Form>
    </Panel>
  )
}
