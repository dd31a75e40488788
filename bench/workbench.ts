// The workbench in a browser: script of one step of a slider, and how long the outcome of all futures takes to stand.
import type { CDPSession, Page } from 'playwright-core'
import { startApp } from '../e2e/harness/app-process.ts'
import { launchBrowser } from '../e2e/harness/browser.ts'
import { percentile, type Row } from './bench.ts'

export const name = 'workbench'

const SCENARIO = '/voorbeeldstad/scenarios/voorbeeldwijk-vernieuwen-waar-het-moet'
const STEPS = 60
const RELEASES = 12
/** What is still being compiled is not what somebody meets while moving on. */
const WARM_UP = 10

export async function run(): Promise<Row[]> {
  const app = await startApp()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
    await page.goto(`${app.origin}/voorbeeldstad/inloggen`)
    await page.getByRole('button', { name: 'Planeconoom' }).first().click()
    await page.waitForURL((url) => !url.pathname.endsWith('/inloggen'))
    await page.goto(`${app.origin}${SCENARIO}`)
    await page.locator('.wr-bench__out[aria-busy="false"][data-draws="10000"]').waitFor()
    const browserSide = await page.context().newCDPSession(page)
    await browserSide.send('Performance.enable')
    await page.evaluate(dragSlider, WARM_UP)
    const dragged = await scriptOf(browserSide, () => page.evaluate(dragSlider, STEPS))
    const released = await releases(page)
    return [
      { measure: 'dragging, 1,000 draws: script on the page per step', value: dragged.script / STEPS, unit: 'ms' },
      { measure: 'dragging: style and layout per step', value: dragged.layout / STEPS, unit: 'ms' },
      {
        measure: 'released: until the outcome of 10,000 draws stands, median',
        value: percentile(released, 0.5),
        unit: 'ms',
      },
      {
        measure: 'released: until the outcome of 10,000 draws stands, 95 %',
        value: percentile(released, 0.95),
        unit: 'ms',
      },
    ]
  } finally {
    await browser.close()
    await app.discard()
  }
}

type Spent = { script: number; layout: number }

/** What the page's own thread spent on some work, as the browser counts it; the worker is not in it. */
async function scriptOf(session: CDPSession, work: () => Promise<unknown>): Promise<Spent> {
  const before = await metricsOf(session)
  await work()
  const after = await metricsOf(session)
  return { script: after.script - before.script, layout: after.layout - before.layout }
}

async function metricsOf(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics')
  const seconds = (wanted: string) => metrics.find(({ name: of }) => of === wanted)?.value ?? 0
  return {
    script: seconds('ScriptDuration') * 1000,
    layout: (seconds('LayoutDuration') + seconds('RecalcStyleDuration')) * 1000,
  }
}

/** Runs in the page: steps of one slider, each once the outcome of the last one was painted. */
async function dragSlider(steps: number): Promise<void> {
  const slider = document.querySelectorAll<HTMLInputElement>('.wr-bench input[type="range"]')[1]
  const result = document.querySelector<HTMLElement>('.wr-bench__out')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  if (!slider || !result || !setValue) throw new Error('There is no slider')
  const [low, high, step] = [Number(slider.min), Number(slider.max), Number(slider.step) || 1]
  const places = Math.floor((high - low) / step)
  for (let i = 0; i < steps; i++) {
    const shown = new Promise<void>((done) => {
      const watch = new MutationObserver(() => {
        watch.disconnect()
        done()
      })
      watch.observe(result, { subtree: true, characterData: true, childList: true, attributes: true })
    })
    setValue.call(slider, String(low + ((i * 7 + 3) % places) * step))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await shown
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  }
}

/** From letting go of the slider until all futures are reckoned with and stand on the screen. */
async function releases(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < RELEASES; i++) times.push(await page.evaluate(releaseSlider, i))
  return times.slice(2)
}

/** Runs in the page. */
async function releaseSlider(turn: number): Promise<number> {
  const slider = document.querySelectorAll<HTMLInputElement>('.wr-bench input[type="range"]')[1]
  const result = document.querySelector<HTMLElement>('.wr-bench__out')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  if (!slider || !result || !setValue) throw new Error('There is no slider')
  const step = Number(slider.step) || 1
  setValue.call(slider, String(Number(slider.min) + (turn + 1) * step))
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await new Promise((later) => setTimeout(later, 300))
  const began = performance.now()
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  await new Promise<void>((done) => {
    const look = () => {
      if (result.dataset.draws === '10000') done()
      else requestAnimationFrame(look)
    }
    look()
  })
  return performance.now() - began
}
