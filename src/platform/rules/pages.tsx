import type { ObjectRights } from '#platform/auth/permissions.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Field, FilterForm, Notice, PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import type { Words } from './inputs.ts'
import { withLocalPoint } from './notation.ts'
import { givenInQuery, isAsked } from './query.ts'
import type { InputError } from './read-input.ts'
import { type Rule, SUBJECTS } from './rule.ts'
import { LINES, RulePage, SENT } from './rule-page.tsx'
import { type RuleRun, runRule } from './run-rule.ts'
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
  const sought = (visit.query.get('q') ?? '').trim()
  const found = rules.filter((rule) => matches(rule, sought, visit.locale))
  const groups = SUBJECTS.map((subject) => ({ subject, rules: found.filter((rule) => rule.subject === subject) }))
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: crumbs(visit, t),
    layout: layoutOf(visit),
    body: (
      <>
        <PageTitle title={t.title} lead={t.lead} />
        <Stack>
          <FilterForm action={visit.href('/reken-na')} submit={t.search}>
            <Field type="search" name="q" label={t.searchLabel} value={sought} size={32} />
          </FilterForm>
          <p role="status">
            {sought === '' ? t.count(found.length) : t.found(found.length, sought)}
            {sought === '' ? null : (
              <>
                {' '}
                <a href={visit.href('/reken-na')}>{t.all}</a>
              </>
            )}
          </p>
          {groups
            .filter((group) => group.rules.length > 0)
            .map((group) => (
              <Panel key={group.subject} title={t.subjects[group.subject]}>
                <RuleList visit={visit} rules={group.rules} />
              </Panel>
            ))}
        </Stack>
      </>
    ),
  }
}

function RuleList({ visit, rules }: { visit: Visit; rules: readonly Rule[] }) {
  return (
    <ul className="wr-rulelist">
      {rules.map((rule) => (
        <li key={rule.name}>
          <a href={visit.href(`/reken-na/${rule.name}`)}>{rule.title[visit.locale]}</a>
          <p>{rule.meaning[visit.locale]}</p>
        </li>
      ))}
    </ul>
  )
}

/** Every word of the question stands somewhere in the rule's words. */
function matches(rule: Rule, sought: string, locale: 'nl' | 'en'): boolean {
  const words = [rule.name, rule.title[locale], rule.meaning[locale], ...rule.inputs.map(({ label }) => label[locale])]
  const text = words.join(' ').toLocaleLowerCase(locale)
  return sought
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function ruleAnswer(visit: Visit, rules: readonly Rule[]): Answer {
  const t = textsFor({ nl, en }, visit.locale)
  const rule = rules.find((candidate) => candidate.name === visit.params.name)
  if (!rule) return notYet(visit, t)
  const given = givenInQuery(rule.inputs, visit.query)
  const lines = Number(visit.query.get(LINES) ?? 0) || 0
  const asked = visit.query.has(SENT) || isAsked(rule.inputs, visit.query)
  // Who asks for more lines is still filling in.
  const run = asked && lines === 0 ? runRule(rule, given) : null
  const errors = errorsOf(rule, run, visit, t)
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: rule.title[visit.locale],
    breadcrumb: crumbs(visit, t, rule.title[visit.locale]),
    layout: layoutOf(visit),
    body: <RulePage visit={visit} t={t} rule={rule} given={given} lines={lines} errors={errors} run={run} />,
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

function errorsOf(rule: Rule, run: RuleRun | null, visit: Visit, t: typeof nl): readonly FieldError[] {
  if (run?.outcome === 'unreadable') return run.errors.map((error) => fieldError(rule, error, visit, t))
  if (run?.outcome === 'refused')
    return run.refused.map(({ field, reason }) => ({ field, message: reason[visit.locale] }))
  return []
}

const CELL = /^(\w+)\[(\d+)\](?:\.(\w+))?$/

/** What to do about it, by the label of the field, and for a cell by its line. */
function fieldError(rule: Rule, { field, problem }: InputError, visit: Visit, t: typeof nl): FieldError {
  const { locale } = visit
  const [, rows = field, line = '', column = ''] = CELL.exec(field) ?? []
  const asked = rule.inputs.find(({ name }) => name === rows)
  const input =
    column === '' ? asked : asked?.kind === 'rows' ? asked.columns.find(({ name }) => name === column) : null
  const label = labelOf(asked?.label, locale, rows)
  const where = line === '' ? label : t.inLine(labelOf(input?.label, locale, column), Number(line) + 1, label)
  if (problem === 'missing') return { field, message: t.missing[input?.kind ?? 'text'](where) }
  const bound = (value: number) => withLocalPoint(String(value), locale)
  const bounds = input?.kind === 'number' ? ([bound(input.min), bound(input.max)] as const) : (['', ''] as const)
  return { field, message: t.problems[problem](where, ...bounds) }
}

const labelOf = (label: Words | undefined, locale: 'nl' | 'en', name: string): string => label?.[locale] ?? name
