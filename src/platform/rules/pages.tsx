import { formatNumber } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { ObjectRights } from '#platform/auth/permissions.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import {
  ErrorSummary,
  errorOf,
  Field,
  FilterForm,
  Notice,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
} from '#platform/ui/index.ts'
import { type Rule, type RuleAnswer, type RuleInputError, readRuleInput } from './rule.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

export const ruleRights: ObjectRights = { object: 'rule', rights: { public: ['read'] } }

/** /reken-na: the list of rules, and a page per rule with its own form. Open to everybody. */
export function rulePages(rules: readonly Rule[]): readonly PageRoute[] {
  const needs = { object: 'rule', action: 'read' } as const
  return [
    { method: 'get', path: '/reken-na', needs, handle: async (visit) => listAnswer(visit, rules) },
    { method: 'get', path: '/reken-na/:name', needs, handle: async (visit) => ruleAnswer(visit, rules) },
  ]
}

const crumbs = (visit: Visit, t: typeof nl, title?: string) => [
  { label: t.home, href: visit.href('/') },
  ...(title ? [{ label: t.title, href: visit.href('/reken-na') }, { label: title }] : [{ label: t.title }]),
]
const layoutOf = (visit: Visit) => (visit.actor.kind === 'anonymous' ? 'resident' : 'expert')

function listAnswer(visit: Visit, rules: readonly Rule[]): Answer {
  const t = textsFor({ nl, en }, visit.locale)
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: crumbs(visit, t),
    layout: layoutOf(visit),
    body: (
      <>
        <PageTitle title={t.title} lead={t.lead} />
        <Panel>
          {rules.length === 0 ? <p>{t.empty}</p> : null}
          <ul className="wr-stack">
            {rules.map((rule) => (
              <li key={rule.name}>
                <a href={visit.href(`/reken-na/${rule.name}`)}>{rule.title[visit.locale]}</a>
                <p>{rule.meaning[visit.locale]}</p>
              </li>
            ))}
          </ul>
        </Panel>
      </>
    ),
  }
}

function ruleAnswer(visit: Visit, rules: readonly Rule[]): Answer {
  const t = textsFor({ nl, en }, visit.locale)
  const rule = rules.find((candidate) => candidate.name === visit.params.name)
  if (!rule) return notYet(visit, t)
  // A link from a figure carries everything the figure knows; this form asks for its own fields only.
  const own = rule.inputs.map(({ name }) => [name, visit.query.get(name)] as const).filter(([, text]) => text !== null)
  const given = Object.fromEntries(own)
  // The form sends every field, also an empty one; a figure leaves out what is unknown. Then there is nothing to judge yet.
  const isAsked = rule.inputs.every(({ name, optional }) => optional || visit.query.has(name))
  const read = isAsked ? readRuleInput(rule, given) : null
  const errors = read && 'errors' in read ? read.errors.map((error) => fieldError(rule, error, visit, t)) : []
  const answer = read && 'input' in read ? rule.run(read.input) : null
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: rule.title[visit.locale],
    breadcrumb: crumbs(visit, t, rule.title[visit.locale]),
    layout: layoutOf(visit),
    body: <RulePage visit={visit} t={t} rule={rule} given={given} errors={errors} answer={answer} />,
  }
}

function notYet(visit: Visit, t: typeof nl): Answer {
  return {
    kind: 'page',
    status: 404,
    title: t.title,
    breadcrumb: crumbs(visit, t),
    layout: layoutOf(visit),
    body: (
      <>
        <PageTitle title={t.title} />
        <Notice kind="info">{t.notYet}</Notice>
        <p>
          <a href={visit.href('/reken-na')}>{t.all}</a>
        </p>
      </>
    ),
  }
}

type RulePageProps = {
  visit: Visit
  t: typeof nl
  rule: Rule
  given: Readonly<Record<string, string | null>>
  errors: readonly FieldError[]
  answer: RuleAnswer | null
}

function RulePage({ visit, t, rule, given, errors, answer }: RulePageProps) {
  const { locale } = visit
  return (
    <>
      <PageTitle title={rule.title[locale]} lead={rule.meaning[locale]} />
      <ErrorSummary errors={errors} />
      <Stack>
        <Panel title={t.formula}>
          <p className="wr-fig__formula">{rule.formula}</p>
          <FilterForm action={visit.href(`/reken-na/${rule.name}`)} submit={t.calculate}>
            {rule.inputs.map((input) => (
              <Field
                key={input.name}
                name={input.name}
                label={input.label[locale]}
                unit={wordOf(input.unit, t)}
                inputMode="decimal"
                size={8}
                value={withLocalPoint(given[input.name] ?? '', locale)}
                required={!input.optional}
                error={errorOf(errors, input.name)}
              />
            ))}
          </FilterForm>
          <SourceNote>
            {t.source}: {printSource(rule.source)}
          </SourceNote>
        </Panel>
        {answer ? <Outcome t={t} rule={rule} answer={answer} locale={locale} /> : null}
      </Stack>
    </>
  )
}

function Outcome({ t, rule, answer, locale }: { t: typeof nl; rule: Rule; answer: RuleAnswer; locale: 'nl' | 'en' }) {
  return (
    <Panel title={t.result}>
      <dl className="wr-keys">
        {Object.entries(answer.result).map(([name, value]) => (
          <div key={name}>
            <dt>{rule.labels[name]?.[locale] ?? name}</dt>
            <dd>
              {value === null
                ? t.none
                : typeof value === 'string'
                  ? value
                  : withUnit(value, rule.units[name] ?? '', t, locale)}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t.steps}</h3>
      <ol className="wr-stack wr-stack--s">
        {answer.steps.map((step) => (
          <li key={step}>{withLocalPoint(step, locale)}</li>
        ))}
      </ol>
    </Panel>
  )
}

const wordOf = (unit: string, t: typeof nl): string => t.units[unit] ?? unit

/** A year has no thousands separator, and its fraction counts: 2046,25. */
const withUnit = (value: number, unit: string, t: typeof nl, locale: 'nl' | 'en'): string =>
  unit === 'year'
    ? withLocalPoint(String(Math.round(value * 100) / 100), locale)
    : `${readable(value, locale)}\u00A0${wordOf(unit, t)}`.trim()

const withLocalPoint = (text: string, locale: 'nl' | 'en'): string => (locale === 'nl' ? withDecimalComma(text) : text)

const withDecimalComma = (text: string): string => text.replace(/(\d)\.(\d)/g, '$1,$2')

/** Enough digits to check by hand, not more. */
const readable = (value: number, locale: 'nl' | 'en'): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 4 : 2, locale)

function fieldError(rule: Rule, { field, problem }: RuleInputError, visit: Visit, t: typeof nl): FieldError {
  const input = rule.inputs.find((candidate) => candidate.name === field)
  const label = input?.label[visit.locale] ?? field
  const bound = (value = 0) => withLocalPoint(String(value), visit.locale)
  const message = t.problems[problem](label, bound(input?.min), bound(input?.max))
  return { field, message }
}
