/**
 * Name of every `<details>` that lies over the page: by this name the browser lets one be open at a time, also without
 * script, and the script closes it with Escape and from outside.
 */
export const SHEET = 'sheet'
