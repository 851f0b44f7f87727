import { readdirSync } from 'node:fs';
import { z } from 'zod';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts' && !file.endsWith('-child.ts'))
  .map((file) => file.slice(0, -3));
const [name = '', ...rest] = process.argv.slice(2);

if (names.includes(name)) {
  const module: unknown = await import(`./${name}.ts`);
  const { run } = z.object({ run: z.custom<(args: string[]) => Promise<void>>((value) => typeof value === 'function') }).parse(module);
  await run(rest);
} else {
  console.error(`Which measurement? npm run bench -- NAME, with NAME one of: ${names.join(', ')}`);
  process.exit(1);
}
