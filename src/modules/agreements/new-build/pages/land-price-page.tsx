import type { ReactNode } from 'react'
import { formatCents, formatNumber } from '#kernel/dutch.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import { inEuros } from '#kernel/money.ts'
import { printSource } from '#kernel/source.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  ErrorSummary,
  Field,
  FigureValue,
  FilterForm,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { type BasePrice, forDwellings, type LandPrice } from '../../model/land-price/land-price.ts'
import { MONITORS_PATH } from '../../monitors/paths.ts'
import type { NewBuildText } from '../text.nl.ts'
import { type LandPriceAnswer, readAsked } from './land-price-form.ts'
import { LAND_PRICE_PATH } from './new-build-page.tsx'

type Props = {
  t: NewBuildText['price']
  visit: Visit
  prices: readonly BasePrice[]
  answer: LandPriceAnswer | null
  tabs: ReactNode
}

/** Where the price of a year is set, with its source. */
const BASE_PATH = `${MONITORS_PATH}/cijfers?cijfer=land-price`

export function LandPricePage({ t, visit, prices, answer, tabs }: Props) {
  const asked = readAsked(prices, visit.query)
  const errors = answer?.ok === false ? answer.reason : []
  const box = (field: string) => ({ name: field, error: messageAt(errors, field), size: 4 as const, compact: true })
  return (
    <Stack gap="l">
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={
          visit.may({ object: 'agreement', action: 'write' }) ? (
            <LinkButton href={visit.href(BASE_PATH)}>{t.setPrice}</LinkButton>
          ) : undefined
        }
      />
      {tabs}
      <ErrorSummary errors={errors} />
      <Panel>
        <FilterForm action={visit.href(LAND_PRICE_PATH)} submit={t.submit}>
          <Field {...box('jaar')} label={t.year} value={asked.year} inputMode="numeric" />
          <Field {...box('lagen')} label={t.storeys} help={t.storeysHelp} value={asked.storeys} inputMode="numeric" />
          <Field {...box('woningen')} label={t.dwellings} value={asked.dwellings} inputMode="numeric" />
        </FilterForm>
        {answer?.ok ? <Outcome t={t} visit={visit} {...answer.value} /> : null}
        <SourceNote>
          {t.assumption} <a href={visit.href('/reken-na/land-price-maximum')}>{t.checkRule}</a>
        </SourceNote>
      </Panel>
      <Panel title={t.prices} flush>
        <DataTable
          table={priceTable(t, visit, prices)}
          rows={prices}
          query={visit.query}
          href={visit.href(LAND_PRICE_PATH)}
          tools
        />
      </Panel>
    </Stack>
  )
}

const messageAt = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message

function Outcome({ t, visit, price, dwellings }: Pick<Props, 't' | 'visit'> & { price: LandPrice; dwellings: number }) {
  const money = (amount: LandPrice['base']) => formatCents(amount, visit.locale)
  const factor = formatNumber(price.factor, 2, visit.locale)
  return (
    <Notice kind="ok" live>
      <FigureValue figure={maximumFigure(t, price)} title={t.maximum} inputLabels={t.inputs} align="start">
        {t.perDwelling(money(price.maximum))}
      </FigureValue>
      <p>{t.sum(money(price.base), factor, money(price.maximum))}</p>
      {dwellings > 1 ? (
        <p>{t.project(formatNumber(dwellings, 0, visit.locale), money(forDwellings(price, dwellings)))}</p>
      ) : null}
    </Notice>
  )
}

const maximumFigure = (t: NewBuildText['price'], { base, factor, storeys, maximum, source }: LandPrice): Figure =>
  figure('land-price-maximum', {
    ...{ value: inEuros(maximum), unit: 'EUR', formula: t.formula(factor), source },
    inputs: { base_price: inEuros(base), storeys },
  })

export const priceTable = (
  t: NewBuildText['price'],
  visit: Visit,
  prices: readonly BasePrice[],
): TableDefinition<BasePrice> => ({
  id: 'grondprijzen',
  caption: t.pricesCaption,
  source: [...new Set(prices.map(({ source }) => source.document))].join(', '),
  columns: [
    { key: 'jaar', label: t.year, kind: 'text', rowHeader: true, value: ({ year }) => String(year) },
    {
      key: 'prijs',
      label: t.price,
      kind: 'number',
      decimals: 2,
      value: ({ base }) => inEuros(base),
      cell: ({ base }) => formatCents(base, visit.locale),
    },
    { key: 'bron', label: t.source, kind: 'text', value: ({ source }) => printSource(source) },
    {
      ...{ key: 'correctie', label: t.correction, kind: 'text', unknown: '' },
      value: ({ correction }) => correction || null,
    },
  ],
})
