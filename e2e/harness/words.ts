import type { Locator } from 'playwright-core'

/** What a reader sees, with ordinary spaces: a date on a page does not break, and neither does its text. */
export const wordsOf = async (place: Locator): Promise<string> => plainWords(await place.innerText())

export const plainWords = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ').trim()
