// The two forms of the page: what a party says about its part, and how far it can go.
import { formatNumber } from '#kernel/dutch.ts'
import { Checkboxes, Field, Form, Grid, Panel, Radios, Select, TextArea } from '#platform/ui/index.ts'
import { BEARING_PARTIES, PLEDGE_STATES, pledgeKey } from '../../model/agreed/pledge.ts'
import { type Held, keptFields } from './kept-fields.ts'
import { type MoneyPageProps, pathOf } from './money-page.tsx'

const partyOptions = ({ t }: MoneyPageProps) => [
  { value: '', label: t.form.choose },
  ...BEARING_PARTIES.map((party) => ({ value: party, label: t.parties[party] })),
]

const euro = (amount: number | null | undefined): string => (amount == null ? '' : formatNumber(amount, 0))

const PER_CENT = 100

function heldPledge({ visit, view }: MoneyPageProps): Held {
  const pledge = view.said.find((one) => pledgeKey(one) === visit.query.get('regel'))
  if (!pledge) return { soort: 'share', dag: view.today }
  const { bears } = pledge
  return {
    ...{ partij: pledge.party, wie: pledge.who, soort: bears.kind, stand: pledge.state, dag: view.today },
    aandeel: bears.kind === 'share' ? formatNumber(bears.share * PER_CENT, 1) : '',
    bedrag: bears.kind === 'amount' ? euro(bears.amount) : '',
    ...{ hoogstens: euro(pledge.limit), voorwaarden: pledge.conditions, bron: pledge.source },
  }
}

export function PledgeForm(props: MoneyPageProps) {
  const { t, view } = props
  const f = t.form
  const { field, boxes } = keptFields(props.visit, props.errors, 'partij', heldPledge(props))
  const sure = boxes('zeker', [])
  return (
    <Panel title={f.title(view.row.latest)} id="vastleggen">
      <Form action={pathOf(props)} submit={f.submit}>
        <p>{f.help}</p>
        <Grid columns="2">
          <Select {...field('partij')} label={t.pledges.party} options={partyOptions(props)} />
          <Field {...field('wie')} label={t.pledges.who} size={32} required />
        </Grid>
        <Radios
          {...field('soort')}
          label={f.kind}
          options={(['share', 'amount'] as const).map((value) => ({ value, label: f.kinds[value] }))}
        />
        <Grid columns="3">
          <Field {...field('aandeel')} label={f.share} help={f.shareHelp} unit="%" size={8} inputMode="decimal" />
          <Field {...field('hoogstens')} label={f.limit} unit={t.cover.unit} size={16} inputMode="decimal" />
          <Field
            {...field('bedrag')}
            label={f.amount}
            help={f.amountHelp(view.version.document.settings.horizon.start)}
            unit={t.cover.unit}
            size={16}
            inputMode="decimal"
          />
        </Grid>
        <TextArea {...field('voorwaarden')} label={t.pledges.conditions} rows={2} />
        <Grid columns="3">
          <Select
            {...field('stand')}
            label={t.pledges.state}
            options={[
              { value: '', label: f.choose },
              ...PLEDGE_STATES.map((value) => ({ value, label: t.states[value] })),
            ]}
          />
          <Field {...field('dag')} type="date" label={t.pledges.on} help={f.onHelp} />
          <Field {...field('bron')} label={t.pledges.source} help={f.sourceHelp} size={32} required />
        </Grid>
        {sure.error === undefined ? null : (
          <Checkboxes {...sure} label={t.beyond.confirmLabel} options={[{ value: 'ja', label: t.beyond.confirm }]} />
        )}
      </Form>
    </Panel>
  )
}

function heldLimit({ visit, view }: MoneyPageProps): Held {
  const party = BEARING_PARTIES.find((one) => one === visit.query.get('grens'))
  const limit = view.standings.find((one) => one.party === party)?.limit
  return {
    ...{ 'grens-partij': party ?? '', 'grens-dag': view.today, 'grens-tot': limit?.validUntil ?? '' },
    ...{ 'grens-laag': euro(limit?.lowest), 'grens-hoog': euro(limit?.highest) },
    ...{ 'grens-voorwaarden': limit?.conditions ?? '', 'grens-bron': limit?.source ?? '' },
  }
}

export function LimitForm(props: MoneyPageProps) {
  const { t } = props
  const c = t.limits
  const { field } = keptFields(props.visit, props.errors, 'grens-partij', heldLimit(props))
  return (
    <Panel title={c.formTitle} id="grens">
      <Form action={`${pathOf(props)}/grens`} submit={t.form.submit}>
        <p>{c.formHelp}</p>
        <Grid columns="3">
          <Select {...field('grens-partij')} label={t.pledges.party} options={partyOptions(props)} />
          <Field {...field('grens-laag')} label={c.lowest} unit={t.cover.unit} size={16} inputMode="decimal" />
          <Field {...field('grens-hoog')} label={c.highest} unit={t.cover.unit} size={16} inputMode="decimal" />
        </Grid>
        <TextArea {...field('grens-voorwaarden')} label={t.pledges.conditions} rows={2} />
        <Grid columns="3">
          <Field {...field('grens-dag')} type="date" label={t.pledges.on} help={t.form.onHelp} />
          <Field {...field('grens-tot')} type="date" label={c.validUntil} />
          <Field {...field('grens-bron')} label={t.pledges.source} help={t.form.sourceHelp} size={32} required />
        </Grid>
      </Form>
    </Panel>
  )
}
