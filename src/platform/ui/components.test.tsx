import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { figure } from '#kernel/figure.ts'
import { AreaMap } from '#platform/geo/map/index.ts'
import {
  AttentionList,
  Breadcrumb,
  ButtonForm,
  Chart,
  Checkboxes,
  Chip,
  DataTable,
  EmptyState,
  ErrorSummary,
  Field,
  FigureValue,
  FileField,
  FilterForm,
  Form,
  KeyValues,
  Legend,
  LinkButton,
  MoneyStrip,
  Notice,
  PageProvider,
  PageTitle,
  Panel,
  PhaseStepper,
  Progress,
  Radios,
  Select,
  SourceNote,
  StatStrip,
  Tabs,
  TextArea,
  TrackBars,
} from './index.ts'

const BAD = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`
const parts = { name: BAD, label: BAD, help: BAD, error: BAD }
const options = [{ value: BAD, label: BAD, help: BAD }]
const table = {
  id: BAD,
  caption: BAD,
  source: BAD,
  rowKey: () => BAD,
  group: () => BAD,
  columns: [{ key: BAD, label: BAD, unit: BAD, kind: 'text' as const, value: () => BAD, rowHeader: true }],
}
const value = figure(BAD, {
  value: 1,
  unit: BAD,
  formula: BAD,
  inputs: { [BAD]: BAD },
  source: { document: BAD, place: BAD, asOf: null, url: `javascript:${BAD}` },
})
const square: [number, number][] = [
  [0, 0],
  [9, 0],
  [9, 9],
  [0, 0],
]
const area = {
  code: BAD,
  name: BAD,
  label: BAD,
  mapClass: 'U4' as const,
  rank: 1,
  href: BAD,
  geometry: { type: 'Polygon' as const, coordinates: [square] },
}

const EVERYTHING: Record<string, ReactNode> = {
  AreaMap: <AreaMap title={BAD} description={BAD} areas={[area]} tableId={BAD} />,
  AttentionList: (
    <AttentionList
      groups={[
        { key: BAD, chip: BAD, count: BAD, items: [{ key: BAD, what: BAD, href: BAD, why: BAD, who: BAD, date: BAD }] },
      ]}
    />
  ),
  Breadcrumb: <Breadcrumb crumbs={[{ label: BAD, href: BAD }, { label: BAD }]} />,
  ButtonForm: <ButtonForm action={BAD} label={BAD} fields={{ [BAD]: BAD }} />,
  Chart: <Chart svg="<svg></svg>" caption={BAD} table={table} rows={[1]} />,
  Checkboxes: <Checkboxes {...parts} options={options} />,
  Chip: <Chip kind="late">{BAD}</Chip>,
  DataTable: (
    <DataTable table={table} rows={[1]} query={new URLSearchParams({ q: BAD, other: BAD })} href={BAD} tools />
  ),
  EmptyState: <EmptyState what={BAD} why={BAD} action={BAD} />,
  ErrorSummary: <ErrorSummary errors={[{ field: BAD, message: BAD }]} />,
  Field: <Field {...parts} value={BAD} unit={BAD} />,
  FigureValue: <FigureValue figure={value} title={BAD} inputLabels={{ [BAD]: BAD }} />,
  FileField: <FileField {...parts} accept={[BAD]} />,
  FilterForm: (
    <FilterForm action={BAD} submit={BAD} keep={{ [BAD]: BAD }}>
      {BAD}
    </FilterForm>
  ),
  Form: (
    <Form action={BAD} submit={BAD} beside={BAD} id={BAD}>
      {BAD}
    </Form>
  ),
  KeyValues: <KeyValues items={[{ label: BAD, value: BAD }]} />,
  Legend: <Legend entries={[{ key: BAD, fill: BAD, name: BAD, meaning: BAD }]} />,
  LinkButton: <LinkButton href={BAD}>{BAD}</LinkButton>,
  MoneyStrip: <MoneyStrip spent={1} committed={0} free={2} possible={3} />,
  Notice: (
    <Notice kind="warn" title={BAD}>
      {BAD}
    </Notice>
  ),
  PageTitle: <PageTitle title={BAD} lead={BAD} actions={BAD} />,
  Panel: (
    <Panel title={BAD} id={BAD} aside={BAD}>
      {BAD}
    </Panel>
  ),
  PhaseStepper: <PhaseStepper phases={[{ label: BAD, state: 'now', note: BAD, href: BAD }]} />,
  Progress: <Progress label={BAD} done={1} total={2} doing={BAD} />,
  Radios: <Radios {...parts} options={options} value={BAD} />,
  Select: <Select {...parts} options={options} value={BAD} />,
  SourceNote: <SourceNote>{BAD}</SourceNote>,
  StatStrip: <StatStrip items={[{ label: BAD, value: BAD, note: BAD }]} />,
  Tabs: <Tabs label={BAD} items={[{ label: BAD, href: BAD, current: true }]} />,
  TextArea: <TextArea {...parts} value={BAD} />,
  TrackBars: <TrackBars tracks={[{ label: BAD, done: 1, total: 0, words: BAD }]} />,
}

describe.each(Object.entries(EVERYTHING))('%s', (_, element) => {
  const html = renderToStaticMarkup(
    <PageProvider value={{ locale: 'nl', href: (path) => path, guard: { csrf: BAD, key: BAD } }}>
      {element}
    </PageProvider>,
  )

  test('text stays text', () => {
    expect(html).not.toMatch(/<script>|<img|javascript:/i)
  })

  test('has no style attributes and no handlers', () => {
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/<\w+(?:\s[\w-]+(?:="[^"]*")?)*\son\w+=/)
  })
})

describe('what must not be lost', () => {
  const render = (element: ReactNode) => renderToStaticMarkup(element)

  test('a form that posts carries its guard', () => {
    const html = renderToStaticMarkup(
      <PageProvider value={{ locale: 'nl', href: (path) => path, guard: { csrf: 'geheim', key: 'eens' } }}>
        <Form action="/x" submit="Vastleggen" />
      </PageProvider>,
    )
    expect(html).toContain('name="_csrf" value="geheim"')
    expect(html).toContain('name="_key" value="eens"')
  })

  test('a field with an error keeps what was typed and points to the message', () => {
    const html = render(
      <Field name="bedrag" label="Bedrag" help="Zonder centen." error="Vul een getal in." value="tien" />,
    )
    expect(html).toContain('value="tien"')
    expect(html).toContain('aria-describedby="veld-bedrag-uitleg veld-bedrag-fout"')
    expect(html).toContain('id="veld-bedrag-fout"')
    expect(html).toContain('aria-invalid="true"')
  })

  test('an unknown figure is a word and an assumption is marked', () => {
    const unknown = figure('x', {
      value: null,
      unit: 'dwelling',
      source: { document: 'd', asOf: null },
      reliability: 'assumption',
    })
    const html = render(<FigureValue figure={unknown} title="Verwacht" />)
    expect(html).toContain('onbekend')
    expect(html).toContain('wr-fig--assume')
    expect(html).not.toContain('>0<')
  })

  test('a figure leads to its rule, filled in; a plain count has no sum to check', () => {
    const made = figure('share', {
      value: 0.5,
      unit: 'fraction',
      formula: 'part / all',
      inputs: { part: 1, all: 2, why: null },
      source: { document: 'd', asOf: null },
    })
    expect(render(<FigureValue figure={made} title="Aandeel" />)).toContain('/reken-na/share?part=1&amp;all=2"')
    expect(render(<FigureValue figure={{ ...made, formula: '' }} title="Aandeel" />)).not.toContain('/reken-na')
  })

  test('a sorted column says so and its link turns the order, keeping other choices', () => {
    const people = {
      ...table,
      id: 't',
      group: () => 'a',
      columns: [{ key: 'n', label: 'Naam', kind: 'text' as const, value: () => 'x' }],
    }
    const html = render(
      <DataTable table={people} rows={[1]} query={new URLSearchParams('sort=n&dir=asc&wijk=3')} href="/x" />,
    )
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('href="/x?sort=n&amp;dir=desc&amp;wijk=3#t"')
  })

  test('a long table shows a page at a time and leads to the others; a new order begins at the first', () => {
    const long = {
      ...table,
      id: 't',
      pageSize: 2,
      columns: [{ key: 'n', label: 'Naam', kind: 'number' as const, value: (n: number) => n }],
    }
    const at = (query: string) =>
      render(<DataTable table={long} rows={[11, 12, 13, 14, 15]} query={new URLSearchParams(query)} href="/x" />)
    expect(at('')).toContain('Rij 1 tot en met 2 van 5')
    expect(at('')).not.toContain('rel="prev"')
    expect(at('pagina=2')).toContain('href="/x?pagina=3#t"')
    expect(at('pagina=2')).toContain('href="/x?sort=n&amp;dir=asc#t"')
    expect(at('pagina=99')).toContain('Rij 5 tot en met 5 van 5')
    expect(at('pagina=-1')).toContain('Rij 1 tot en met 2 van 5')
  })
})
