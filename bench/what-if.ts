// How long a moved slider takes: ranking a town of 30,000 dwellings anew, and until the new ranks are on the screen.
import { startApp } from '../e2e/harness/app-process.ts'
import { launchBrowser } from '../e2e/harness/browser.ts'
import { percentile, type Row } from './bench.ts'

export const name = 'what-if'

const MOVES = 60
/** What is still being compiled is not what a reader meets while moving on. */
const WARM_UP = 10

/** One move in the page: from the event to the frame after the new ranks, and what the server says it computed. */
type Move = { screen: number; computing: number }

export async function run(): Promise<Row[]> {
  const app = await startApp()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
    await page.goto(`${app.origin}/voorbeeldstad/inloggen`)
    await page.getByRole('button', { name: 'Analist' }).first().click()
    await page.waitForURL((url) => !url.pathname.endsWith('/inloggen'))
    await page.goto(`${app.origin}/voorbeeldstad/urgentie`)
    const opened = performance.now()
    await page.getByText('Wat als een aanname anders is?').click()
    await page.locator('.wr-whatif__result[data-state="answer"]').waitFor()
    const first = performance.now() - opened
    const moves = (await page.evaluate(moveSlider, MOVES)).slice(WARM_UP)
    const of = (key: keyof Move, share: number) =>
      percentile(
        moves.map((move) => move[key]),
        share,
      )
    return [
      { measure: 'opening the panel, dwellings brought to the thread', value: first, unit: 'ms' },
      { measure: 'ranking 30,000 dwellings anew, median', value: of('computing', 0.5), unit: 'ms' },
      { measure: 'ranking 30,000 dwellings anew, 95 %', value: of('computing', 0.95), unit: 'ms' },
      { measure: 'from the move to the screen, median', value: of('screen', 0.5), unit: 'ms' },
      { measure: 'from the move to the screen, 95 %', value: of('screen', 0.95), unit: 'ms' },
    ]
  } finally {
    await browser.close()
    await app.discard()
  }
}

/** Runs in the page: no value comes twice, so that nothing comes from memory. */
async function moveSlider(times: number): Promise<Move[]> {
  const slider = document.querySelector<HTMLInputElement>('.wr-slider__range')
  const result = document.querySelector<HTMLElement>('.wr-whatif__result')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  if (!slider || !result || !setValue) throw new Error('There is no slider')
  const moves: Move[] = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    setValue.call(slider, String(0.3 + i * 0.01))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise<void>((done) => {
      const look = (): void => {
        if (result.dataset.state === 'answer') done()
      }
      const watch = new MutationObserver(look)
      watch.observe(result, { attributes: true, attributeFilter: ['data-state'] })
    })
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    const computing = Number(/in (\d+) ms/.exec(result.textContent ?? '')?.[1])
    moves.push({ screen: performance.now() - began, computing })
  }
  return moves
}
