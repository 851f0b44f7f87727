// Tries, under the permissions of a reading process, what a reading process must not be able to do.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { closeNetwork } from '../../src/read/sandbox/close-network.ts';

closeNetwork();
const attempt = async (what) => {
  try {
    await what();
    return 'open';
  } catch {
    return 'closed';
  }
};
const probe = async () => ({
  read: await attempt(() => readFileSync('/etc/hostname')),
  settings: await attempt(() => readFileSync(new URL('../../package-lock.json', import.meta.url))),
  write: await attempt(() => writeFileSync(`${tmpdir()}/probe`, 'x')),
  program: await attempt(() => import('node:child_process')),
  net: await attempt(() => import('node:net')),
  http: await attempt(() => process.getBuiltinModule('node:https').get('https://127.0.0.1:1')),
  inside: await attempt(() => import('_tls_wrap')),
  required: await attempt(() => createRequire(import.meta.url)('_http_client')),
  database: await attempt(() => import('node:sqlite')),
  wasi: await attempt(() => process.getBuiltinModule('wasi')),
  binding: await attempt(() => process.binding('tcp_wrap')),
  kill: typeof process.kill === 'undefined' ? 'gone' : 'there',
  fetch: typeof fetch === 'undefined' ? 'gone' : 'there',
});

process.on('disconnect', () => process.exit(0));
async function answer(name) {
  const lines = [{ text: JSON.stringify(await probe()) }];
  process.send({
    first: {
      document: {
        name,
        format: 'pdf',
        pages: [{ number: 1, lines, source: 'tekst', confidence: 1 }],
        fields: [],
        signatures: [],
        places: [],
      },
      beelden: [],
      sketches: [],
    },
  });
}

process.on('message', ({ name }) => void answer(name));
