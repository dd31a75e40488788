import { Button } from '@nl-design-system-candidate/button-react'
import type { Language } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import { ErrorSummary, Grid, HiddenFields, PageTitle, Panel, SourceNote, Stack } from '#platform/ui/index.ts'
import { InputControl } from './input-control.tsx'
import type { RuleInput } from './inputs.ts'
import { Outcome } from './outcome.tsx'
import { queryOf } from './query.ts'
import { RowsControl } from './rows-control.tsx'
import type { Rule } from './rule.ts'
import type { RuleRun } from './run-rule.ts'
import type { nl } from './text.nl.ts'

/** Tells the form from a link that fills it in part; a radio that was not chosen is not sent. */
export const SENT = 'sent'
/** Lines asked for in each table. */
export const LINES = 'lines'

const FEWEST_LINES = 4
const SPARE_LINES = 2
const MORE_LINES = 5

export type RulePageProps = {
  visit: Visit
  t: typeof nl
  rule: Rule
  given: Readonly<Record<string, unknown>>
  /** Lines asked for by the button; 0 when it was not used. */
  lines: number
  errors: readonly FieldError[]
  run: RuleRun | null
}

export function RulePage({ visit, t, rule, given, lines, errors, run }: RulePageProps) {
  const { locale } = visit
  const address = visit.href(`/reken-na/${rule.name}`)
  return (
    <>
      <PageTitle title={rule.title[locale]} lead={rule.meaning[locale]} />
      <ErrorSummary errors={errors} />
      <Grid columns="2">
        <Panel
          title={t.fill}
          aside={rule.example ? <a href={`${address}?${queryOf(rule.example)}`}>{t.example}</a> : undefined}
        >
          <form className="wr-ruleform" method="get" action={address} noValidate>
            <HiddenFields fields={{ [SENT]: '1' }} />
            <Inputs t={t} rule={rule} given={given} lines={lines} errors={errors} locale={locale} />
          </form>
        </Panel>
        <Stack>
          {run?.outcome === 'answered' ? (
            <Outcome t={t} rule={rule} input={run.input} answer={run.answer} locale={locale} />
          ) : null}
          <Panel title={t.formula}>
            <p className="wr-fig__formula">{rule.formula}</p>
            <SourceNote>
              {t.source}: {printSource(rule.source)}
            </SourceNote>
          </Panel>
        </Stack>
      </Grid>
    </>
  )
}

function Inputs(props: Pick<RulePageProps, 't' | 'rule' | 'given' | 'lines' | 'errors'> & { locale: Language }) {
  const { t, rule, given, lines, errors, locale } = props
  const drawn = (input: RuleInput & { kind: 'rows' }) => drawnLines(rowsOf(given, input.name).length, lines, input.most)
  const mayGrow = rule.inputs.some((input) => input.kind === 'rows' && drawn(input) < input.most)
  const most = Math.max(...rule.inputs.map((input) => (input.kind === 'rows' ? drawn(input) : 0)))
  return (
    <>
      {rule.inputs.map((input) =>
        input.kind === 'rows' ? (
          <RowsControl
            key={input.name}
            input={input}
            rows={rowsOf(given, input.name)}
            lines={drawn(input)}
            errors={errors}
            t={t}
            locale={locale}
          />
        ) : (
          <InputControl
            key={input.name}
            input={input}
            text={String(given[input.name] ?? '')}
            errors={errors}
            t={t}
            locale={locale}
          />
        ),
      )}
      <div className="wr-actions">
        <Button type="submit" purpose="primary">
          {t.calculate}
        </Button>
        {mayGrow ? (
          <Button type="submit" purpose="secondary" name={LINES} value={String(most + MORE_LINES)}>
            {t.moreLines}
          </Button>
        ) : null}
      </div>
    </>
  )
}

const drawnLines = (filled: number, asked: number, most: number): number =>
  Math.min(most, Math.max(filled + SPARE_LINES, FEWEST_LINES, asked))

type GivenRow = Readonly<Record<string, unknown>> | undefined

const rowsOf = (given: Readonly<Record<string, unknown>>, name: string): readonly GivenRow[] => {
  const rows = given[name]
  return Array.isArray(rows) ? rows : []
}
