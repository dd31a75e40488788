import { errorOf, Form, Panel, Select, TextArea } from '#platform/ui/index.ts'
import { agreementsIn } from '../../model/year-monitor/year-report.ts'
import { TOLD_STATES } from '../../model/year-monitor/year-state.ts'
import { yearPath } from '../paths.ts'
import type { YearPageProps } from './year-page.tsx'

/** Parties tell how an agreement is where the planning does not. */
export function TellPanel({ words, visit, view, errors }: YearPageProps) {
  const { t } = words
  const typed = (name: string) => visit.form.get(name) ?? visit.query.get(name) ?? ''
  const agreements = agreementsIn(view.report).map(({ nr, subtheme, state }) => ({
    value: nr,
    label: `${nr} ${subtheme}: ${state === null ? t.noState : t.states[state]}`,
  }))
  const first = agreementsIn(view.report).find(({ state }) => state === null)?.nr ?? ''
  return (
    <Panel title={t.tell.title} id="stand-geven">
      <p>{t.tell.lead}</p>
      <Form action={`${visit.href(yearPath(view.year))}/stand`} submit={t.tell.submit}>
        <Select
          name="afspraak"
          label={t.tell.agreement}
          value={typed('afspraak') || first}
          options={agreements}
          error={errorOf(errors, 'afspraak')}
        />
        <Select
          name="stand"
          label={t.tell.state}
          value={typed('stand')}
          options={[
            { value: '', label: t.tell.planning },
            ...TOLD_STATES.map((state) => ({ value: state, label: t.states[state] })),
          ]}
          error={errorOf(errors, 'stand')}
        />
        <TextArea
          name="toelichting"
          label={t.tell.comment}
          help={t.tell.commentHelp}
          rows={3}
          value={typed('toelichting')}
          error={errorOf(errors, 'toelichting')}
        />
      </Form>
    </Panel>
  )
}
