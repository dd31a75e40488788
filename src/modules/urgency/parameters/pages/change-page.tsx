import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Checkboxes,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
} from '#platform/ui/index.ts'
import { GROUP_NAMES, PARAMETER_GROUPS, type ParameterGroup, printValue } from '../../model/parameter-sets/layout.ts'
import type { SetVersion } from '../../model/parameter-sets/set-version.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../../model/parameters.ts'
import type { ParametersText } from '../text.nl.ts'
import { unitOf } from '../words.ts'
import { FIELDS, isTouched, openedOn, type TypedChanges } from './change-values.ts'

export type ChangePageProps = {
  t: ParametersText
  visit: Visit
  current: SetVersion
  typed: TypedChanges
  errors: readonly FieldError[]
  /** Lines on what the changes do, with the box that says they were read. */
  consequences: { hash: string; lines: readonly string[] } | null
  /** Word of the street mode that consequences and a new run are about. */
  street: string
  wantsRun: boolean
  /** Words on where the values come from. */
  note: string | null
}

export function ChangePage({ t, visit, ...props }: ChangePageProps) {
  const { current, errors, consequences, street, wantsRun, note } = props
  const groups = { t, visit, ...props }
  return (
    <Stack gap="l">
      <PageTitle title={t.change.title} lead={`${t.change.intro} ${t.change.confirmHint}`} />
      <ErrorSummary errors={errors} />
      {note === null ? null : <Notice kind="info">{note}</Notice>}
      <Panel>
        <Form
          action={visit.href('/urgentie/aannames/wijzigen')}
          submit={t.change.submit}
          beside={<LinkButton href={visit.href('/urgentie/aannames')}>{t.change.back}</LinkButton>}
        >
          <HiddenFields fields={{ basis: String(current.number), straat: street }} />
          {consequences === null ? null : (
            <Panel title={t.change.confirm.title}>
              <ul className="wr-list">
                {consequences.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <Checkboxes
                name="gezien"
                label={t.change.confirm.legend}
                error={errorOf(errors, 'gezien')}
                options={[{ value: consequences.hash, label: t.change.confirm.box }]}
              />
            </Panel>
          )}
          {GROUP_NAMES.map((group) => (
            <GroupFields key={group} group={group} {...groups} />
          ))}
          <Checkboxes
            name="run"
            label={t.change.runLegend}
            values={wantsRun ? ['ja'] : []}
            options={[{ value: 'ja', label: t.change.runNow }]}
          />
        </Form>
      </Panel>
    </Stack>
  )
}

/** A group folds away; open when something in it is changed or wrong, and the first one always. */
function GroupFields({ group, ...props }: ChangePageProps & { group: ParameterGroup }) {
  const { t, visit, current, typed, errors } = props
  const names: readonly ParameterName[] = PARAMETER_GROUPS[group]
  const now = openedOn(current, visit.locale)
  const touched = names.filter((name) => isTouched(typed[name], now[name].value))
  const isWrong = names.some((name) => Object.values(FIELDS).some((field) => errorOf(errors, field(name))))
  return (
    <details className="wr-fold" open={group === 'damp' || touched.length > 0 || isWrong}>
      <summary>
        {t.groups[group]}
        {t.change.open(touched.length)}
      </summary>
      {names.map((name) => (
        <ParameterFields key={name} name={name} {...props} />
      ))}
    </details>
  )
}

function ParameterFields({ t, visit, current, typed, errors, name }: ChangePageProps & { name: ParameterName }) {
  const { locale } = visit
  const { low, high, value, basis } = PARAMETER_DEFAULTS[name]
  const print = (number: number) => printValue(name, number, locale)
  const own = current.overrides[name]
  const help = [
    t.words[name].meaning,
    t.change.help(print(low), print(high), print(value), t.words[name].why),
    basis === 'assumption' ? `(${t.standings.assumption})` : '',
    own ? t.change.helpNow(print(own.value), own.reason) : '',
  ]
  return (
    <div className="wr-paramrow">
      <Field
        name={FIELDS.value(name)}
        label={t.words[name].name}
        help={help.filter(Boolean).join(' ')}
        value={typed[name].value}
        size={8}
        unit={unitOf(name, locale)}
        inputMode="decimal"
        error={errorOf(errors, FIELDS.value(name))}
      />
      <div>
        <Field
          name={FIELDS.reason(name)}
          label={t.change.reasonFor(t.words[name].name)}
          value={typed[name].reason}
          size={32}
          error={errorOf(errors, FIELDS.reason(name))}
        />
        {own ? (
          <label className="wr-choice">
            <input
              type="checkbox"
              name={FIELDS.revert(name)}
              value="ja"
              defaultChecked={typed[name].revert}
              aria-label={`${t.change.revert}: ${t.words[name].name}`}
            />
            <span>{`${t.change.revert}: ${print(value)}`}</span>
          </label>
        ) : null}
      </div>
    </div>
  )
}
