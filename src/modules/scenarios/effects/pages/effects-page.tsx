import type { FieldError, Visit } from '#platform/http/route.ts'
import {
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
import { CRITERIA, type Criterion, EFFECT_GRADES } from '../../model/interests/effects.ts'
import { isDoubted } from '../../model/interests/judging.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { EffectsText } from '../text.nl.ts'
import type { EffectsView } from '../usecases.ts'
import { effectsTable, judgementOf } from './effects-table.tsx'

export type EffectsPageProps = {
  t: EffectsText
  visit: Visit
  view: EffectsView
  /** The criterion whose form is open. */
  open: Criterion | null
  errors: readonly FieldError[]
  mayWrite: boolean
}

export function EffectsPage(props: EffectsPageProps) {
  const { t, visit, view, open, errors, mayWrite } = props
  const { row } = view
  return (
    <Stack gap="l">
      <PageTitle title={t.title(row.name)} lead={t.lead} />
      <ScenarioTabs visit={visit} id={row.id} current="effecten" />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {open && mayWrite && isJudged(view) ? <JudgeForm {...props} criterion={open} /> : null}
      <Panel title={t.panel} flush>
        <DataTable
          table={effectsTable(props)}
          rows={CRITERIA}
          query={visit.query}
          href={visit.href(scenarioPath(row.id, 'effecten'))}
          tools
        />
      </Panel>
    </Stack>
  )
}

const isJudged = ({ row, scenarios }: EffectsView): boolean =>
  scenarios.some((one) => one.row.id === row.id && !one.isReference)

/** One criterion of the scenario of this page, as it is kept or as it came back. */
function JudgeForm({ t, visit, view, criterion, errors }: EffectsPageProps & { criterion: Criterion }) {
  const { row, scenarios } = view
  const path = visit.href(scenarioPath(row.id, 'effecten'))
  const one = scenarios.find((each) => each.row.id === row.id)
  const held = one ? judgementOf(one, criterion) : null
  const typed = (name: string, otherwise: string) => visit.form.get(name) ?? otherwise
  const grades = EFFECT_GRADES.map((value) => ({ value, label: t.grades[value] }))
  const f = t.form
  return (
    <Panel title={f.title(t.criteria[criterion], row.name)} id="oordeel">
      <Form action={path} submit={f.submit} beside={<a href={path}>{f.cancel}</a>}>
        <p>{t.help[criterion]}</p>
        <HiddenFields fields={{ kant: criterion }} />
        <Radios
          name="oordeel"
          label={f.grade}
          options={[...grades, { value: '', label: f.open }]}
          value={typed('oordeel', held?.low ?? '')}
        />
        <Select
          name="tot"
          label={f.upTo}
          options={[{ value: '', label: f.sure }, ...grades]}
          value={typed('tot', held && isDoubted(held) ? held.high : '')}
        />
        <TextArea
          name="reden"
          label={f.reason}
          rows={3}
          value={typed('reden', held?.reason ?? '')}
          error={errorOf(errors, 'reden')}
        />
        <Field
          name="bron"
          label={f.source}
          help={f.sourceHelp}
          size={32}
          value={typed('bron', held?.source ?? '')}
          error={errorOf(errors, 'bron')}
        />
      </Form>
    </Panel>
  )
}
