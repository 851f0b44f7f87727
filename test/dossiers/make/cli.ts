import { makeCases } from './index.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Geef de map op waarin de dossiers moeten komen: npm run dossiers -- <map>');
  process.exitCode = 1;
} else {
  const ids = await makeCases(folder);
  console.log(`${ids.length} dossiers gemaakt in ${folder}. Beoordeel ze met: npm run evaluate -- ${folder}`);
}
