import type { Locator, Page } from 'playwright-core'

/** More stops than the longest page has. */
const MOST_TABS = 400

/** Presses Tab until the focus is there, as somebody without a mouse does. */
export async function tabTo(place: Locator): Promise<void> {
  const page = place.page()
  const target = await place.first().elementHandle()
  for (let press = 0; press < MOST_TABS; press += 1) {
    if (await target?.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${place}`)
}

export type Stop = { name: string; tag: string; isShown: boolean; isMarked: boolean }

/** Every stop of Tab from the top of the page to its end, and whether the eye can see where the focus is. */
export async function stopsOf(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    ;(document.activeElement as HTMLElement | null)?.blur()
  })
  const stops: Stop[] = []
  while (stops.length < MOST_TABS) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(focusedStop, stops.length)
    if (stop === 'end') return stops
    if (stop !== 'same') stops.push(stop)
  }
  throw new Error('Tab never comes to the end of the page')
}

/**
 * Runs in the page. `end`: the focus has left the page, or is back at an earlier stop. `same`: another part of the
 * field it was in already, such as the month of a date.
 */
function focusedStop(number: number): Stop | 'same' | 'end' {
  const focused = document.activeElement
  if (!focused || focused === document.body) return 'end'
  const seen = focused.getAttribute('data-stop')
  if (seen !== null) return Number(seen) === number - 1 ? 'same' : 'end'
  focused.setAttribute('data-stop', String(number))
  const box = focused.getBoundingClientRect()
  const mark = (element: Element): string => {
    const style = getComputedStyle(element)
    const outline = style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`
    return `${outline}|${style.boxShadow}|${style.stroke} ${style.strokeWidth}|${style.backgroundColor}|${style.borderColor}`
  }
  const parts = [focused, ...focused.querySelectorAll('path, span, svg')]
  const during = parts.map(mark).join()
  ;(focused as HTMLElement).blur()
  const without = parts.map(mark).join()
  ;(focused as HTMLElement).focus()
  return {
    name: (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 80),
    tag: focused.tagName.toLowerCase(),
    isShown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    isMarked: during !== without,
  }
}
