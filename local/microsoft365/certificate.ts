import { randomUUID, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export type Certificate = { key: string; cert: string; caFile: string };

const spareDays = 30;

const isGood = (pem: string) => new X509Certificate(pem).validToDate.getTime() > Date.now() + spareDays * 86_400_000;

/** The certificate of this machine's Microsoft 365, for `localhost` only; kept in a folder, made anew when it is nearly over. */
export async function readCertificate(folder: string): Promise<Certificate> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'sleutel-en-certificaat.json');
  const caFile = join(folder, 'certificaat.pem');
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { key: string; cert: string };
    if (isGood(kept.cert)) {
      writeFileSync(caFile, kept.cert);
      return { ...kept, caFile };
    }
  }
  // A name of its own: who trusts the certificates of two folders looks for the right one by name.
  const made = await generate([{ name: 'commonName', value: `Microsoft 365 op deze computer ${randomUUID()}` }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 800 * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const pair = { key: made.private, cert: made.cert };
  writeFileSync(`${file}.nieuw`, JSON.stringify(pair), { mode: 0o600 });
  renameSync(`${file}.nieuw`, file);
  writeFileSync(caFile, pair.cert);
  return { ...pair, caFile };
}
