import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { startHostProcess } from '../../local/start/host-process.ts';
import { root, shipped } from '../../src/root.ts';

const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };

it('a missing setting stops the start with a line that names it, what it is for and an example', async () => {
  const { GRAPH_CLIENT_ID: _left, ...rest } = example.Values;
  const started = startHostProcess({
    app: root,
    main: 'functions/*.ts',
    environment: { ...rest, PATH: process.env['PATH'], AzureWebJobsStorage: inject('azurite'), SCHOLEN_BESTAND: 'scholen.voorbeeld.json' },
    log: join(mkdtempSync(join(tmpdir(), 'host-')), 'host.log'),
    signInPaths: '/loket',
  });
  await expect(started).rejects.toThrow(/Instelling GRAPH_CLIENT_ID ontbreekt\. Waarvoor: .+\. Voorbeeld: /);
});
