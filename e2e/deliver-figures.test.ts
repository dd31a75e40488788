import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const DESK = '/voorbeeldstad/aanleveren'

/** The second time it is a correction: both ways work on the same town. */
journey('a corporation delivers half-year figures and sees the signal they cause', { withoutScript: true }, (start) => {
  test('finds what is to be delivered, and a form without figures in it', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Woningcorporatie')
    await visit(DESK)
    await accessible()
    await page.getByRole('link', { name: /Beschikbaarheid\s+1e helft 2026/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Beschikbaarheid, 1e helft 2026' }).waitFor()
    expect(await page.getByLabel('Vrijgekomen sociale huurwoningen').inputValue()).toBe('')
    expect(await wordsOf(page.getByRole('main'))).toContain('Vorige levering (2e helft 2025): 207')
    await accessible()
  })

  test('figures that do not add up come back at their box, with what was typed', async () => {
    const { page, accessible } = start()
    await page.getByLabel('Vrijgekomen sociale huurwoningen').fill('200')
    await page.getByLabel('Verhuurd aan reguliere woningzoekenden').fill('150')
    await page.getByLabel('Verhuurd via directe bemiddeling').fill('49')
    await page.getByLabel('Actieve woningzoekenden').fill('5.600')
    const reason = page.getByLabel('Reden van de correctie')
    if ((await reason.count()) > 0) await reason.fill('Opnieuw geteld')
    await page.getByRole('button', { name: 'Nakijken', exact: true }).click()
    await page.getByRole('link', { name: /Verhuurd via directe bemiddeling: .*het verschil is −1/ }).waitFor()
    expect(await page.getByLabel('Actieve woningzoekenden').inputValue()).toBe('5.600')
    await accessible()
  })

  test('before sending it says that a signal follows, and that it is no norm', async () => {
    const { page, accessible } = start()
    await page.getByLabel('Verhuurd via directe bemiddeling').fill('50')
    await page.getByRole('button', { name: 'Nakijken', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Kijk na en verstuur' }).waitFor()
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toMatch(/75,0.%/)
    expect(words).toContain('een reden om te praten, geen norm')
    expect(words).not.toMatch(/overtreding/i)
    await accessible()
  })

  test('sent, there is a receipt, and the signal is proposed to both meetings', async () => {
    const { page, visit, accessible } = start()
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.waitForURL('**/ontvangen*')
    expect(await wordsOf(page.getByRole('main'))).toContain('voor de agenda van kerngroep en bestuurlijk overleg')
    await accessible()
    for (const series of ['kerngroep', 'bestuurlijk-overleg']) {
      await visit(`/voorbeeldstad/overleg/${series}`)
      expect(await wordsOf(page.getByRole('main'))).toContain('Signaal beschikbaarheid: Stadswonen, 1e helft 2026')
    }
  })

  test('the desk of another corporation is not there', async () => {
    const { page, visit } = start()
    await visit(`${DESK}/woonhof/beschikbaarheid/2026-H1`)
    expect(await wordsOf(page.getByRole('main'))).not.toContain('Woonhof')
  })
})
