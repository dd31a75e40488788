// The workbench in a browser: script of one step of a slider, and how long the outcome of all futures takes to stand.
import type { Browser, CDPSession, Page } from 'playwright-core'
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
    const page = await openScenario(browser, app.origin)
    const browserSide = await page.context().newCDPSession(page)
    await browserSide.send('Performance.enable')
    await page.evaluate(dragSlider, WARM_UP)
    const dragged = await scriptOf(browserSide, () => page.evaluate(dragSlider, STEPS))
    const released = await releases(page)
    const asked = await questions(page)
    return [
      { measure: 'dragging, 1,000 draws: script on the page per step', value: dragged.script / STEPS, unit: 'ms' },
      ...asked,
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

async function openScenario(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
  await page.goto(`${origin}/voorbeeldstad/inloggen`)
  await page.getByRole('button', { name: 'Planeconoom' }).first().click()
  await page.waitForURL((url) => !url.pathname.endsWith('/inloggen'))
  await page.goto(`${origin}${SCENARIO}`)
  // The button to compute goes once the page computes by itself.
  await page.locator('.wr-bench__in > .wr-actions').waitFor({ state: 'detached' })
  return page
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

/** Runs in the page: a slider is dragged to another place, stands there a while, and is let go. */
async function releaseSlider(turn: number): Promise<number> {
  const slider = document.querySelectorAll<HTMLInputElement>('.wr-bench input[type="range"]')[1]
  const result = document.querySelector<HTMLElement>('.wr-bench__out')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  if (!slider || !result || !setValue) throw new Error('There is no slider')
  const until = (isSo: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => (isSo() ? done() : requestAnimationFrame(look))
      look()
    })
  await until(() => result.ariaBusy === 'false')
  setValue.call(slider, String(Number(slider.min) + (turn + 1) * (Number(slider.step) || 1)))
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => result.dataset.draws === '1000')
  await new Promise((later) => setTimeout(later, 100))
  const began = performance.now()
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  await until(() => result.dataset.draws === '10000')
  return performance.now() - began
}

/** What the worker of the page needs for its answers, as a page meets them: median milliseconds. */
async function questions(page: Page): Promise<Row[]> {
  const times = await page.evaluate(askWorker, RELEASES)
  return times.map(({ measure, all }) => ({ measure, value: percentile(all.slice(2), 0.5), unit: 'ms' }))
}

/** Runs in the page, with a worker of its own that is told of the same scenario; every time another densification. */
async function askWorker(turns: number): Promise<{ measure: string; all: number[] }[]> {
  const place = document.querySelector<HTMLElement>('[data-island="workbench"]')
  const props = JSON.parse(document.getElementById(place?.dataset.props ?? '')?.textContent ?? 'null')
  const worker = new Worker(props.worker, { type: 'module' })
  worker.postMessage({ kind: 'begin', scenario: props.scenario, others: props.others })
  let id = 0
  type Part = { part: string; after: number }
  const ask = (tab: string, isQuick: boolean, turn: number) =>
    new Promise<Part[]>((done) => {
      id += 1
      const draft = { ...props.draft, values: { densification: 1 + (turn % 80) / 100 } }
      const parts: Part[] = []
      let began = performance.now()
      worker.onmessage = ({ data }) => {
        const [part = '', outcome] = Object.entries(data.answered)[0] ?? []
        const name = part === 'outcome' ? Object.keys(outcome as object).at(-1) : part
        parts.push({ part: name ?? '', after: performance.now() - began })
        began = performance.now()
        if (data.isLast) done(parts)
      }
      worker.postMessage({ kind: 'ask', id, question: { draft, tab, isQuick, against: [] } })
    })
  const wanted = [
    { measure: 'worker, dragging: main figures, 1,000 draws', tab: 'overview', isQuick: true, part: 'warnings' },
    { measure: 'worker, released: main figures, 10,000 draws', tab: 'overview', isQuick: false, part: 'warnings' },
    { measure: 'worker: densification curve, 21 points, 10,000 draws', tab: 'overview', isQuick: false, part: 'curve' },
    { measure: 'worker: tornado, 24 inputs, 10,000 draws', tab: 'overview', isQuick: false, part: 'tornado' },
    { measure: 'worker: all parties and years, 10,000 draws', tab: 'flows', isQuick: false, part: 'flows' },
  ]
  const times: { measure: string; all: number[] }[] = []
  for (const { measure, tab, isQuick, part } of wanted) {
    const all: number[] = []
    for (let turn = 0; turn < turns; turn++) {
      // A slider is let go where it was dragged to.
      const dragged = await ask(tab, true, turn)
      const parts = isQuick ? dragged : await ask(tab, false, turn)
      all.push(parts.find((each) => each.part === part)?.after ?? Number.NaN)
    }
    times.push({ measure, all })
  }
  worker.terminate()
  return times
}
