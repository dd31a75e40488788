import { expect, journey, test } from './harness/journey.ts'

/** Every page of every role, one after the other. */
const MANY_PAGES_MS = 240_000

journey('a visitor arrives', {}, (start) => {
  test('chooses a municipality; the invented one says so', async () => {
    const { page, visit, accessible } = start()
    await visit('/')
    await page.getByRole('heading', { level: 1, name: 'Kies een gemeente' }).waitFor()
    const choices = page.getByRole('main').getByRole('listitem')
    expect(await choices.filter({ hasText: 'Voorbeeldstad' }).innerText()).toContain('Verzonnen')
    expect(await choices.filter({ hasText: 'Dordrecht' }).innerText()).toContain('Geen verzonnen cijfers')
    await accessible()
    await page.getByRole('link', { name: 'Open Voorbeeldstad' }).click()
    await page.waitForURL('**/voorbeeldstad/')
  })

  test('sees the public front page: what is open to everybody, and the way in', async () => {
    const { page, accessible } = start()
    const main = page.getByRole('main')
    await main.getByRole('heading', { level: 2, name: 'Wat u hier kunt bekijken' }).waitFor()
    for (const open of ['Wijken en buurten', 'Reken na', 'Hoe wij rekenen'])
      expect(await main.getByRole('link', { name: open }).count(), open).toBe(1)
    expect(await page.getByRole('complementary', { name: 'Voorbeeldgegevens' }).innerText()).toContain('bestaat niet')
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).count()).toBe(0)
    await accessible()
  })

  test('finds a buurt by its name without signing in', async () => {
    const { page, accessible } = start()
    await page.getByRole('searchbox').fill('Voorbeeldwijk')
    await page.getByRole('searchbox').press('Enter')
    await page
      .getByRole('main')
      .getByRole('link', { name: /Voorbeeldwijk/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Voorbeeldwijk' }).waitFor()
    await accessible()
  })

  test('is asked to sign in for a page of the staff, and then comes back to it', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/urgentie?horizon=2050')
    expect(new URL(page.url()).pathname).toBe('/voorbeeldstad/inloggen')
    await page.getByRole('button', { name: 'Analist' }).click()
    await page.waitForURL('**/voorbeeldstad/urgentie?horizon=2050')
  })
})

journey('every role of the demo signs in with one click', {}, (start) => {
  let roles: string[] = []

  test('the page lists the roles, the programme manager first', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/inloggen')
    await accessible()
    roles = await page.locator('form[action$="/inloggen/demo"]').getByRole('button').allInnerTexts()
    expect(roles.length).toBeGreaterThanOrEqual(15)
    expect(roles[0]).toBe('Programmamanager')
  })

  for (const municipality of ['voorbeeldstad', 'dordrecht'] as const)
    test(
      `each sees a start page and every page of its menu in ${municipality}, without an error`,
      async () => {
        const { page, signIn } = start()
        const troubles: string[] = []
        for (const role of roles) {
          await page.context().clearCookies()
          await signIn(municipality, role)
          expect(await page.getByRole('heading', { level: 1 }).count(), role).toBe(1)
          expect(await page.locator('.wr-head__place').innerText(), role).toContain(role)
          const menu = page.locator('.wr-nav a')
          const paths = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
          for (const path of new Set(paths)) {
            const answer = await page.context().request.get(new URL(path, page.url()).href)
            if (answer.status() !== 200) troubles.push(`${role} ${path}: ${answer.status()}`)
          }
        }
        expect(troubles).toEqual([])
      },
      MANY_PAGES_MS,
    )

  test('logs out, and the pages of the staff are closed again', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    await accessible()
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.getByRole('link', { name: 'Inloggen' }).first().waitFor()
    await visit('/voorbeeldstad/raad')
    expect(new URL(page.url()).pathname).toBe('/voorbeeldstad/inloggen')
  })
})
