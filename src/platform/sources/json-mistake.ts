const TOKEN =
  /\s*(?:"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|[[\]{},:])/uy

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/**
 * Where JSON text stops being JSON, as an index in it; its length when only the end is missing. JSON.parse does not
 * always tell. Only for text that JSON.parse refused.
 */
export function findMistake(text: string): number {
  const open: string[] = []
  let expect: Expect = 'value'
  TOKEN.lastIndex = 0
  for (;;) {
    const from = TOKEN.lastIndex
    const found = TOKEN.exec(text)
    if (!found) return skipSpace(text, from)
    const token = found[0].trimStart()
    const next = step(expect, token, open)
    if (!next) return TOKEN.lastIndex - token.length
    expect = next
  }
}

/** What may follow after this token; null when the token itself may not stand here. `open` holds the brackets. */
function step(expect: Expect, token: string, open: string[]): Expect | null {
  const afterValue = (): Expect => (open.length === 0 ? 'nothing' : 'comma-or-end')
  if (token === '}' || token === ']') {
    const mayEnd = expect === 'comma-or-end' || expect === (token === '}' ? 'key-or-end' : 'value-or-end')
    if (!mayEnd || open.pop() !== (token === '}' ? '{' : '[')) return null
    return afterValue()
  }
  if (token === ',') return expect === 'comma-or-end' ? (open.at(-1) === '{' ? 'key' : 'value') : null
  if (token === ':') return expect === 'colon' ? 'value' : null
  if (expect === 'key' || expect === 'key-or-end') return token.startsWith('"') ? 'colon' : null
  if (expect !== 'value' && expect !== 'value-or-end') return null
  if (token !== '{' && token !== '[') return afterValue()
  open.push(token)
  return token === '{' ? 'key-or-end' : 'value-or-end'
}

function skipSpace(text: string, from: number): number {
  const at = text.slice(from).search(/\S/)
  return at < 0 ? text.length : from + at
}
