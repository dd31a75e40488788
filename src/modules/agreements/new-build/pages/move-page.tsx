import { dayOf } from '#kernel/calendar.ts'
import { formatDate, formatNumber } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  Notice,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
  StatStrip,
  type TableDefinition,
  TextArea,
} from '#platform/ui/index.ts'
import { printProjectYear } from '../../model/new-build/moves.ts'
import type { ProjectPrice } from '../land-prices.ts'
import type { AddedProject } from '../store.ts'
import type { NewBuildText } from '../text.nl.ts'
import type { MovingProject, RecordedMove } from '../usecases.ts'
import { projectPath } from './new-build-page.tsx'
import { PricePanel } from './price-panel.tsx'

type Props = {
  t: NewBuildText
  visit: Visit
  project: MovingProject
  mayMove: boolean
  prices: readonly ProjectPrice[]
  mayAgree: boolean
  errors: readonly FieldError[]
}

export function MovePage({ t, visit, project, mayMove, prices, mayAgree, errors }: Props) {
  const { moves: m } = t
  const dwellings = project.dwellings === null ? t.list.unknown : formatNumber(project.dwellings, 0, visit.locale)
  return (
    <Stack gap="l">
      <PageTitle
        title={project.project}
        lead={m.lead(project.corporation, t.years.kinds[project.unitKind], dwellings)}
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {m.saved}
        </Notice>
      ) : null}
      {visit.query.has('toegevoegd') ? (
        <Notice kind="ok" live>
          {t.add.saved}
        </Notice>
      ) : null}
      {visit.query.has('prijs') ? (
        <Notice kind="ok" live>
          {t.agreed.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Panel title={m.now}>
        <StatStrip
          items={[
            { label: m.year, value: project.yearText },
            { label: m.phase, value: project.phase === '' ? m.noPhase : project.phase },
            { label: project.added ? t.add.first : m.listed, value: project.listedYear },
          ]}
        />
        {project.added ? (
          <AddedNote t={t} visit={visit} added={project.added} />
        ) : (
          <SourceNote>{project.note}</SourceNote>
        )}
      </Panel>
      <Panel title={m.history} flush={project.moves.length > 0}>
        {project.moves.length === 0 ? (
          <p>{m.none}</p>
        ) : (
          <DataTable table={historyTable(t, visit)} rows={project.moves.toReversed()} />
        )}
      </Panel>
      {project.unitKind === 'new' ? <PricePanel {...{ t, visit, project, prices, mayAgree, errors }} /> : null}
      {mayMove ? <MoveForm {...{ t, visit, project, errors }} /> : null}
    </Stack>
  )
}

/** What is known of a project that stands in no list: who said it, and whether so many homes stand there. */
function AddedNote({ t: { add: a }, visit, added }: Pick<Props, 't' | 'visit'> & { added: AddedProject }) {
  const existing = added.existing === null ? null : formatNumber(added.existing, 0, visit.locale)
  return (
    <SourceNote>
      {a.addedOn(formatDate(dayOf(added.recordedAt), visit.locale))}{' '}
      {added.kind === 'demolished' ? (existing === null ? a.notCompared : a.compared(existing)) : ''}{' '}
      {added.different === '' ? '' : a.otherBecause(added.different)}
    </SourceNote>
  )
}

function MoveForm({ t: { moves: m }, visit, project, errors }: Pick<Props, 't' | 'visit' | 'project' | 'errors'>) {
  const typed = (name: string, otherwise = '') => visit.form.get(name) ?? otherwise
  return (
    <Panel title={m.title}>
      <Form action={visit.href(projectPath(project.id))} submit={m.submit}>
        <Field
          name="jaar"
          label={m.year}
          help={m.yearHelp}
          value={typed('jaar', project.yearText)}
          size={8}
          error={errorOf(errors, 'jaar')}
        />
        <Field
          name="fase"
          label={m.phase}
          help={m.phaseHelp}
          value={typed('fase', project.phase)}
          size={16}
          error={errorOf(errors, 'fase')}
        />
        <TextArea
          name="reden"
          label={m.reason}
          help={m.reasonHelp}
          value={typed('reden')}
          error={errorOf(errors, 'reden')}
        />
      </Form>
    </Panel>
  )
}

const historyTable = ({ moves: m }: NewBuildText, visit: Visit): TableDefinition<RecordedMove> => ({
  id: 'verplaatsingen',
  caption: m.historyCaption,
  source: m.source,
  rowKey: ({ version }) => String(version),
  columns: [
    {
      ...{ key: 'op', label: m.on, kind: 'text', rowHeader: true },
      value: ({ at }) => formatDate(dayOf(at), visit.locale),
    },
    { key: 'jaar', label: m.year, kind: 'text', value: ({ year }) => printProjectYear(year) },
    { key: 'fase', label: m.phase, kind: 'text', value: ({ phase }) => phase },
    { key: 'reden', label: m.reason, kind: 'text', value: ({ reason }) => reason },
  ],
})
