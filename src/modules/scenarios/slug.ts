const LONGEST = 48

/** "3. Vernieuwen waar het moet" -> "3-vernieuwen-waar-het-moet": readable in an address. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, LONGEST).replace(/-+$/, '') || 'scenario'
}

/** The slug itself, or with the first number that makes it differ from all that are taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(id)) return id
  }
}
