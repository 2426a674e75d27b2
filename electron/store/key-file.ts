import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import type { DataKey } from './data-key.ts'

/**
 * What a passphrase's key is made by: scrypt, which takes 128 MB and a good part of a second for each try. Argon2 would do as
 * well, but Electron's cryptography has none.
 */
const strength = { cost: 2 ** 17, blockSize: 8, parallelization: 1 } as const

const bytes = z.base64().max(200)
const keyFile = z.strictObject({
  format: z.literal('rapporteur-key'),
  version: z.literal(1),
  /** From the passphrase to the key that wraps; bounded, so that a file from elsewhere cannot take all the memory. */
  derivation: z.strictObject({
    name: z.literal('scrypt'),
    cost: z
      .int()
      .min(2)
      .max(2 ** 20),
    blockSize: z.int().min(1).max(16),
    parallelization: z.int().min(1).max(4),
    salt: bytes,
  }),
  /** The data key under that one. */
  wrapped: z.strictObject({
    cipher: z.literal('aes-256-gcm'),
    nonce: bytes,
    key: bytes,
    tag: bytes,
  }),
  /** By which a key that is remembered elsewhere is known to be this one; it gives nothing of it away. */
  fingerprint: z.hex().length(64),
})

/** The small file beside a locked store: with the passphrase it gives the key, without it nothing. */
export type KeyFile = z.infer<typeof keyFile>

/** A new key, for a store that is to be locked. */
export function newDataKey(): DataKey {
  return randomBytes(32)
}

/** Wraps a key under a passphrase. */
export async function wrapKey(key: DataKey, passphrase: string): Promise<KeyFile> {
  const salt = randomBytes(32).toString('base64')
  const derivation = { name: 'scrypt', ...strength, salt } as const
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derived(passphrase, derivation), nonce)
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    format: 'rapporteur-key',
    version: 1,
    derivation,
    wrapped: {
      cipher: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
      key: wrapped.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
    fingerprint: fingerprintOf(key),
  }
}

/** The key in the file, or undefined where the passphrase is another. */
export async function unwrapKey(file: KeyFile, passphrase: string): Promise<DataKey | undefined> {
  const { nonce, key, tag } = file.wrapped
  const wrapping = await derived(passphrase, file.derivation)
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(nonce, 'base64'), {
      authTagLength: 16,
    })
    decipher.setAuthTag(Buffer.from(tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(key, 'base64')), decipher.final()])
  } catch {
    return undefined
  }
}

/** Whether a key that was kept elsewhere is the one of this file. */
export function isKeyOf(file: KeyFile, key: DataKey): boolean {
  return key.length === 32 && fingerprintOf(key) === file.fingerprint
}

export function writeKeyFile(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The key file in a text; undefined where it is none. */
export function readKeyFile(text: string): KeyFile | undefined {
  try {
    const read = keyFile.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

function fingerprintOf(key: DataKey): string {
  return createHash('sha256').update('rapporteur data key').update(key).digest('hex')
}

/** The same words give the same key, however a keyboard composes their letters. */
function derived(passphrase: string, how: KeyFile['derivation']): Promise<Buffer> {
  const { cost, blockSize, parallelization, salt } = how
  const maxmem = 256 * cost * blockSize // twice what it takes
  return new Promise((resolve, reject) =>
    scrypt(
      passphrase.normalize('NFKC'),
      Buffer.from(salt, 'base64'),
      32,
      { cost, blockSize, parallelization, maxmem },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    ),
  )
}
