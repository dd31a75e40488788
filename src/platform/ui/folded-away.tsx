import { memo, type ReactNode, useEffect, useRef, useState } from 'react'

/**
 * Details that are drawn anew only while they are open, and when they are opened: what nobody sees does not follow each
 * step of a slider. Complete on the server.
 */
export function FoldedAway({
  className,
  name,
  summary,
  children,
}: {
  className: string
  /** Of those with one name the browser keeps one open. */
  name?: string
  summary: ReactNode
  children: () => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const details = place.current
    if (!details) return
    // Somebody may have opened it before the page came alive.
    setOpen(details.open)
    // Told before the browser opens it: nobody sees what stood in it before.
    const tell = () => setOpen(!details.open)
    const summary = details.querySelector('summary')
    summary?.addEventListener('click', tell)
    return () => summary?.removeEventListener('click', tell)
  }, [])
  return (
    <details ref={place} className={className} name={name} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
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
