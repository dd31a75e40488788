import { describe, expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import { placeOf } from './place.ts'

const dordrecht: Municipality = {
  id: 'GM0505' as MunicipalityId,
  name: 'Dordrecht',
  slug: 'dordrecht',
  fictional: false,
}
const at = (url: string, hosts = {}) => placeOf(new URL(url), [dordrecht], hosts)

describe('which municipality a request is for', () => {
  test.each([
    ['first segment', 'http://x/dordrecht/urgentie', dordrecht, '/dordrecht', '/urgentie'],
    ['trailing slash', 'http://x/dordrecht/', dordrecht, '/dordrecht', '/'],
    ['no slash', 'http://x/dordrecht', dordrecht, '/dordrecht', '/'],
    ['unknown municipality is an ordinary path', 'http://x/delft/urgentie', null, '', '/delft/urgentie'],
    ['a name inside the path does not count', 'http://x/urgentie/dordrecht', null, '', '/urgentie/dordrecht'],
  ])('%s', (_, url, municipality, prefix, path) => {
    expect(at(url)).toEqual({ municipality, prefix, path })
  })

  test('the host goes before the path', () => {
    expect(at('http://wijk.dordrecht.test/urgentie', { 'wijk.dordrecht.test': 'dordrecht' })).toEqual({
      municipality: dordrecht,
      prefix: '',
      path: '/urgentie',
    })
  })
})
