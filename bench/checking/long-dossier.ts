import { kop, tekst, type Blok, type Papier } from '../../local/voorbeelden/papier/blokken.ts';
import { maakPdf } from '../../local/voorbeelden/papier/pdf.ts';
import { casussen } from '../../test/dossiers/make/index.ts';
import type { Casus, Stuk } from '../../test/dossiers/make/vorm.ts';

const documents = 10;
/** Characters behind each document's own text, so that ten of them are sixty pages. */
const more = 15_500;
const shortest = 100;

type OnPaper = Stuk & { papier: Papier };
const onPaper = ({ stukken }: Casus): OnPaper[] =>
  stukken.filter((stuk): stuk is OnPaper => 'papier' in stuk && stuk.naam.endsWith('.pdf'));
const paragraphsOf = ({ blokken }: Papier): string[] =>
  blokken.flatMap((blok) => (blok.soort === 'alinea' && blok.tekst.length >= shortest ? [blok.tekst] : []));

/**
 * A dossier of one pupil: the pieces of a made dossier, and annexes up to ten documents, each followed by paragraphs of all made dossiers
 * under headings until it is some six pages. With the school and the day of that dossier.
 */
export function longDossier(): { files: { name: string; bytes: Buffer }[]; casus: Casus } {
  const casus = casussen
    .filter(({ soort, variant }) => soort === 'tlv-gp' && variant === 'nieuw')
    .toSorted((a, b) => onPaper(b).length - onPaper(a).length)[0];
  const first = casus && onPaper(casus)[0];
  if (casus === undefined || first === undefined) throw new Error('No made dossier has pieces on paper.');
  const pool = [...new Set(casussen.flatMap((one) => onPaper(one).flatMap(({ papier }) => paragraphsOf(papier))))];
  let next = 0;
  const annex = (): Blok[] => {
    const blokken: Blok[] = [];
    for (let length = 0; length < more; next += 1) {
      const paragraph = pool[next % pool.length] ?? '';
      if (next % 6 === 0) blokken.push(kop(`Beschrijving ${Math.floor(next / 6) + 1}`));
      blokken.push(...tekst(paragraph));
      length += paragraph.length;
    }
    return blokken;
  };
  const pieces: { naam: string; papier: Papier }[] = onPaper(casus).slice(0, documents);
  while (pieces.length < documents) {
    const naam = `bijlage ${pieces.length + 1}.pdf`;
    pieces.push({ naam, papier: { ...first.papier, titel: naam, blokken: [kop(`Bijlage ${pieces.length + 1}`, 1)] } });
  }
  const files = pieces.map(({ naam, papier }) => ({
    name: naam,
    bytes: maakPdf({ ...papier, blokken: [...papier.blokken, ...annex()] }),
  }));
  return { files, casus };
}
