import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Argon2id, OWASP Password Storage Cheat Sheet (2025): 19 MiB of memory, 2 passes, 1 lane. */
const PARAMETERS = { memoryKiB: 19_456, passes: 2, lanes: 1 } as const
/** RFC 9106 section 3.1: 16 bytes of salt suffice; 32 bytes of tag give 256 bits. */
const SALT_BYTES = 16
const TAG_BYTES = 32

/** OWASP ASVS 4.0.3, 2.1.1: at least 12 characters; 2.1.2: no more than 128. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const

type Hash = { memoryKiB: number; passes: number; lanes: number; salt: Buffer; tag: Buffer }

const derive = promisify(argon2)

/** A password as a PHC string: `$argon2id$v=19$m=...,t=...,p=...$salt$tag`. Takes tens of milliseconds, off the main thread. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await tagOf(password, { ...PARAMETERS, salt, tag: Buffer.alloc(TAG_BYTES) })
  const { memoryKiB, passes, lanes } = PARAMETERS
  return `$argon2id$v=19$m=${memoryKiB},t=${passes},p=${lanes}$${unpadded(salt)}$${unpadded(tag)}`
}

/**
 * Is this the password? `stored` null (no such account, or one without a password) costs the same work and is
 * always no, so that the answer's time does not tell which accounts exist.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const hash = stored === null ? NOBODY : readHash(stored)
  const tag = await tagOf(password, hash)
  return timingSafeEqual(tag, hash.tag) && stored !== null
}

const NOBODY: Hash = { ...PARAMETERS, salt: Buffer.alloc(SALT_BYTES), tag: Buffer.alloc(TAG_BYTES) }

/** The same characters typed on another keyboard are the same password: NFKC, as NIST SP 800-63B advises. */
const tagOf = (password: string, hash: Hash): Promise<Buffer> =>
  derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: hash.salt,
    memory: hash.memoryKiB,
    passes: hash.passes,
    parallelism: hash.lanes,
    tagLength: hash.tag.length,
  })

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function readHash(stored: string): Hash {
  const match = PHC.exec(stored)
  if (!match) throw new Error('A stored password is not an argon2id PHC string')
  const [, memory, passes, lanes, salt = '', tag = ''] = match
  return {
    memoryKiB: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
