import type { ComponentType } from 'react'
import { closeSheets } from './close-sheets.ts'

export type IslandLoaders = Readonly<Record<string, () => Promise<ComponentType<Record<string, unknown>>>>>

/** Brings every island in this document to life; the page already shows all of them. */
export function hydrateIslands(loaders: IslandLoaders): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) void hydrate(place, loaders)
  focusErrors()
  closeSheets()
}

async function hydrate(place: HTMLElement, loaders: IslandLoaders): Promise<void> {
  const { island = '', props = '' } = place.dataset
  const load = loaders[island]
  const json = document.getElementById(props)?.textContent
  if (!load || !json) return
  // React comes only to pages that have an island.
  const [component, { hydratePlace }] = await Promise.all([load(), import('./hydrate-place.ts')])
  hydratePlace(place, component, JSON.parse(json))
  place.setAttribute('data-ready', 'true')
}

/** A form that came back with errors: the reader starts at the list of what is wrong. */
function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-focus="true"]')?.focus()
}
