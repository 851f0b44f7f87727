import type { Regel } from './plan.ts';

const woord: Record<Regel['actie'], string> = { goed: 'goed', doen: 'te doen', weghalen: 'weghalen', zelf: 'zelf doen' };
const breedste = 46;

const cell = (text: string, width: number) => text.padEnd(width);

/** The plan as a table for a terminal: a heading per library and school, a line per thing, with what is to be done behind or under it. */
export function tabel(regels: readonly Regel[]): string {
  const width = (of: (regel: Regel) => string) => Math.min(breedste, Math.max(0, ...regels.map((regel) => of(regel).length)));
  const [wat, nu] = [width((regel) => regel.wat), width((regel) => regel.nu)];
  const lines: string[] = [];
  let waar: string | undefined;
  for (const regel of regels) {
    if (regel.waar !== waar) lines.push(...(waar === undefined ? [] : ['']), regel.waar);
    waar = regel.waar;
    const doe = regel.doe === undefined || regel.actie === 'zelf' ? '' : `: ${regel.doe}`;
    lines.push(`  ${cell(regel.wat, wat)}  ${cell(regel.nu, nu)}  ${woord[regel.actie]}${doe}`);
    if (regel.actie === 'zelf' && regel.doe !== undefined) lines.push(`      ${regel.doe}`);
  }
  return lines.join('\n');
}

const count = (regels: readonly Regel[], actie: Regel['actie']) => regels.filter((regel) => regel.actie === actie).length;
const dingen = (aantal: number) => (aantal === 1 ? '1 ding' : `${aantal} dingen`);

/** What follows from the plan, and what to do next. */
export function samenvatting(regels: readonly Regel[], { doen }: { doen: boolean }): string {
  const [teDoen, weg, zelf] = [count(regels, 'doen'), count(regels, 'weghalen'), count(regels, 'zelf')];
  const lines: string[] = [];
  if (teDoen === 0) lines.push('Er is niets te doen: alles wat Dossierloket zelf kan inrichten, staat goed.');
  else if (!doen) lines.push(`${dingen(teDoen)} te doen. Er is nog niets veranderd. Voer het uit met: npm run inrichten -- --doen`);
  if (weg > 0)
    lines.push(
      `Bij ${dingen(weg)} staat iets dat mensen hebben gemaakt. Dat blijft staan, tenzij u het zegt: npm run inrichten -- --doen --weghalen`,
    );
  if (zelf > 0) lines.push(`${dingen(zelf)} doet u zelf: zie “zelf doen” in de tabel.`);
  return lines.join('\n');
}
