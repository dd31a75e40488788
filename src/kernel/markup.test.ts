import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkup } from './markup.ts'

test('signs of markup become text; what XML cannot hold goes', () => {
  expect(escapeMarkup(`<a href="x" id='y'>&`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;')
  expect(escapeMarkup('a\u0000b\u001Fc\uFFFEd\uD800e\tf\n😀')).toBe('abcde\tf\n😀')
})

test('whatever comes in, nothing that opens or closes a tag or an attribute comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']|&(?!(amp|lt|gt|quot|#39);)/.test(escapeMarkup(text))),
  )
})
