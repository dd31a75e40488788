import { afterEach, describe, expect, test } from 'vitest'
import { createWorkerPool } from './worker-pool.ts'

const WORK = new URL('./testing-work.ts', import.meta.url).href

describe('worker pool', () => {
  let pool = createWorkerPool(2)
  afterEach(async () => {
    await pool.close()
    pool = createWorkerPool(2)
  })

  test('runs a function elsewhere, with typed arrays as they are', async () => {
    expect(await pool.run<number>(WORK, 'double', 21)).toBe(42)
    expect(await pool.run<number>(WORK, 'sumOf', Float64Array.of(1, 2, 3.5))).toBe(6.5)
  })

  test('more orders than threads wait in line and all come back', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => pool.run<number>(WORK, 'double', i)))
    expect(answers).toEqual(Array.from({ length: 20 }, (_, i) => i * 2))
  })

  test('an error comes back as an error, and the thread lives on', async () => {
    await expect(pool.run(WORK, 'refuse', null)).rejects.toMatchObject({ name: 'RangeError', message: 'not that' })
    await expect(pool.run(WORK, 'absent', null)).rejects.toThrow('exports no function absent')
    await expect(pool.run('file:///no/such/module.ts', 'double', 1)).rejects.toThrow('no/such/module.ts')
    expect(await pool.run<number>(WORK, 'double', 1)).toBe(2)
  })

  test('a thread that dies fails its order only', async () => {
    await expect(pool.run(WORK, 'endThread', null)).rejects.toThrow('ended with code 3')
    expect(await pool.run<number>(WORK, 'double', 1)).toBe(2)
  })

  test('an abort ends even a loop without end, and others go on', async () => {
    const controller = new AbortController()
    const endless = [pool.run(WORK, 'spin', null, controller.signal), pool.run(WORK, 'spin', null, controller.signal)]
    const inLine = pool.run(WORK, 'double', 1, controller.signal)
    const after = pool.run<number>(WORK, 'double', 4)
    setTimeout(() => controller.abort(new Error('enough')), 50)
    for (const order of [...endless, inLine]) await expect(order).rejects.toThrow('enough')
    expect(await after).toBe(8)
    await expect(pool.run(WORK, 'double', 1, controller.signal)).rejects.toThrow('enough')
  })

  test('a thread apart keeps what its module keeps, and long work in the pool does not hold it up', async () => {
    const long = [pool.run(WORK, 'waitFor', 300), pool.run(WORK, 'waitFor', 300)]
    const [own, other] = [pool.apart('own'), pool.apart('other')]
    expect(await own.run(WORK, 'countCalls', null)).toBe(1)
    expect(await pool.apart('own').run(WORK, 'countCalls', null)).toBe(2)
    expect(await other.run(WORK, 'countCalls', null)).toBe(1)
    await Promise.all(long)
    await pool.close()
    await expect(own.run(WORK, 'countCalls', null)).rejects.toThrow('closed')
  })

  test('what cannot be sent to a thread is refused', async () => {
    await expect(pool.run(WORK, 'double', () => 1)).rejects.toThrow('could not be cloned')
    expect(await pool.run<number>(WORK, 'double', 1)).toBe(2)
  })

  test('closing ends what runs and what waits', async () => {
    const orders = Array.from({ length: 4 }, () => pool.run(WORK, 'waitFor', 60_000))
    const answers = Promise.allSettled(orders)
    await pool.close()
    expect((await answers).map((answer) => answer.status)).toEqual(Array(4).fill('rejected'))
    await expect(pool.run(WORK, 'double', 1)).rejects.toThrow('closed')
  })
})
