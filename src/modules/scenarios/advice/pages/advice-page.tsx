import { formatNumber } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
  type TableDefinition,
  TextArea,
} from '#platform/ui/index.ts'
import { MEANS, SUITED, type Suited } from '../../model/advice/suitability.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { AdviceText } from '../text.nl.ts'
import type { AdvicePage, BlockAdvice } from '../usecases.ts'

export type AdviceProps = {
  t: AdviceText
  visit: Visit
  page: AdvicePage
  /** The block whose form is open. */
  open: BlockAdvice | null
  errors: readonly FieldError[]
  mayWrite: boolean
}

const CHIPS: Record<Suited, ChipKind> = {
  repair: 'ok',
  renewal: 'signal',
  wait: 'neutral',
  judge: 'neutral',
  'ask-first': 'outcome-unknown',
  'measure-first': 'outcome-unknown',
}

export function ScenarioAdvicePage(props: AdviceProps) {
  const { t, visit, page, open, errors, mayWrite } = props
  const path = visit.href(scenarioPath(page.row.id, 'advies'))
  return (
    <Stack gap="l">
      <PageTitle title={t.title(page.row.name)} lead={t.lead} />
      <ScenarioTabs visit={visit} id={page.row.id} current="advies" />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {open && mayWrite ? <AdviceForm {...props} open={open} /> : null}
      <DirectionPanel {...props} />
      <Panel title={t.table.title} flush>
        <DataTable table={adviceTable(props, path)} rows={page.blocks} query={visit.query} href={path} />
      </Panel>
    </Stack>
  )
}

/** SCN-17: what the study reports, stated with its source, and the blocks whose people it is about. */
function DirectionPanel({ t, visit, page }: AdviceProps) {
  const wanted = page.blocks.filter((one) => one.wantsDirection === true)
  const unknown = page.blocks.filter((one) => one.wantsDirection === null)
  const d = t.direction
  return (
    <Panel title={d.title}>
      <p>{d.fact}</p>
      <p>
        {wanted.length === 0 ? d.none : d.blocks(wanted.map(({ block }) => block.name).join(', '))}{' '}
        {unknown.length === 0 ? null : d.unknown(formatNumber(unknown.length, 0, visit.locale))}
      </p>
      <p className="wr-note">{d.source}</p>
    </Panel>
  )
}

const adviceTable = ({ t, mayWrite }: AdviceProps, path: string): TableDefinition<BlockAdvice> => ({
  id: 'advies',
  caption: t.table.caption,
  source: t.table.source,
  rowKey: ({ block }) => block.id,
  columns: [
    {
      key: 'blok',
      label: t.table.block,
      kind: 'text',
      rowHeader: true,
      value: ({ block }) => block.name,
      cell: ({ block }) => (
        <>
          {mayWrite ? <a href={`${path}?blok=${encodeURIComponent(block.id)}`}>{block.name}</a> : block.name}
          <small className="wr-rowtext">{block.street}</small>
        </>
      ),
    },
    {
      key: 'urgentie',
      label: t.table.urgency,
      kind: 'text',
      value: ({ block }) => block.urgency,
      unknown: t.table.measure,
    },
    { key: 'keuze', label: t.table.choice, kind: 'text', value: ({ choice }) => t.options[choice.option] },
    {
      key: 'mee',
      label: t.table.ready,
      kind: 'text',
      value: ({ readiness: { joined, missing, unknown } }) => t.table.readiness(joined, missing, unknown),
    },
    {
      key: 'advies',
      label: t.table.advice,
      kind: 'text',
      value: ({ advice, settled }) => t.suited[settled?.suited ?? advice.suited],
      cell: ({ advice, settled }) => (
        <Chip kind={CHIPS[settled?.suited ?? advice.suited]}>{t.suited[settled?.suited ?? advice.suited]}</Chip>
      ),
    },
    {
      key: 'waarom',
      label: t.table.why,
      kind: 'text',
      value: ({ advice, settled }) =>
        settled
          ? t.table.settled(t.suited[settled.suited], settled.reason)
          : advice.reasons.map((reason) => t.reasons[reason]).join('; '),
    },
  ],
})

const yesNo = (known: boolean | null): string => (known === null ? '' : known ? 'ja' : 'nee')

function AdviceForm({ t, visit, page, open, errors }: AdviceProps & { open: BlockAdvice }) {
  const { known, settled, block } = open
  const f = t.form
  const error = (field: string) => {
    const message = errorOf(errors, field)
    return message === undefined ? {} : { error: message }
  }
  const answers = [
    { value: 'ja', label: f.yes },
    { value: 'nee', label: f.no },
    { value: '', label: f.unknown },
  ]
  return (
    <Panel title={f.title(block.name)}>
      <Form action={visit.href(scenarioPath(page.row.id, 'advies'))} submit={f.submit}>
        <HiddenFields fields={{ blok: block.id }} />
        <Radios
          name="middelen"
          label={f.means}
          options={[
            ...MEANS.map((means) => ({ value: means, label: f.meansOptions[means] })),
            { value: '', label: f.unknown },
          ]}
          value={known.means ?? ''}
        />
        <Radios name="sturing" label={f.steering} options={answers} value={yesNo(known.selfSteering)} />
        <Radios name="kwetsbaar" label={f.vulnerable} options={answers} value={yesNo(known.vulnerable)} />
        <Field
          name="opgaven"
          label={f.tasks}
          help={f.tasksHelp}
          size={4}
          inputMode="numeric"
          value={known.stackedTasks === null ? '' : String(known.stackedTasks)}
          {...error('opgaven')}
        />
        <TextArea
          name="waarom"
          label={f.why}
          help={f.whyHelp}
          rows={2}
          value={known.whyNotActed}
          {...error('waarom')}
        />
        <TextArea name="bewijs" label={f.evidence} rows={2} value={known.evidence} />
        <Select
          name="anders"
          label={f.settled}
          options={[{ value: '', label: f.follow }, ...SUITED.map((value) => ({ value, label: t.suited[value] }))]}
          value={settled?.suited ?? ''}
        />
        <TextArea name="reden" label={f.settledReason} rows={2} value={settled?.reason ?? ''} {...error('reden')} />
      </Form>
    </Panel>
  )
}
