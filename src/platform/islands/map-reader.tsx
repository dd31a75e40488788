import { useEffect, useState } from 'react'

export type MapReaderProps = {
  /** Value of data-map on the map's figure. */
  map: string
  /** Shown until an area is pointed at. */
  hint: string
}

/** Reads aloud and in text which area is under the pointer or the focus, and marks its row in the page's tables. */
export function MapReader({ map, hint }: MapReaderProps) {
  const [area, setArea] = useState<string | null>(null)
  useEffect(() => {
    const figure = document.querySelector(`[data-map="${CSS.escape(map)}"]`)
    if (!figure) return
    const read = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('[data-code]') : null
      setArea(link?.getAttribute('aria-label') ?? null)
      markRow(link?.getAttribute('data-code') ?? null)
    }
    figure.addEventListener('pointerover', read)
    figure.addEventListener('focusin', read)
    return () => {
      figure.removeEventListener('pointerover', read)
      figure.removeEventListener('focusin', read)
    }
  }, [map])
  return (
    <p className="wr-mapread" aria-hidden="true">
      {area ?? hint}
    </p>
  )
}

function markRow(code: string | null): void {
  for (const row of document.querySelectorAll('[data-row]'))
    row.classList.toggle('is-marked', row.getAttribute('data-row') === code)
}
