import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Island } from './island.tsx'
import { jsonForScript } from './json-for-script.ts'

test('json in a script element comes back as it was and cannot end the element', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = jsonForScript(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(text).not.toMatch(/[<>&'\u2028\u2029]/)
    }),
  )
})

test('an island is complete without script', () => {
  const Hello = ({ name }: { name: string }) => <p>Dag {name}</p>
  const html = renderToStaticMarkup(<Island name="hello" component={Hello} props={{ name: '</script><b>' }} />)
  expect(html).toContain('data-island="hello"')
  expect(html).toContain('&lt;/script&gt;&lt;b&gt;</p>')
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(html).toMatch(/<script type="application\/json" id="[^"]+">\{"name":"\\u003c\/script/)
})
