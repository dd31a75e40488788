import { SHEET } from '../ui/sheet-name.ts'

const OPEN = `details[name="${SHEET}"][open]`

/** What lies over the page closes with Escape, and when a click or Tab goes elsewhere; without script its summary does it. */
export function closeSheets(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    const [sheet] = openSheets()
    if (!sheet) return
    event.preventDefault()
    sheet.open = false
    sheet.querySelector('summary')?.focus()
  })
  document.addEventListener('click', closeFromOutside)
  // Not as soon as the focus comes in: a press of the mouse brings it, and what moves up then is missed by the click.
  document.addEventListener('keyup', (event) => {
    if (event.key === 'Tab') closeFromOutside(event)
  })
}

const openSheets = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>(OPEN)]

function closeFromOutside({ target }: Event): void {
  for (const sheet of openSheets()) if (!(target instanceof Node && sheet.contains(target))) sheet.open = false
}
