import { createHash } from 'node:crypto';
import type { Controlerapport } from '../check/rapport.ts';
import type { Evidence } from '../evidence.ts';

/** The pictures of evidence are made at this resolution, or smaller where they would weigh too much. */
const dpi = 150;
/** The room that a picture gets on paper, in millimetres. */
const most = { wide: 115, high: 38 };

const pngSignature = '89504e470d0a1a0a';

/** The name under which the report on paper finds a picture: made from what it shows, so that the same picture keeps its name. */
export const beeldNaam = (beeld: string): string => `${createHash('sha256').update(beeld).digest('hex').slice(0, 24)}.png`;

/** A picture of evidence as the report on paper needs it, undefined for what is no PNG. `breedte` is in millimetres. */
export function beeldOpPapier({ beeld, document, pagina, citaat }: Evidence): { naam: string; breedte: number; alt: string } | undefined {
  if (beeld === undefined) return undefined;
  const head = Buffer.from(beeld.slice(0, 40), 'base64');
  if (head.length < 24 || head.subarray(0, 8).toString('hex') !== pngSignature) return undefined;
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)];
  if (width === 0 || height === 0) return undefined;
  const breedte = Math.min((width * 25.4) / dpi, most.wide, (most.high * width) / height);
  return { naam: beeldNaam(beeld), breedte: Math.round(breedte * 10) / 10, alt: beeldInWoorden({ document, pagina, citaat }) };
}

/** What a picture of evidence shows, for who cannot see it. */
export const beeldInWoorden = ({ document, pagina, citaat }: Pick<Evidence, 'document' | 'pagina' | 'citaat'>): string =>
  `Uitsnede van bladzijde ${pagina} van ${document}${citaat === '' ? '' : `, bij de woorden: ${citaat}`}`;

/** All evidence that a report shows. */
export const bewijsVan = ({ bevindingen, wetspunten = [] }: Controlerapport): Evidence[] =>
  [...bevindingen, ...wetspunten].flatMap(({ bewijs }) => bewijs);

/** The pictures of a report by their names, as bytes. */
export const beeldenVan = (rapport: Controlerapport): Record<string, Uint8Array> =>
  Object.fromEntries(
    bewijsVan(rapport).flatMap((een) =>
      een.beeld !== undefined && beeldOpPapier(een) !== undefined ? [[beeldNaam(een.beeld), Buffer.from(een.beeld, 'base64')]] : [],
    ),
  );
