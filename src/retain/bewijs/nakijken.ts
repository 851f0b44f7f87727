import { createHash } from 'node:crypto';
import type { Blobs } from '../../storage/blobs.ts';
import type { VernietigstandRecord } from '../../storage/records/vernietigstand.ts';
import { deelVan, perDeel } from './keten.ts';
import { begin, leesRegel, type Inhoud, type Plaats } from './regel.ts';
import { verklaringPath } from './verklaring-bestand.ts';

/** What the record of destructions came to: whole, with where it ends; or the first place where it is broken, in Dutch. */
export type BewijsUitslag =
  | { heel: true; regels: number; vernietigingen: number; verklaringen: number; laatste: Plaats }
  | { heel: false; plaats: string; wat: string };

class Breuk extends Error {
  readonly plaats: string;
  constructor(plaats: string, wat: string) {
    super(wat);
    this.plaats = plaats;
  }
}

type Archief = Pick<Blobs, 'readFrom' | 'read' | 'paths'>;
/** A place that was kept elsewhere, and how to call it. */
type Bewaard = Plaats & { bron: string };

const place = (nummer: number): string => `regel ${nummer} van het verslag van vernietigingen (${deelVan(nummer)})`;
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

function holdLine(tekst: string, laatste: Plaats): { inhoud: Inhoud; plaats: Plaats } {
  const nummer = laatste.nummer + 1;
  const regel = leesRegel(tekst);
  if (regel === undefined) throw new Breuk(place(nummer), 'Deze regel is niet te lezen.');
  const { inhoud, hash, echt } = regel;
  if (!echt) throw new Breuk(place(nummer), 'Wat in deze regel staat, is veranderd.');
  if (inhoud.nummer !== nummer) throw new Breuk(place(nummer), `Regel ${nummer} ontbreekt: hier staat regel ${inhoud.nummer}.`);
  if (inhoud.vorige !== laatste.hash) throw new Breuk(place(nummer), 'Deze regel sluit niet aan op de vorige.');
  return { inhoud, plaats: { nummer, hash } };
}

async function holdFiles(archief: Archief, inhoud: Inhoud): Promise<void> {
  if (inhoud.soort !== 'verklaring') return;
  for (const soort of ['json', 'pdf'] as const) {
    const path = verklaringPath(inhoud[soort], soort);
    const content = await archief.read(path);
    if (content === undefined) throw new Breuk(path, `Dit bestand van de verklaring over ${inhoud.rondeId} is weg.`);
    if (sha256(content) !== inhoud[soort]) throw new Breuk(path, `Dit bestand van de verklaring over ${inhoud.rondeId} is veranderd.`);
  }
}

async function walk(archief: Archief, bewaard: readonly Bewaard[]) {
  let laatste = begin;
  const found = { vernietigingen: 0, verklaringen: 0 };
  for (;;) {
    const from = laatste.nummer;
    const text = (await archief.readFrom(deelVan(from + 1), 0)).toString();
    const lines = text.split('\n');
    if (lines.pop() !== '') throw new Breuk(place(from + lines.length + 1), 'Deze regel is afgebroken.');
    if (lines.length > perDeel) throw new Breuk(place(from + perDeel + 1), 'Hier staan regels die in een volgend deel horen.');
    for (const line of lines) {
      const { inhoud, plaats } = holdLine(line, laatste);
      laatste = plaats;
      const other = bewaard.find(({ nummer, hash }) => nummer === plaats.nummer && hash !== plaats.hash);
      if (other !== undefined) throw new Breuk(place(plaats.nummer), `Deze regel is anders dan in ${other.bron}: de keten is herschreven.`);
      if (inhoud.soort === 'vernietiging') found.vernietigingen += 1;
      if (inhoud.soort === 'verklaring') found.verklaringen += 1;
      await holdFiles(archief, inhoud);
    }
    if (laatste.nummer === from || laatste.nummer % perDeel !== 0) return { laatste, ...found };
  }
}

/** Whether blobs stand in the folder of the chain that it does not reach: then a blob before them is gone. */
async function holdParts(archief: Archief, { nummer }: Plaats): Promise<void> {
  const last = deelVan(Math.max(1, nummer));
  const beyond = (await archief.paths('vernietigingen/keten/')).find((path) => path > last);
  if (beyond !== undefined) throw new Breuk(place(nummer + 1), `Deze regel ontbreekt: er staat wel een later deel (${beyond}).`);
}

/**
 * Walks the whole record of destructions: every line against the one before it, the files of every declaration against their hashes, the end against the mark in the tables and
 * against a place that someone kept elsewhere. Stops at the first place that is wrong.
 */
export async function kijkBewijsNa(archief: Archief, toegepast: VernietigstandRecord | undefined, stand?: Plaats): Promise<BewijsUitslag> {
  const bewaard: Bewaard[] = [
    ...(stand === undefined ? [] : [{ ...stand, bron: 'de stand die u bewaarde' }]),
    ...(toegepast === undefined ? [] : [{ ...toegepast, bron: 'de stand in de tabel Vernietigstanden' }]),
  ];
  try {
    const { laatste, ...found } = await walk(archief, bewaard);
    await holdParts(archief, laatste);
    const beyond = bewaard.find(({ nummer }) => nummer > laatste.nummer);
    if (beyond !== undefined)
      throw new Breuk(place(laatste.nummer + 1), `Het einde ontbreekt: volgens ${beyond.bron} waren er eens ${beyond.nummer} regels.`);
    return { heel: true, regels: laatste.nummer, laatste, ...found };
  } catch (error) {
    if (!(error instanceof Breuk)) throw error;
    return { heel: false, plaats: error.plaats, wat: error.message };
  }
}
