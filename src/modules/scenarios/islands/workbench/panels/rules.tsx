import { formatLongDate } from '#kernel/dutch.ts'
import { usePage } from '#platform/ui/page-context.tsx'
import { printParameter } from '../../../model/draft/typed-value.ts'
import { PARAMETER_NAMES } from '../../../model/parameters/defaults.ts'
import { parameterInForce } from '../../../model/parameters/values.ts'
import { lastYearOf } from '../../../model/scenario.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { ReliabilityChip } from '../parameter-row.tsx'
import { SourceNote } from '../source-note.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

export function RulesPanel(props: PanelProps) {
  return (
    <>
      <HeavyAssumptions {...props} />
      <Settings {...props} />
      <AllParameters {...props} />
    </>
  )
}

/** What is assumed and moves the shortage by more than one per cent: there better data pay most. */
function HeavyAssumptions({ answers: { assumptions } }: PanelProps) {
  const { t, inputName, share, parameter } = useWords()
  if (assumptions === null) return <Section title={t.rules.heavy}>{t.busy}</Section>
  return (
    <Section title={t.rules.heavy} isFlush>
      <p>{assumptions.length === 0 ? t.rules.heavyNone : t.rules.heavyLead}</p>
      {assumptions.length === 0 ? null : (
        <PlainTable
          label={t.rules.heavy}
          columns={[{ title: t.tornado.input }, { title: t.tornado.from }, { title: t.rules.swing, isNumber: true }]}
          rows={assumptions.map(({ name, low, high, effect }) => [
            inputName(name),
            `${parameter(name, low)} / ${parameter(name, high)}`,
            share(effect, 1),
          ])}
        />
      )}
    </Section>
  )
}

function Settings({ scenario }: PanelProps) {
  const { t, locale } = useWords()
  const { href } = usePage()
  const { settings } = scenario
  const day = (date: typeof settings.ruleDate | null, none: string) =>
    date === null ? none : formatLongDate(date, locale)
  const lines: readonly (readonly [string, string])[] = [
    [t.rules.horizon, t.rules.horizonYears(String(settings.horizon.start), String(lastYearOf(settings)))],
    [t.rules.referenceDate, day(settings.referenceDate, '')],
    [t.rules.announcedOn, day(settings.announcedOn, t.rules.notAnnounced)],
    [t.rules.ruleDate, day(settings.ruleDate, '')],
    [t.rules.labelTable, t.rules.labelTables[settings.labelTable]],
    [t.rules.landPrice, t.rules.landPrices[settings.landPrice]],
    [t.input.terms, t.contribution.termNames[settings.returnTerms]],
    [
      t.rules.exemption,
      settings.transferTaxExemption === null
        ? t.rules.noExemption
        : `${settings.transferTaxExemption.ground}, ${settings.transferTaxExemption.document}`,
    ],
  ]
  return (
    <Section title={t.rules.settings}>
      <dl className="wr-kv">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={href('/reken-na')}>{t.rules.check}</a>
      </p>
    </Section>
  )
}

function AllParameters({ scenario }: PanelProps) {
  const { t, p, locale, unitOf } = useWords()
  return (
    <Section title={t.rules.all} isFlush>
      <PlainTable
        label={t.rules.all}
        columns={[
          { title: t.tornado.input },
          { title: t.rules.value, isNumber: true },
          { title: t.rules.unit },
          { title: t.rules.kind },
          { title: t.rules.source },
          { title: t.rules.priceDate },
        ]}
        rows={PARAMETER_NAMES.map((name) => {
          const { value, reliability, source, priceDate } = parameterInForce(scenario.parameters, name)
          return [
            p.words[name].name,
            printParameter(name, value, locale),
            unitOf(name),
            <ReliabilityChip key={name} kind={reliability} />,
            <SourceNote key={`${name}-source`}>{source}</SourceNote>,
            priceDate === null ? t.notApplicable : formatLongDate(priceDate, locale),
          ]
        })}
      />
    </Section>
  )
}
