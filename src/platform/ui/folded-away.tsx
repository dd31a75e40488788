import { memo, type ReactNode, useEffect, useRef, useState } from 'react'

/**
 * Details that are drawn anew only while they are open, and when they are opened: what nobody sees does not follow each
 * step of a slider. Complete on the server.
 */
export function FoldedAway({
  className,
  summary,
  children,
}: {
  className: string
  summary: ReactNode
  children: () => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDetailsElement>(null)
  // Somebody may have opened it before the page came alive.
  useEffect(() => setOpen(place.current?.open ?? false), [])
  return (
    <details ref={place} className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* Told before the browser opens it: nobody sees what stood in it before. */}
      <summary onClick={() => setOpen(!place.current?.open)}>{summary}</summary>
      <WhileOpen isOpen={isOpen}>{children}</WhileOpen>
    </details>
  )
}

const WhileOpen = memo(
  function WhileOpen({ children }: { isOpen: boolean; children: () => ReactNode }) {
    return children()
  },
  (_, next) => !next.isOpen,
)
