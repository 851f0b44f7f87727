/** Hash functions of signatures by their number in the standard, named as node:crypto does. MD5 is left out: it proves nothing any more. */
const hashes: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
};

export const hashName = (oid: string): string | undefined => hashes[oid];

/** How a signature is made: with RSA (old or PSS padding), an elliptic curve, or an Edwards curve that hashes by itself. */
export type Scheme = { kind: 'rsa' | 'pss' | 'ec' | 'ed'; hash?: string };

const schemes: Record<string, Scheme> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa' },
  '1.2.840.113549.1.1.5': { kind: 'rsa', hash: 'sha1' },
  '1.2.840.113549.1.1.14': { kind: 'rsa', hash: 'sha224' },
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'sha512' },
  '1.2.840.113549.1.1.10': { kind: 'pss' },
  '1.2.840.10045.2.1': { kind: 'ec' },
  '1.2.840.10045.4.1': { kind: 'ec', hash: 'sha1' },
  '1.2.840.10045.4.3.1': { kind: 'ec', hash: 'sha224' },
  '1.2.840.10045.4.3.2': { kind: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', hash: 'sha512' },
  '1.3.101.112': { kind: 'ed' },
  '1.3.101.113': { kind: 'ed' },
};

export const schemeOf = (oid: string): Scheme | undefined => schemes[oid];
