import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isRead } from '../../src/read/document.ts';
import { createReader } from '../../src/read/read-file.ts';

const probe = fileURLToPath(new URL('sandbox-probe.mjs', import.meta.url));

describe('a reading process', () => {
  it('cannot read or write a file that is not its own, start a program, or reach the network', async () => {
    const reader = createReader({ processes: 1, child: probe });
    const [result] = await reader.read({ name: 'proef', bytes: Buffer.from('x') });
    reader.close();
    if (result === undefined || !isRead(result)) throw new Error(JSON.stringify(result));
    expect(JSON.parse(result.pages[0]?.lines[0]?.text ?? '')).toEqual({
      read: 'closed',
      settings: 'closed',
      write: 'closed',
      program: 'closed',
      net: 'closed',
      http: 'closed',
      inside: 'closed',
      required: 'closed',
      database: 'closed',
      wasi: 'closed',
      binding: 'closed',
      kill: 'gone',
      fetch: 'gone',
    });
  });
});
