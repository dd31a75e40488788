import { memo } from 'react'
import { withChoice } from '../../model/draft/asked-choice.ts'
import type { BlockDrawing } from '../../model/draft/block-drawing.ts'
import type { Draft } from '../../model/draft/draft.ts'
import { type Place, triedQuery } from '../../model/draft/place.ts'
import type { Choice, Scenario } from '../../model/scenario.ts'
import { BlockCard } from './block-card.tsx'
import { BlockLegend, BlockMap } from './block-map.tsx'
import { BlockTable } from './block-table.tsx'
import type { Origin } from './figures.ts'
import { addressOf, type Workbench } from './use-workbench.ts'
import { useWords } from './words.ts'
import { YearPlayer } from './year-player.tsx'

export type BlockPanelProps = {
  kept: Scenario
  /** With what is tried out. */
  scenario: Scenario
  draft: Draft
  place: Place
  drawing: BlockDrawing
  origin: Origin
  page: string
  isAlive: boolean
  change: Workbench['change']
  go: Workbench['go']
}

/** The blocks on a map or in a table, the year they are shown in, and the block that is open. */
export const BlockPanel = memo(function BlockPanel(props: BlockPanelProps) {
  const { kept, scenario, draft, place, drawing, page, isAlive, change, go } = props
  const { t } = useWords()
  const block = scenario.blocks.find(({ id }) => id === place.block)
  const at = (next: Partial<Place>) => `${page}${addressOf(kept, draft, { ...place, ...next })}`
  const choose = (blocks: readonly string[], choice: Choice) => change((before) => withChoice(before, blocks, choice))
  const shared = {
    scenario,
    isAlive,
    action: page,
    fields: triedQuery(kept, draft, place),
    hrefOf: (id: string) => `${at({ block: id })}#blok`,
    select: (id: string) => go({ block: id }),
    choose,
  }
  return (
    <section className="wr-panel wr-stack wr-bench__map" aria-labelledby="kaart">
      <header className="wr-panel__head">
        <h2 id="kaart">{t.map.title(String(place.year))}</h2>
        <a
          className="wr-small"
          href={at({ isTable: !place.isTable })}
          onClick={(event) => {
            event.preventDefault()
            go({ isTable: !place.isTable })
          }}
        >
          {place.isTable ? t.map.asMap : t.map.asTable}
        </a>
      </header>
      {place.isTable ? (
        <BlockTable {...shared} year={place.year} />
      ) : (
        <BlockMap {...shared} drawing={drawing} year={place.year} selected={place.block} />
      )}
      <YearPlayer {...{ scenario, isAlive, go }} year={place.year} action={page} fields={shared.fields} />
      <BlockLegend scenario={scenario} />
      {block ? (
        <BlockCard {...shared} key={block.id} kept={kept} block={block} origin={props.origin} />
      ) : (
        <p className="wr-note">{t.block.none}</p>
      )}
    </section>
  )
})
