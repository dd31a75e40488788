import { type ComponentType, createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'

/** React takes over one place that the server has filled. */
export function hydratePlace(
  place: HTMLElement,
  component: ComponentType<Record<string, unknown>>,
  props: Record<string, unknown>,
): void {
  const { prefix = '' } = place.dataset
  hydrateRoot(place, createElement(component, props), { identifierPrefix: prefix })
}
