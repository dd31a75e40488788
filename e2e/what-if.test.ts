import type { Page } from 'playwright-core'
import { expect, journey, test } from './harness/journey.ts'
import { runEnds, saveSet } from './harness/urgency-run.ts'
import { wordsOf } from './harness/words.ts'

const THRESHOLD = 'Grens vocht: vloer boven hoog grondwater'
const result = (page: Page) => page.locator('.wr-whatif__result')
const answered = (page: Page) => page.locator('.wr-whatif__result[data-state="answer"]').waitFor()

/** A way that works with and without script: type in the box, choose to compute. */
journey('a what-if becomes a parameter set and a run', { withoutScript: true }, (start) => {
  test('asks the ranking with another threshold, as a page of its own', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Analist')
    await visit('/voorbeeldstad/urgentie/wat-als?run=1')
    await page.getByRole('textbox', { name: THRESHOLD }).fill('0,55')
    await page.getByRole('main').getByRole('button', { name: 'Reken door' }).click()
    await page.waitForURL(/damp_threshold=0%2C55/)
    expect(await wordsOf(result(page))).toMatch(/[1-9]\d* van de \d+ buurten krijgen een andere rang/)
    expect(await page.getByRole('textbox', { name: THRESHOLD }).inputValue()).toBe('0,55')
    await accessible()
  })

  test('a value that is none comes back at its box', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/urgentie/wat-als?run=1&damp_threshold=veel')
    await page.getByRole('link', { name: `${THRESHOLD}: vul een getal in.` }).click()
    expect(await page.getByRole('textbox', { name: THRESHOLD }).inputValue()).toBe('veel')
    await accessible()
  })

  test('leads to the form of parameters, which wants a reason', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/urgentie/wat-als?run=1&damp_threshold=0,55')
    await page.getByRole('link', { name: 'Bewaar als nieuwe parameterset en maak een run' }).click()
    await page.getByRole('heading', { level: 1, name: 'Aannames wijzigen' }).waitFor()
    expect(await page.getByRole('textbox', { name: THRESHOLD, exact: true }).inputValue()).toBe('0,55')
    await accessible()
    await page.getByRole('button', { name: 'Nieuwe parameterset bewaren' }).click()
    await page.getByRole('link', { name: `${THRESHOLD}: geef een reden voor de wijziging.` }).waitFor()
    await accessible()
  })

  test('saves the set with its reason, and a run is made with it', async () => {
    const { page, visit, accessible } = start()
    await page.getByRole('textbox', { name: 'Reden voor grens vocht' }).fill('Norm uit het rioleringsplan')
    await saveSet(start())
    await page.waitForURL('**/urgentie/runs')
    await runEnds(start())
    await visit('/voorbeeldstad/urgentie')
    const basis = page.locator('details', { hasText: 'Waarop dit rust' })
    await basis.locator('summary').click()
    expect(await wordsOf(basis)).toMatch(/Eigen waarde van de gemeente: Grens vocht.*\(0,55 m\)/)
    await visit('/voorbeeldstad/urgentie/aannames')
    expect(await wordsOf(page.getByRole('main'))).toContain('Norm uit het rioleringsplan')
    await accessible()
  })

  test('goes back to the default with a reason, for who comes after', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/urgentie/aannames/wijzigen')
    await page.getByRole('checkbox', { name: `Terug naar de standaardwaarde: ${THRESHOLD}` }).check()
    await page.getByRole('textbox', { name: 'Reden voor grens vocht' }).fill('Proef voorbij')
    await saveSet(start())
    await page.getByText(/Parameterset \d+ is bewaard/).waitFor()
  })

  test('orders a run for another day with the documented defaults, as the first one was', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/urgentie/runs')
    await page.getByLabel('Peildatum').fill('2026-01-01')
    await page.getByLabel('Met welke aannames?').selectOption({ label: 'Standaardwaarden van het model' })
    await page.getByRole('radio', { name: /Zelf invullen/ }).check()
    await page.getByRole('button', { name: 'Nieuwe run' }).click()
    await page.getByRole('link', { name: 'Vul een getal in van −50 tot 50 mm per jaar.' }).waitFor()
    expect(await page.getByLabel('Peildatum').inputValue()).toBe('2026-01-01')
    await accessible()
    await page.getByRole('radio', { name: /Peil ligt vast/ }).check()
    await page.getByRole('button', { name: 'Nieuwe run' }).click()
    await runEnds(start())
    await visit('/voorbeeldstad/urgentie')
    expect(await wordsOf(page.getByRole('main'))).toContain('peildatum 1 januari 2026')
  })
})

journey('sliders move the ranking while they move', {}, (start) => {
  test('the panel opens on the ranking and takes the run as it is', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Analist')
    await visit('/voorbeeldstad/urgentie?run=1')
    await page.getByText('Wat als een aanname anders is?').click()
    await answered(page)
    expect(await wordsOf(result(page))).toMatch(/Geen van de \d+ buurten krijgt een andere rang/)
    await accessible()
  })

  test('by keyboard: arrows on the slider, the box and the ranks follow, changed ones are marked', async () => {
    const { page, accessible } = start()
    const slider = page.getByRole('slider', { name: `${THRESHOLD}, schuif` })
    await slider.focus()
    for (let press = 0; press < 15; press += 1) await slider.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0,55\sm$/)
    expect(await page.getByRole('textbox', { name: THRESHOLD }).inputValue()).toBe('0,55')
    await page
      .getByText(/van de \d+ buurten krijgen een andere rang/)
      .first()
      .waitFor()
    expect(await page.getByText('1 aanname gewijzigd').count()).toBe(1)
    await accessible()
  })

  test('what changed is said aloud once it stands still', async () => {
    const { page } = start()
    const said = result(page).getByRole('status')
    await said.filter({ hasText: 'een andere rang' }).waitFor({ state: 'attached' })
  })

  test('of a quick series of moves the last one counts', async () => {
    const { page } = start()
    const box = page.getByRole('textbox', { name: THRESHOLD })
    for (const value of ['0,2', '0,9', '0,1', '0,8', '0,4']) await box.fill(value)
    await answered(page)
    await page
      .getByText(/Geen van de \d+ buurten krijgt een andere rang/)
      .first()
      .waitFor()
  })

  test('a value that is none stops at its box and keeps the last outcome', async () => {
    const { page, accessible } = start()
    await page.getByRole('textbox', { name: THRESHOLD }).fill('9')
    await page.getByText(`${THRESHOLD}: vul een getal in van 0 tot 2.`).waitFor()
    expect(await wordsOf(result(page))).toMatch(/buurten/)
    await accessible()
  })

  test('back to the starting point', async () => {
    const { page } = start()
    await page.getByRole('button', { name: 'Terug naar uitgangspunt' }).click()
    expect(await page.getByRole('textbox', { name: THRESHOLD }).inputValue()).toBe('0,4')
    await page
      .getByText(/Geen van de \d+ buurten krijgt een andere rang/)
      .first()
      .waitFor()
  })

  test('on a telephone nothing falls off the screen', async () => {
    const { page, visit, accessible } = start()
    await page.setViewportSize({ width: 320, height: 640 })
    await visit('/voorbeeldstad/urgentie/wat-als?run=1&damp_threshold=0,55')
    await answered(page)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await accessible()
  })
})
