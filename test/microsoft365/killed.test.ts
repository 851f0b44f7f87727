import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickXorHash } from '../../local/microsoft365/quick-xor-hash.ts';
import { trust } from './trust.ts';
import { withMicrosoft365, type Item } from './with-microsoft365.ts';

type Ready = { graphUrl: string; caFile: string; drive: string; token: string };

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'microsoft365-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function start(): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = fork(new URL('killed-child.ts', import.meta.url), [folder], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [ready] = (await once(child, 'message')) as [Ready];
  trust(readFileSync(ready.caFile, 'utf8'));
  return { child, ready };
}

describe('SIGKILL in the middle of writing', () => {
  it('leaves every file whole, every answered write there, and ids as they were', async () => {
    const answered = new Map<string, Item>();
    const sizes = [3, 5, 8, 13, 21];
    for (const writes of sizes) {
      const { child, ready } = await start();
      const put = async (name: string, text: string) => {
        const answer = await fetch(`${ready.graphUrl}/v1.0/drives/${ready.drive}/root:/De Eik/Aanvragen/${name}:/content`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${ready.token}` },
          body: text,
        });
        answered.set(name, (await answer.json()) as Item);
      };
      const all = Array.from({ length: 40 }, (_, count) => put(`bestand ${count % 10}.txt`, `${writes}-${count}-`.repeat(2000)));
      let done = 0;
      const killed = new Promise<void>((resolve) => {
        for (const one of all)
          void one.then(
            () => (done += 1) === writes && resolve(),
            () => undefined,
          );
      });
      await killed;
      child.kill('SIGKILL');
      await once(child, 'exit');
      await Promise.allSettled(all);
    }
    const m365 = await withMicrosoft365({ folder });
    for (const [name, item] of answered) {
      const now = await m365.json<Item>(`/drives/${m365.drive}/root:/De Eik/Aanvragen/${name}`);
      const bytes = readFileSync(join(folder, 'drives/loket/Scholen/De Eik/Aanvragen', name));
      expect(now.id).toBe(item.id);
      expect(now.file?.hashes.quickXorHash).toBe(quickXorHash(bytes));
      expect(bytes.toString()).toMatch(/^(\d+-\d+-)\1{1999}$/);
    }
    expect(answered.size).toBeGreaterThan(0);
    expect(readdirSync(folder)).not.toContain('onderweg');
    await m365.close();
  });
});
