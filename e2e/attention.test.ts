import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

journey('what needs attention, as of any day', {}, (start) => {
  const groups = async (): Promise<string[]> => {
    const panel = start().page.getByRole('region', { name: 'Aandacht nu' })
    return (await panel.getByRole('heading', { level: 3 }).allInnerTexts()).map((text) => text.trim())
  }
  const showDay = async (day: string) => {
    const { page } = start()
    await page.getByLabel('Stand op').fill(day)
    await page.getByRole('main').getByRole('button', { name: 'Toon' }).first().click()
    await page.waitForURL(new RegExp(`stand=${day}`))
  }

  test('today: what happened after the documents is "uitkomst onbekend", never "te laat"', async () => {
    const { page, signIn, accessible } = start()
    await signIn('dordrecht', 'Programmamanager')
    const today = await groups()
    expect(today.some((group) => group.startsWith('Uitkomst onbekend'))).toBe(true)
    expect(today.some((group) => group.startsWith('Te laat'))).toBe(false)
    expect(
      await page
        .getByRole('region', { name: 'Aandacht nu' })
        .getByText(/Bron: /)
        .count(),
    ).toBeGreaterThan(3)
    await accessible()
  })

  test('as of 1 March 2024 what ran then is due soon, and unknown outcomes stand apart', async () => {
    const { page, accessible } = start()
    const before = await groups()
    await showDay('2024-03-01')
    const then = await groups()
    expect(then).not.toEqual(before)
    expect(then.some((group) => group.startsWith('Binnen 30 dagen'))).toBe(true)
    expect(await wordsOf(page.getByRole('main').locator('.wr-title'))).toContain('1 maart 2024')
    await accessible()
  })

  test('as of 15 July 2024 the one thing the documents tell was late stands apart from what they do not tell', async () => {
    const { page } = start()
    await showDay('2024-07-15')
    const then = await groups()
    expect(then.find((group) => group.startsWith('Te laat'))).toMatch(/1 zaak/)
    expect(then.find((group) => group.startsWith('Uitkomst onbekend'))).toMatch(/\d+ zaken/)
    const late = page.getByRole('region', { name: /^Te laat/ }).getByRole('listitem')
    expect(await wordsOf(late.first())).toContain('Bron: ')
  })

  test('a town that keeps its own books knows what is late: nothing of it is unknown', async () => {
    const { signIn } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    await showDay('2027-01-15')
    const then = await groups()
    expect(then.some((group) => group.startsWith('Te laat'))).toBe(true)
    expect(then.some((group) => group.startsWith('Uitkomst onbekend'))).toBe(false)
    await signIn('dordrecht', 'Programmamanager')
  })

  test('only one kind, by choice, and all rows of it', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/')
    await page.getByLabel('Laat zien').selectOption({ label: 'Uitkomst onbekend' })
    await page.getByRole('main').getByRole('button', { name: 'Toon' }).first().click()
    await page.waitForURL(/soort=/)
    expect((await groups()).length).toBe(1)
    const some = await page.getByRole('region', { name: 'Aandacht nu' }).getByRole('listitem').count()
    await page.getByRole('link', { name: 'Alles op een rij' }).click()
    await page.waitForURL(/toon=alles/)
    expect((await groups()).length).toBe(1)
    expect(await page.getByRole('region', { name: 'Aandacht nu' }).getByRole('listitem').count()).toBeGreaterThan(some)
    await accessible()
  })

  test('each row leads to the thing itself', async () => {
    const { page } = start()
    const links = page.getByRole('region', { name: 'Aandacht nu' }).getByRole('listitem').getByRole('link')
    const paths = new Set(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)))
    const places = new Map([...paths].map((href) => [new URL(href).pathname, href]))
    const wrong: string[] = []
    for (const href of places.values()) {
      const answer = await page.context().request.get(href)
      const id = new URL(href).hash.slice(1)
      if (answer.status() !== 200 || (id && !(await answer.text()).includes(`id="${id}"`))) wrong.push(href)
    }
    expect(wrong).toEqual([])
  })

  test('a day that does not exist is said, and today stands in', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/?stand=2024-02-31')
    expect(await page.getByRole('status').count()).toBe(1)
    await accessible()
  })

  test('an agreement tells its planning as given and as understood, and what became of it', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/afspraken')
    await accessible()
    await page.locator('#afspraken tbody').getByRole('link').first().click()
    await page.waitForURL('**/afspraken/*')
    expect(await wordsOf(page.getByRole('main'))).toMatch(/uitkomst onbekend|looptijd voorbij|te laat|op schema/)
    await accessible()
  })
})
