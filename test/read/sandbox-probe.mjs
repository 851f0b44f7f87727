// Tries, under the permissions of a reading process, what a reading process must not be able to do.
import { readFileSync, writeFileSync } from 'node:fs';
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
  fetch: typeof fetch === 'undefined' ? 'gone' : 'there',
});

process.on('disconnect', () => process.exit(0));
process.on('message', async ({ name }) => {
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
});
