import type { ReactNode } from 'react'
import { formatCents, formatList, formatNumber } from '#kernel/dutch.ts'
import { cents, euros, inEuros } from '#kernel/money.ts'
import { printSource } from '#kernel/source.ts'
import { stackingFactor } from '#modules/scenarios/model/index.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  DataTable,
  Field,
  FilterForm,
  Notice,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { landPriceMaximum } from '../../model/land-price/land-price.ts'
import type { NewBuildText } from '../text.nl.ts'
import { type BasePrice, basePrices } from '../usecases.ts'
import { LAND_PRICE_PATH } from './new-build-page.tsx'

export function LandPricePage({
  t: { price: t },
  visit,
  prices,
  tabs,
}: {
  t: NewBuildText
  visit: Visit
  prices: readonly BasePrice[]
  tabs: ReactNode
}) {
  const asked = (name: string, otherwise: string) => visit.query.get(name) ?? otherwise
  const latest = prices.at(-1)?.year
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} />
      {tabs}
      <Panel>
        <FilterForm action={visit.href(LAND_PRICE_PATH)} submit={t.submit}>
          <Field
            name="jaar"
            label={t.year}
            value={asked('jaar', latest === undefined ? '' : String(latest))}
            size={4}
            inputMode="numeric"
            compact
          />
          <Field
            name="lagen"
            label={t.storeys}
            help={t.storeysHelp}
            value={asked('lagen', '3')}
            size={4}
            inputMode="numeric"
            compact
          />
          <Field
            name="woningen"
            label={t.dwellings}
            value={asked('woningen', '1')}
            size={4}
            inputMode="numeric"
            compact
          />
        </FilterForm>
        <Outcome t={t} visit={visit} prices={prices} />
        <SourceNote>
          {t.assumption} <a href={visit.href('/reken-na/land-price-maximum')}>{t.checkRule}</a>
        </SourceNote>
      </Panel>
      <Panel title={t.prices} flush={prices.length > 0}>
        {prices.length === 0 ? <p>{t.none}</p> : <DataTable table={priceTable(t, visit, prices)} rows={prices} />}
      </Panel>
    </Stack>
  )
}

function Outcome({ t, visit, prices }: { t: NewBuildText['price']; visit: Visit; prices: readonly BasePrice[] }) {
  if (!visit.query.has('lagen')) return null
  const year = Number(visit.query.get('jaar'))
  const storeys = Number((visit.query.get('lagen') ?? '').replace(',', '.') || Number.NaN)
  const dwellings = Number(visit.query.get('woningen') ?? '')
  const found = landPriceMaximum(basePrices(prices), year, storeys)
  const factor = stackingFactor(storeys)
  if (!found.ok || !factor.ok) {
    const { reason } = found.ok ? { reason: 'storeys-not-whole' as const } : found
    const known = formatList(prices.map((price) => String(price.year)))
    return (
      <Notice kind="warn" live>
        {reason === 'no-base-for-year' ? t.refused[reason](known) : t.refused[reason]}
      </Notice>
    )
  }
  const base = prices.find((price) => price.year === year)?.euros ?? 0
  const money = (amount: number) => formatCents(euros(amount), visit.locale)
  const isProject = Number.isInteger(dwellings) && dwellings > 1 && dwellings < 100_000
  return (
    <Notice kind="ok" title={t.perDwelling(formatCents(found.value, visit.locale))} live>
      <p>{t.sum(money(base), formatNumber(factor.value, 2, visit.locale), money(inEuros(found.value)))}</p>
      {isProject ? (
        <p>
          {t.project(
            formatNumber(dwellings, 0, visit.locale),
            formatCents(cents(found.value * dwellings), visit.locale),
          )}
        </p>
      ) : null}
    </Notice>
  )
}

const priceTable = (
  t: NewBuildText['price'],
  visit: Visit,
  prices: readonly BasePrice[],
): TableDefinition<BasePrice> => ({
  id: 'grondprijzen',
  caption: t.pricesCaption,
  source: [...new Set(prices.flatMap(({ source }) => source?.document ?? []))].join(', '),
  columns: [
    { key: 'jaar', label: t.year, kind: 'text', rowHeader: true, value: ({ year }) => String(year) },
    {
      key: 'prijs',
      label: t.price,
      kind: 'text',
      value: ({ euros: amount }) => formatCents(euros(amount), visit.locale),
    },
    { key: 'bron', label: t.source, kind: 'text', value: ({ source }) => (source ? printSource(source) : null) },
  ],
})
