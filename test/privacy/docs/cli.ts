import { readFile, writeFile } from 'node:fs/promises';
import { shipped } from '../../../src/root.ts';
import { gegevenskaart } from './kaart.ts';
import { metGemaakt } from './privacy.ts';

const document = shipped('docs', 'privacy.md');
await writeFile(document, metGemaakt(await readFile(document, 'utf8')));
await writeFile(shipped('docs', 'gegevenskaart.svg'), gegevenskaart());
