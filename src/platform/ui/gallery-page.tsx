import { barChart, crossingFan, rankingChart, renderChart } from '#platform/charts/index.ts'
import { AreaMap } from '#platform/geo/map/index.ts'
import { AttentionList } from './attention-list.tsx'
import { Chart } from './chart.tsx'
import { Chip, type ChipKind } from './chip.tsx'
import { EmptyState } from './empty-state.tsx'
import { FigureValue } from './figure-value.tsx'
import { galleryAreas, galleryRiver } from './gallery-areas.ts'
import { FormPanels } from './gallery-forms.tsx'
import { galleryFan, galleryFanTable, galleryFigure, galleryRanking, galleryRows } from './gallery-tables.tsx'
import { Grid } from './grid.tsx'
import { KeyValues } from './key-values.tsx'
import { LinkButton } from './link-button.tsx'
import { MoneyStrip } from './money-strip.tsx'
import { usePage } from './page-context.tsx'
import { PageTitle } from './page-title.tsx'
import { Panel } from './panel.tsx'
import { PhaseStepper } from './phase-stepper.tsx'
import { Progress } from './progress.tsx'
import { StatStrip } from './stat-strip.tsx'
import { DataTable } from './table/data-table.tsx'
import { Tabs } from './tabs.tsx'
import { TrackBars } from './track-bars.tsx'

export type GalleryCharts = { fan: string; ranking: string; bars: string }

/** The drawings of the gallery; made before the page is rendered, as every page does. */
export async function drawGalleryCharts(): Promise<GalleryCharts> {
  const crossing = { year: 2046, low: 2027, high: 2067, label: '2027 tot 2067 (8 van de 10 gevallen)' }
  const threshold = { value: 0.4, label: 'grens vocht 0,40 m' }
  const ranked = galleryRows.flatMap(({ name, rank, low, high }) => (rank === null ? [] : [{ name, rank, low, high }]))
  const bars = [
    { name: 'Tekort', value: 38.4 },
    { name: 'Rijk, beschikking', value: 12, tone: 'second' as const },
    { name: 'Nog niet gedekt', value: 7.4, tone: 'danger' as const },
  ]
  return {
    fan: await renderChart(crossingFan({ years: galleryFan, axis: 'm', format: '.1f', threshold, crossing }), {
      title: 'Wanneer komt de vloer te dicht bij het water?',
      description:
        'De middelste uitkomst daalt van 0,56 m in 2026 naar 0,08 m in 2086 en gaat in 2046 door de grens van 0,40 m.',
    }),
    ranking: await renderChart(rankingChart(ranked, 'rang'), {
      title: 'Rang met interval',
      description: 'Vijf buurten met hun rang.',
    }),
    bars: await renderChart(barChart(bars, 'miljoen euro', ',.1f'), {
      title: 'Wie dekt het tekort?',
      description: 'Van 38,4 miljoen is 7,4 miljoen nog niet gedekt.',
    }),
  }
}

const CHIPS: readonly ChipKind[] = [
  'ok',
  'late',
  'due-soon',
  'signal',
  'hard-date',
  'in-use',
  'replaced',
  'assumption',
  'condition-open',
  'outcome-unknown',
]

/** Every component on one page, with invented values. Shown in demo only. */
export function GalleryPage({ charts, query }: { charts: GalleryCharts; query: URLSearchParams }) {
  return (
    <>
      <PageTitle
        title="Vormgeving"
        lead="Alle onderdelen waaruit schermen bestaan, met verzonnen waarden. Zo is te zien of ze in beide thema’s, op papier en op een telefoon werken."
        actions={<GalleryActions />}
      />
      <StatStrip
        items={[
          {
            label: 'Verwacht over de grens in 2035',
            value: <FigureValue figure={galleryFigure} title="Verwacht in 2035" align="start" />,
            note: 'woningen, bandbreedte 377–565',
          },
          { label: 'Bekend', value: '26.744', note: 'van 30.112 woningen (89 %)' },
          { label: 'In de rang', value: '38', note: 'van 45 buurten' },
          { label: 'Eerst meten', value: '5', note: 'buurten, 2 te klein om te tonen' },
        ]}
      />
      <Tabs
        label="Onderdelen"
        items={[
          { label: 'Rangorde', href: '#rangorde', current: true },
          { label: 'Formulieren', href: '#formulieren' },
          { label: 'Koppelkansen', href: '#kansen' },
        ]}
      />
      <MapAndRanking query={query} />
      <AttentionAndApproach />
      <ChartPanels charts={charts} />
      <FormPanels />
    </>
  )
}

function GalleryActions() {
  return (
    <>
      <LinkButton href="#rangorde" icon="sliders">
        Aannames
      </LinkButton>
      <LinkButton href="#rangorde" icon="download" primary>
        Exporteer
      </LinkButton>
    </>
  )
}

function MapAndRanking({ query }: { query: URLSearchParams }) {
  const { href } = usePage()
  return (
    <Grid columns="urgency">
      <Panel title="Kaart">
        <AreaMap
          title="Kaart van een verzonnen stad met de urgentieklasse per buurt"
          areas={galleryAreas(href)}
          water={[galleryRiver]}
          selected="BU99990020"
          legend="column"
          size="narrow"
          tableId="rangorde"
        />
      </Panel>
      <Panel title="Rangorde" aside="1 tot 6 van 38" flush>
        <DataTable table={galleryRanking} rows={galleryRows} query={query} href={href('/beheer/vormgeving')} tools />
      </Panel>
    </Grid>
  )
}

function AttentionAndApproach() {
  return (
    <Grid columns="2">
      <Panel title="Aandacht nu" aside={<a href="#rangorde">Alles op een rij</a>} flush>
        <AttentionList
          groups={[
            {
              key: 'late',
              chip: <Chip kind="late" />,
              count: '1 zaak',
              items: [
                {
                  key: '1',
                  what: 'Voortgang funderingsonderzoek',
                  href: '#1',
                  why: 'Rapport was toegezegd voor het derde kwartaal.',
                  who: 'Corporatie De Brug.',
                  date: '30-09-2026',
                },
              ],
            },
            {
              key: 'soon',
              chip: <Chip kind="due-soon" />,
              count: '1 zaak',
              items: [
                {
                  key: '2',
                  what: 'Raadsinformatiebrief wijkaanpak',
                  href: '#2',
                  why: 'Toezegging in de commissie; 1 cijfer is gewijzigd.',
                  who: 'Van jou.',
                  date: '01-12-2026',
                },
              ],
            },
          ]}
        />
      </Panel>
      <Panel title="Voorbeeldwijk" aside="904 woningen, 80 blokken">
        <PhaseStepper
          phases={[
            { label: 'Verkennen', state: 'done' },
            { label: 'Uitwerken', state: 'done' },
            { label: 'Besluit', state: 'now' },
            { label: 'Uitvoering', state: 'later' },
          ]}
        />
        <TrackBars
          tracks={[
            { label: 'Sociaal', done: 5, total: 7, words: '5 van 7' },
            { label: 'Stedenbouw', done: 4, total: 6, words: '4 van 6' },
            { label: 'Economisch', done: 0, total: 3, words: '0 van 3' },
          ]}
        />
        <KeyValues items={[{ label: 'Volgende stap', value: 'raadpleging sluiten en verwerken, 18 december' }]} />
        <p>
          <Chip kind="condition-open">2 van 6 voorwaarden open</Chip>
        </p>
      </Panel>
      <Panel title="Geld voor de aanpak">
        <MoneyStrip spent={2_150_000} committed={4_600_000} free={5_650_000} possible={7_500_000} />
        <p className="wr-note">
          Mogelijk geld is aangevraagd, maar nog niet toegekend. Het telt nergens mee als beschikbaar.
        </p>
      </Panel>
      <Panel title="Stand als icoon en woord">
        <p className="wr-actions">
          {CHIPS.map((kind) => (
            <Chip key={kind} kind={kind} />
          ))}
        </p>
        <Progress label="woningen gelezen" done={12_400} total={30_112} doing="nog ongeveer 1 minuut" />
      </Panel>
    </Grid>
  )
}

function ChartPanels({ charts }: { charts: GalleryCharts }) {
  return (
    <Grid columns="2">
      <Panel title="Wanneer komt de vloer te dicht bij het water?">
        <Chart
          svg={charts.fan}
          caption="Afstand van vloer tot hoog grondwater, in meter. Donkere band: 5 van de 10 gevallen. Lichte band: 8 van de 10."
          table={galleryFanTable}
          rows={galleryFan.filter((_, index) => index % 10 === 0)}
        />
      </Panel>
      <Panel title="Hoe zeker is de rang?">
        <Chart
          svg={charts.ranking}
          caption="De streep loopt van de laagste tot de hoogste rang."
          table={{ ...galleryRanking, id: 'rang-tabel' }}
          rows={galleryRows}
        />
      </Panel>
      <Panel title="Wie dekt het tekort?">
        <Chart
          svg={charts.bars}
          caption="Bedragen in miljoen euro, contant 2026."
          table={{ ...galleryFanTable, id: 'balk-tabel' }}
          rows={[]}
        />
      </Panel>
      <Panel title="Metingen">
        <EmptyState
          what="Hier komen de metingen van deze buurt."
          why="Er zijn er nog geen. Zonder metingen kunnen wij geen rang geven."
          action={<LinkButton href="#formulieren">Meetbestand inlezen</LinkButton>}
        />
      </Panel>
    </Grid>
  )
}
