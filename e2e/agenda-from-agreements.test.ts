import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

journey('a secretary prepares the next core group from the agreements', { withoutScript: true }, (start) => {
  test('plans a meeting', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('dordrecht', 'Programmamanager')
    await visit('/dordrecht/overleg/kerngroep')
    await accessible()
    await page.getByLabel('Dag', { exact: true }).fill('2099-03-12')
    await page.getByRole('button', { name: 'Overleg plannen' }).click()
    const taken = page.getByRole('checkbox', { name: 'Er is die dag al een overleg.' })
    if (await taken.isVisible()) {
      await taken.check()
      await page.getByRole('button', { name: 'Overleg plannen' }).click()
    }
    await page.getByRole('heading', { level: 1, name: 'Kerngroep van 12 maart 2099' }).waitFor()
  })

  test('picks what nobody told the outcome of, and comes to the meeting with it', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/afspraken/agenda?overleg=kerngroep')
    await accessible()
    await page.getByRole('button', { name: 'Zet klaar voor dit overleg' }).click()
    expect(await wordsOf(page.getByRole('main'))).toContain('Vink aan wat u wilt bespreken.')
    const box = page.getByRole('checkbox').first()
    const ref = (await box.getAttribute('value')) ?? ''
    await box.check()
    await page.getByRole('button', { name: 'Zet klaar voor dit overleg' }).click()
    await page.getByRole('heading', { level: 1, name: /Kerngroep van/ }).waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain(ref.split('/').at(-1))
    await accessible()
    await visit('/dordrecht/afspraken/agenda?overleg=kerngroep')
    expect(await page.locator(`input[value="${ref}"]`).count()).toBe(0)
  })
})

journey('a corporation files evidence for what it leads', { withoutScript: true }, (start) => {
  test('and cannot for what another leads', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('dordrecht', 'Corporatie')
    await visit('/dordrecht/afspraken/5.2.1/voortgang')
    await accessible()
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toContain('Alleen een trekker van deze afspraak kan bewijs indienen.')
    expect(await page.getByRole('button', { name: 'Bewijs indienen' }).count()).toBe(0)
  })

  test('cannot close a step without evidence', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/afspraken/2.2.2/voortgang')
    await page.getByRole('radio', { name: 'het is klaar' }).check()
    await page.getByRole('button', { name: 'Stand vastleggen' }).click()
    expect(await wordsOf(page.getByRole('main'))).toContain('er ontbreekt bewijs')
    await accessible()
  })

  test('files a report, which then stands with its step', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/afspraken/3.2.2/voortgang?stap=1-2024-03-31')
    await page.getByLabel('Op welke dag?').fill('2024-03-20')
    await page.getByLabel('Wat is er gedaan?').fill('Onderzoek naar verbruik per complex')
    await page.getByLabel('Waar is het te vinden?').fill('stuk 14')
    await page.getByRole('button', { name: 'Bewijs indienen' }).click()
    await page.getByText('Bewaard.').waitFor()
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toContain('Onderzoek naar verbruik per complex')
    expect(words).toContain('Niets, het bewijs is compleet.')
    await accessible()
  })
})
