import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createLog } from './log.ts'

function captured() {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return { lines, log: createLog('info', stream) }
}

describe('log lines', () => {
  test('carry allow-listed fields only', () => {
    const { lines, log } = captured()
    log.info('request', { status: 200, ...{ email: 'iemand@example.org' } })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'request', status: 200 })
    expect(lines.join()).not.toContain('iemand@example.org')
  })

  test('of a failed query keep its code, not its values', () => {
    const { lines, log } = captured()
    const cause = Object.assign(new Error('Key (email)=(iemand@example.org) already exists'), { code: '23505' })
    log.error('failed', { error: new Error('Failed query: insert ... params: iemand@example.org', { cause }) })
    expect(lines.join()).toContain('23505')
    expect(lines.join()).not.toContain('iemand@example.org')
  })
})
