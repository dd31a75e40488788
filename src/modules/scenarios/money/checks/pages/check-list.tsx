// A checklist with its answers, per party or case, and the form of one question.
import { formatLongDate } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { ExportedFile } from '#platform/documents/export.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Checkboxes,
  Chip,
  type ChipKind,
  type Column,
  DataTable,
  Field,
  Form,
  Grid,
  HiddenFields,
  Panel,
  Radios,
  type TableDefinition,
  TextArea,
  tableFile,
} from '#platform/ui/index.ts'
import type { ChecklistName, CheckSubject } from '../../../model/agreed/checklists.ts'
import { CHECK_ANSWERS, type Check, type CheckState, listOn } from '../../../model/agreed/checks.ts'
import { keptFields } from '../../pages/kept-fields.ts'
import type { ChecksText } from '../text.nl.ts'
import type { ChecksView } from '../usecases.ts'

export type CheckListProps = {
  t: ChecksText
  visit: Visit
  view: ChecksView
  errors: readonly FieldError[]
  mayWrite: boolean
  /** Path of the page that the list stands on. */
  path: string
}

const CHIPS: Readonly<Record<CheckState, ChipKind>> = {
  open: 'outcome-unknown',
  'specialist-needed': 'condition-open',
  yes: 'ok',
  no: 'late',
}

type Row = Check & { subject: CheckSubject }

/** One list, under a heading per party or case. */
export function CheckListPanel(props: CheckListProps & { name: ChecklistName }) {
  const { t, visit, view, name, path } = props
  return (
    <Panel title={t.lists[name]} flush>
      <DataTable table={checkTable(props)} rows={rowsOf(view, name)} query={visit.query} href={path} tools />
    </Panel>
  )
}

const rowsOf = ({ lists }: Pick<ChecksView, 'lists'>, name: ChecklistName): Row[] =>
  lists[name].flatMap(({ subject, checks }) => checks.map((check): Row => ({ ...check, subject })))

/** The first of these lists that the address asks for as a file; null: none asked. */
export async function checkFile(props: CheckListProps, names: readonly ChecklistName[]): Promise<ExportedFile | null> {
  const { visit, view } = props
  for (const name of names) {
    const table = checkTable({ ...props, name })
    const file = await tableFile(
      ...([table, rowsOf(view, name), visit.query, `${view.row.id}-${table.id}`, visit.municipality.name] as const),
    )
    if (file) return file
  }
  return null
}

function checkTable({
  t,
  visit,
  view,
  name,
  path,
  mayWrite,
}: CheckListProps & { name: ChecklistName }): TableDefinition<Row> {
  const { source, note } = listOn(name, view.today)
  const { columns: c } = t
  const isChoice = name === 'company'
  const words = isChoice ? t.weighs : t.states
  const aspect: Column<Row> = {
    ...{ key: 'over', label: c.aspect, kind: 'text' },
    // A file has no headings: there it says of whom as well.
    value: ({ item, subject }) => `${t.aspects[item.aspect]}, ${t.subjects[subject]}`,
    cell: ({ item }) => t.aspects[item.aspect],
  }
  return {
    ...{ id: `vragen-${name}`, prefix: `${name}-`, caption: t.caption(t.lists[name]) },
    source: t.source(printSource(source), note),
    rowKey: ({ item }) => item.id,
    ...(view.lists[name].length > 1 ? { group: ({ subject }: Row) => t.subjects[subject] } : {}),
    columns: [
      {
        ...{ key: 'vraag', label: c.question, kind: 'text', rowHeader: true, sortable: false },
        value: ({ item }) => t.items[item.id],
        cell: ({ item }) =>
          mayWrite ? <a href={`${path}?vraag=${item.id}#antwoord`}>{t.items[item.id]}</a> : t.items[item.id],
      },
      ...(isChoice ? [] : [aspect]),
      {
        ...{ key: 'stand', label: c.state, kind: 'text' },
        value: ({ state }) => words[state],
        cell: ({ state }) => <Chip kind={CHIPS[state]}>{words[state]}</Chip>,
      },
      {
        ...{ key: 'grond', label: c.ground, kind: 'text', sortable: false, unknown: t.nobody },
        value: ({ answered }) =>
          answered && [t.form.answers[answered.answer], answered.ground].filter((words) => words !== '').join(': '),
      },
      {
        ...{ key: 'bron', label: c.source, kind: 'text', sortable: false, unknown: '–' },
        value: ({ answered }) => answered?.source ?? null,
        cell: ({ answered }) =>
          answered && (
            <>
              {answered.source}
              <small className="wr-rowtext">{formatLongDate(answered.on, visit.locale)}</small>
              {answered.version < view.row.latest ? (
                <small className="wr-rowtext">{t.older(answered.version)}</small>
              ) : null}
            </>
          ),
      },
    ],
  }
}

/** The question that is asked for, with what was answered; nothing when none is. */
export function AnswerForm({ t, visit, view, errors, path, mayWrite }: CheckListProps) {
  const wanted = visit.form.get('vraag') ?? visit.query.get('vraag')
  const checks = Object.values(view.lists).flatMap((groups) => groups.flatMap((group) => group.checks))
  const check = checks.find(({ item }) => item.id === wanted)
  if (!check || !mayWrite) return null
  const { item, answered } = check
  const f = t.form
  const { field, boxes } = keptFields(visit, errors, 'vraag', {
    ...{ antwoord: answered?.answer ?? '', grond: answered?.ground ?? '', bron: answered?.source ?? '' },
    dag: view.today,
  })
  const by = boxes('specialist', answered?.bySpecialist ? ['ja'] : [])
  return (
    <Panel title={f.title} id="antwoord">
      <p>
        <strong>{t.items[item.id]}</strong>
      </p>
      <Form action={path} submit={f.submit}>
        <p>
          {f.help} {item.specialist ? f.needsSpecialist : null}
        </p>
        <HiddenFields fields={{ vraag: item.id }} />
        <Radios
          {...field('antwoord')}
          label={f.answer}
          inline
          options={CHECK_ANSWERS.map((value) => ({ value, label: f.answers[value] }))}
        />
        <TextArea {...field('grond')} label={f.ground} help={f.groundHelp} rows={2} />
        <Grid columns="2">
          <Field {...field('bron')} label={f.source} help={f.sourceHelp} size={32} />
          <Field {...field('dag')} type="date" label={f.on} />
        </Grid>
        <Checkboxes {...by} label={f.by} options={[{ value: 'ja', label: f.bySpecialist }]} />
      </Form>
    </Panel>
  )
}
