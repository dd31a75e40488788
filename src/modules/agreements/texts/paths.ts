/** Where the versions of a text stand; `set` when it is not of the set of today. */
export const textPath = (nr: string, set: string | null = null): string =>
  `/afspraken/${nr}/tekst${set === null ? '' : `?${new URLSearchParams({ set })}`}`
