import type { FieldError, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Checkboxes, errorOf, Field, Form, Grid, Notice, Panel, Radios, Stack } from '#platform/ui/index.ts'
import { scenarioPath } from '../../paths.ts'
import { workbenchEn } from '../../workbench/text.en.ts'
import { workbenchNl } from '../../workbench/text.nl.ts'
import type { OptimiseText } from '../text.nl.ts'
import { fieldNames, type NumberField, SECONDS, type TypedLimits, URGENT_CLASSES } from './limits-form.ts'

export type LimitsPanelProps = {
  t: OptimiseText
  visit: Visit
  scenario: string
  typed: TypedLimits
  errors: readonly FieldError[]
  /** Why no search can be ordered; null when it can. */
  refusal: string | null
}

/** The order for a search: what is left empty is no limit. */
export function LimitsPanel({ t, visit, scenario, typed, errors, refusal }: LimitsPanelProps) {
  const { form: f } = t
  const names = fieldNames(t)
  const { urgency } = textsFor({ nl: workbenchNl, en: workbenchEn }, visit.locale).block
  const field = (name: NumberField, unit: string, help?: string) => (
    <Field
      name={name}
      label={names[name]}
      {...(help ? { help } : {})}
      {...{ unit, value: typed[name], error: errorOf(errors, name) }}
      size={name === 'budget' ? 16 : 8}
      inputMode="decimal"
    />
  )
  return (
    <Panel title={f.title} id="zoeken">
      {refusal !== null ? (
        <Notice kind="info">{refusal}</Notice>
      ) : (
        <Form action={visit.href(scenarioPath(scenario, 'beste-plan'))} submit={f.submit}>
          <p>{f.lead}</p>
          <Grid columns="2">
            {field('budget', f.euro, f.budgetHelp)}
            {field('uitvoering', f.homes)}
            {field('tijdelijk', f.homes)}
            {field('sloop', f.percent)}
            {field('onbehandeld', f.homes)}
            {field('erbij', f.homes, f.netNewHelp)}
            {field('sociaal', f.homes, f.socialHelp)}
          </Grid>
          <Grid columns="2">
            <Checkboxes
              name="urgent"
              label={f.urgent}
              options={URGENT_CLASSES.map((value) => ({ value, label: urgency[value] }))}
              values={typed.urgent}
              error={errorOf(errors, 'urgent')}
            />
            <Stack>
              {field('binnen', f.years)}
              <Radios
                name="seconden"
                label={f.seconds}
                options={SECONDS.map((value) => ({ value, label: f.secondsOption(Number(value)) }))}
                value={typed.seconden}
                error={errorOf(errors, 'seconden')}
              />
            </Stack>
          </Grid>
        </Form>
      )}
    </Panel>
  )
}
