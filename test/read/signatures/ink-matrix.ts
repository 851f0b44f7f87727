import { handwritten, randomOf, scrawl, scrawls } from './handwriting.ts';
import { readScan, type Paper, type Spoil } from './scanned-page.ts';

/** What stands at a place that asks for a signature. */
export const stands = ['getekend', 'leeg', 'getypte naam', 'datum', 'naam', 'stempel', 'vinkje', 'vlekjes'] as const;
export type Stand = (typeof stands)[number];

export const layouts = [
  'links van lijn',
  'boven lijn',
  'boven vak',
  'in vak',
  'in tabel',
  'boven tabel',
  'onder lijn',
  'open ruimte',
  'stippels',
] as const;
export type Layout = (typeof layouts)[number];

export const labels = [
  'Handtekening ouder(s)/verzorger(s)',
  'Handtekening ouder 1',
  'Voor akkoord',
  'Paraaf ouder',
  'Handtekening moeder',
  'Handtekening directeur',
  'Voor akkoord, namens de school',
] as const;

/** One place on a sheet: where, how, and what is there. */
export type Spot = { layout: Layout; label: string; stand: Stand; seed: number };

/** The height that a spot takes, in points. */
export const spotHeight = 150;

function fill(paper: Paper, { stand, seed }: Spot, left: number, foot: number, room: number): void {
  const next = randomOf(seed);
  const colour = next() > 0.5 ? 'blauw' : 'zwart';
  if (stand === 'getekend') {
    const kind = scrawls[Math.floor(next() * scrawls.length)] ?? 'loops';
    const high = Math.min(room, 22 + 22 * next());
    paper.pen(scrawl(kind, seed, 60 + 70 * next(), high), left + 8 + 20 * next(), foot - high + 6 * next() - 2, colour, 0.9 + 0.9 * next());
  }
  if (stand === 'getypte naam') paper.print('P.J. de Wit', left + 10, foot - 3, 10);
  if (stand === 'stempel') {
    paper.frame(left + 10, foot - Math.min(room, 34), 110, Math.min(room, 32));
    paper.print('INGEKOMEN', left + 22, foot - Math.min(room, 34) + 13, 9);
    paper.print('12 MRT 2026', left + 22, foot - Math.min(room, 34) + 26, 9);
  }
  if (stand === 'vinkje') paper.pen(['M 0 6 L 4 11 L 13 0'], left + 10, foot - 14, colour, 1.4);
  if (stand === 'vlekjes') for (let i = 0; i < 30; i++) paper.disc(left + 130 * next(), foot - 40 * next(), 0.3 + 0.5 * next());
}

/** Prints and writes one spot with its top at `top`; name and date to be filled in stand beside it. */
export function writeSpot(paper: Paper, spot: Spot, top: number): void {
  const { label, layout, stand, seed } = spot;
  const datum = () => {
    paper.print('Naam:', 70, top + 110);
    paper.line(110, top + 112, 240);
    paper.print('Datum:', 290, top + 110);
    paper.line(335, top + 112, 450);
    if (stand === 'naam') paper.pen(handwritten('Petra Wit', seed), 115, top + 99);
    if (stand === 'datum' || stand === 'getekend') paper.pen(handwritten('12-3-2026', seed), 340, top + 99);
  };
  if (layout === 'links van lijn') {
    paper.print(`${label}:`, 70, top + 60);
    paper.line(250, top + 62, 430);
    fill(paper, spot, 250, top + 62, 40);
    datum();
  } else if (layout === 'stippels') {
    paper.print(`${label}: ${'.'.repeat(60)}`, 70, top + 60);
    fill(paper, spot, 260, top + 60, 40);
    datum();
  } else if (layout === 'boven lijn') {
    paper.print(label, 70, top + 20);
    paper.line(70, top + 75, 260);
    fill(paper, spot, 70, top + 75, 45);
    datum();
  } else if (layout === 'boven vak') {
    paper.print(`${label}:`, 70, top + 20);
    paper.frame(70, top + 26, 200, 60);
    fill(paper, spot, 75, top + 80, 48);
    datum();
  } else if (layout === 'in vak') {
    paper.frame(70, top + 10, 220, 76);
    paper.print(label, 76, top + 22, 9);
    fill(paper, spot, 80, top + 80, 46);
    datum();
  } else if (layout === 'in tabel') {
    paper.frame(70, top + 10, 380, 60);
    paper.line(240, top + 10, 240, top + 70);
    paper.frame(70, top + 70, 380, 24);
    paper.line(240, top + 70, 240, top + 94);
    paper.print(label, 76, top + 30);
    paper.print('Datum', 76, top + 86);
    fill(paper, spot, 245, top + 66, 48);
    if (stand === 'datum' || stand === 'getekend') paper.pen(handwritten('12-3-2026', seed), 250, top + 76);
  } else if (layout === 'boven tabel') {
    paper.frame(70, top + 10, 420, 20);
    paper.frame(70, top + 30, 420, 55);
    paper.line(250, top + 10, 250, top + 85);
    paper.line(400, top + 10, 400, top + 85);
    paper.print('Naam', 76, top + 24);
    paper.print(label.slice(0, 24), 256, top + 24);
    paper.print('Datum', 406, top + 24);
    if (stand === 'naam' || stand === 'getekend') paper.pen(handwritten('Petra Wit', seed), 80, top + 48);
    if (stand === 'datum' || stand === 'getekend') paper.pen(handwritten('12-3-2026', seed, 10), 408, top + 50);
    fill(paper, spot, 255, top + 82, 46);
  } else if (layout === 'onder lijn') {
    paper.line(70, top + 60, 260);
    paper.print(`(${label.toLowerCase()})`, 76, top + 73, 9);
    fill(paper, spot, 70, top + 60, 40);
    datum();
  } else {
    paper.print(`${label}:`, 70, top + 20);
    fill(paper, spot, 70, top + 82, 50);
    datum();
  }
}

const prose = 'De school heeft dit formulier samen met de ouders ingevuld en besproken in het overleg.';

/** What reading finds for each spot of a sheet: signed, not signed, unclear, or no place at all. */
export async function readSpots(
  spots: readonly Spot[],
  spoil: Spoil = {},
): Promise<{ spot: Spot; found: boolean | 'onduidelijk' | 'geen plaats'; certain: boolean }[]> {
  const { places, signatures } = await readScan((paper) => {
    paper.print('Aanvraagformulier', 70, 70, 16);
    for (let i = 0; i < 5; i++) paper.print(prose, 70, 100 + 14 * i);
    spots.forEach((spot, i) => writeSpot(paper, spot, 180 + spotHeight * i));
  }, spoil);
  let from = 0;
  return spots.map((spot) => {
    const key = plain(spot.layout === 'boven tabel' ? spot.label.slice(0, 24) : spot.label);
    const at = places.findIndex((place, i) => i >= from && similar(plain(place.label), key));
    const place = places[at];
    if (place === undefined) return { spot, found: 'geen plaats', certain: false };
    from = at + 1;
    const signature = signatures.find((one) => one.label === place.label);
    return { spot, found: place.signed ?? 'onduidelijk', certain: (signature?.confidence ?? 0) >= 0.8 };
  });
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z\d]/gu, '');
const similar = (a: string, b: string): boolean => a === b || (a.length > 8 && (b.startsWith(a) || a.startsWith(b)));

if (import.meta.main) {
  const sheets = Number(process.argv[2] ?? 12);
  const next = randomOf(Number(process.argv[3] ?? 7));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  for (let sheet = 0; sheet < sheets; sheet++) {
    const used = new Set<string>();
    const spots = Array.from({ length: 4 }, (): Spot => {
      let label = pick(labels);
      while (used.has(label)) label = pick(labels);
      used.add(label);
      const stand = next() < 0.4 ? 'getekend' : pick(stands);
      return { layout: pick(layouts), label, stand, seed: Math.floor(next() * 10_000) };
    });
    const spoil = pick<Spoil>([{}, { noise: 22, ground: 215 }, { dpi: 150 }, { dpi: 300, noise: 16 }, { dpi: 200, noise: 4, blur: false }]);
    for (const { spot, found } of await readSpots(spots, spoil)) {
      const truth = spot.stand === 'getekend' ? 'getekend' : 'niet';
      const key = `${truth} -> ${String(found)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const good = truth === 'getekend' ? found === true : found === false;
      if (!good)
        wrong.push(`${sheet} ${JSON.stringify(spoil)} ${spot.layout} | ${spot.label} | ${spot.stand} ${spot.seed} -> ${String(found)}`);
    }
  }
  console.log(Object.fromEntries(counts));
  console.log(wrong.join('\n'));
}
