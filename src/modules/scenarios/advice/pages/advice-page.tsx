import { formatNumber } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  addressWith,
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
  TextArea,
} from '#platform/ui/index.ts'
import { MEANS, SUITED } from '../../model/advice/suitability.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import type { AdviceText } from '../text.nl.ts'
import type { AdvicePage, BlockAdvice } from '../usecases.ts'
import { AdviceFilter, advicePath, adviceTable, askedBlocks, askedQuery } from './advice-table.tsx'

export type AdviceProps = {
  t: AdviceText
  visit: Visit
  page: AdvicePage
  /** The block whose form is open. */
  open: BlockAdvice | null
  errors: readonly FieldError[]
  mayWrite: boolean
}

export function ScenarioAdvicePage(props: AdviceProps) {
  const { t, visit, page, open, errors, mayWrite } = props
  const path = advicePath(props)
  const asked = askedBlocks(props)
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
        <AdviceFilter {...props} />
        {asked.length === page.blocks.length ? null : (
          <p className="wr-filter">
            {t.filter.count(String(asked.length), String(page.blocks.length))} <a href={path}>{t.filter.clear}</a>
          </p>
        )}
        {asked.length === 0 ? null : (
          <DataTable table={adviceTable(props)} rows={asked} query={visit.query} href={path} tools />
        )}
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
      <Form action={addressWith(advicePath({ visit, page }), askedQuery(visit), {})} submit={f.submit}>
        <HiddenFields fields={{ blok: block.id }} />
        <Radios
          name="middelen"
          {...error('middelen')}
          label={f.means}
          options={[
            ...MEANS.map((means) => ({ value: means, label: f.meansOptions[means] })),
            { value: '', label: f.unknown },
          ]}
          value={known.means ?? ''}
        />
        <Radios
          name="sturing"
          {...error('sturing')}
          label={f.steering}
          options={answers}
          value={yesNo(known.selfSteering)}
        />
        <Radios
          name="kwetsbaar"
          {...error('kwetsbaar')}
          label={f.vulnerable}
          options={answers}
          value={yesNo(known.vulnerable)}
        />
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
        <TextArea name="bewijs" label={f.evidence} rows={2} value={known.evidence} {...error('bewijs')} />
        <Select
          name="anders"
          label={f.settled}
          options={[{ value: '', label: f.follow }, ...SUITED.map((value) => ({ value, label: t.suited[value] }))]}
          value={settled?.suited ?? ''}
          {...error('anders')}
        />
        <TextArea name="reden" label={f.settledReason} rows={2} value={settled?.reason ?? ''} {...error('reden')} />
      </Form>
    </Panel>
  )
}
