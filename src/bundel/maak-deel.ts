import type { App } from '../app.ts';
import type { Blok } from '../decide/brieven/blok.ts';
import { compileTypst } from '../pdf/compile.ts';
import type { Deel } from './loketstukken.ts';
import type { Stuk } from './stuk.ts';

/** What every page of a bundle that the service writes bears. */
export type Kop = { titel: string; swv: string; voet: string };

export const kopVan = ({ settings }: Pick<App, 'settings'>, kenmerk: string): Kop => ({
  titel: `Bundel van dossier ${kenmerk}`,
  swv: settings.SWV_NAAM,
  voet: `Bundel van dossier ${kenmerk}`,
});

/** A part that the service writes itself, as PDF. */
export const maakDeel = async (kop: Kop, deel: Deel, gemaaktOp: Date): Promise<Buffer> =>
  Buffer.from(await compileTypst('bundel/deel.typ', { ...kop, ...deel }, { gemaaktOp }));

/** Most lines of one file that are shown as read text; what is more stands in the file itself. */
const meesteRegels = 3000;

/** The read text of a file that has no pages to take over, marked as a rendition. */
export function maakWeergave(kop: Kop, { naam, weergave = [] }: Stuk, gemaaktOp: Date): Promise<Buffer> {
  // A heading of a page stands right under the title, or under the name of the file that it is in
  const all: Blok[] = weergave.flatMap(({ naam: eigen, bladen }) => {
    const binnenin = eigen !== naam;
    return [
      ...(binnenin ? [{ kop: eigen }] : []),
      ...bladen.flatMap(({ nummer, regels }): Blok[] => {
        const kop = `Bladzijde ${nummer}`;
        return [...(bladen.length > 1 ? [binnenin ? { tussenkop: kop } : { kop }] : []), ...regels.map((alinea) => ({ alinea }))];
      }),
    ];
  });
  const kort = all.length > meesteRegels ? ` Hier staan de eerste ${meesteRegels} regels.` : '';
  const uitleg = `Dit is de tekst die de dienst in dit bestand las, zonder opmaak en plaatjes.${kort} Het bestand zelf staat in de zip van deze bundel.`;
  return maakDeel(kop, { kop: naam, uitleg, blokken: all.slice(0, meesteRegels) }, gemaaktOp);
}
