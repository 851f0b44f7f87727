import { writeFile } from 'node:fs/promises';
import { handboeken } from '../handboek/handboek.ts';
import { handboekPage } from '../handboek/table.ts';
import { shipped } from '../root.ts';

await writeFile(shipped('docs', 'handboek.md'), handboekPage(handboeken));
