import { writeFile } from 'node:fs/promises';
import { shipped } from '../../../src/root.ts';
import { pages } from './pages.ts';

for (const [name, content] of Object.entries(pages())) await writeFile(shipped('docs', name), content);
