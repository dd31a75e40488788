import { expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { databaseLinks, walkLinks } from './database-links.ts'
import type { Link, LinkEnd } from './links.ts'

const end = (text: string): LinkEnd => {
  const [kind = '', id = ''] = text.split('/')
  return { kind, id }
}
const link = (from: string, relation: string, to: string): Link => ({ from: end(from), relation, to: end(to) })
const CHAIN = [
  link('contribution/17', 'belongs-to', 'theme/sinking'),
  link('theme/sinking', 'becomes', 'criterion/stay'),
  link('criterion/stay', 'weighs', 'scenario/2'),
  link('scenario/2', 'decided-by', 'decision/1'),
]

onEachDatabase('links', (db) => {
  const scope = (id: string) => db.connection().database.scope(id as MunicipalityId)
  const connect = (id: string, links: readonly Link[]) =>
    scope(id).transaction(async (tx) => {
      for (const one of links) await databaseLinks.connect(tx, one)
    })
  const walk = (id: string, start: string, direction: 'forward' | 'backward') =>
    scope(id).transaction((tx) => walkLinks(tx, end(start), direction))

  test('connecting twice is connecting once, and both ends find the link', async () => {
    const one = link('letter/1', 'uses', 'run/7')
    await connect('GM0001', [one, one])
    await connect('GM0001', [one])
    expect(await scope('GM0001').transaction((tx) => databaseLinks.from(tx, end('letter/1')))).toEqual([one])
    expect(await scope('GM0001').transaction((tx) => databaseLinks.to(tx, end('run/7')))).toEqual([one])
    expect(await scope('GM0001').transaction((tx) => databaseLinks.from(tx, end('run/7')))).toEqual([])
  })

  test('the chain is walked forward and backward, nearest first', async () => {
    await connect('GM0002', CHAIN)
    const forward = await walk('GM0002', 'contribution/17', 'forward')
    expect(forward).toEqual(CHAIN.map((one, i) => ({ ...one, depth: i + 1 })))
    const backward = await walk('GM0002', 'decision/1', 'backward')
    expect(backward.map((step) => step.from)).toEqual([...CHAIN].reverse().map((one) => one.from))
    expect(await walk('GM0002', 'nothing/0', 'forward')).toEqual([])
  })

  test('a circle ends, and a link with two ways to it is told once at its shortest', async () => {
    await connect('GM0003', [
      link('a/1', 'to', 'b/1'),
      link('b/1', 'to', 'c/1'),
      link('a/1', 'straight', 'c/1'),
      link('c/1', 'back', 'a/1'),
    ])
    const steps = await walk('GM0003', 'a/1', 'forward')
    expect(steps.map((step) => [step.from.kind, step.relation, step.depth])).toEqual(
      [
        ['a', 'straight', 1],
        ['a', 'to', 1],
        ['c', 'back', 2],
        ['b', 'to', 2],
      ].sort((x, y) => Number(x[2]) - Number(y[2]) || String(x[1]).localeCompare(String(y[1]))),
    )
  })

  test('another municipality sees none of it', async () => {
    await connect('GM0004', CHAIN)
    expect(await walk('GM0005', 'contribution/17', 'forward')).toEqual([])
  })
})
