import type { App } from '../../app.ts';
import { briefInhoud, BriefOnvolledig, heeftAfschrift, lijstBriefInhoud, type BriefVraag } from '../../decide/brief.ts';
import { loadGenummerdeRijen } from '../../decide/brief-rijen.ts';
import { perUitkomst } from '../../decide/brieven/lijst.ts';
import { nogGeenNummer } from '../../decide/brieven/rand.ts';
import { makeLijstBrief, makeToewijzingBrief, makeVoorbeeld } from '../../decide/make-brief.ts';
import { vraagVan, type Versie } from '../../decide/deliver-brieven.ts';
import { isLijstBesluit as isLijst } from '../../decide/verbeter-invoer.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { geldigOp, readZegelaar } from '../../zegel/certificaat.ts';
import { ZegelFout } from '../../zegel/zegel-fout.ts';

/** Which of the letters of a besluit is looked at: its own, that for the parents, or of a list those of the first pupil who gets letters of his or her own. */
const keuzes = ['school', 'ouders', 'leerling', 'leerling-ouders'] as const;
export type BriefKeus = (typeof keuzes)[number];

/** The letter that an address asks for; its own where it asks for none that there is. */
export const keusIn = (query: URLSearchParams): BriefKeus => keuzes.find((keus) => keus === query.get('brief')) ?? 'school';

/** The other letters that go out with the one for the school, each by what people call it. */
export function ookBrieven(besluit: Pick<BesluitRecord, 'leerling' | 'lijst' | 'besluit'>): [keus: BriefKeus, naam: string][] {
  if (heeftAfschrift(besluit)) return [['ouders', 'de brief voor de ouders']];
  if (besluit.besluit !== 'toekennen' || besluit.lijst?.brieven !== 'per-leerling') return [];
  return [
    ['leerling', 'een brief over één leerling'],
    ['leerling-ouders', 'een brief voor de ouders van één leerling'],
  ];
}

const isOuders = (keus: BriefKeus) => (keus === 'ouders' || keus === 'leerling-ouders' ? 'ouders' : 'school');

/** What an example asks: with all that the letter will have, but for the number, so that not a line of it stands elsewhere. */
export const voorbeeldVraag = ({ settings }: Pick<App, 'settings'>, keus: BriefKeus, versie?: Versie): BriefVraag => ({
  ...vraagVan(settings, '-', isOuders(keus), versie),
  voorbeeld: true,
});

/** A besluit as it would be signed at a moment: its letter bears that day. */
const getekendOp = (besluit: BesluitRecord, now: Date): BesluitRecord => ({
  ...besluit,
  ondertekening: besluit.ondertekening ?? { door: '', rol: 'directeur-bestuurder', account: '', op: now.toISOString(), stempel: '' },
});

export type Voorbeeldig = Pick<App, 'storage' | 'settings'>;

async function maak(app: Voorbeeldig, besluit: BesluitRecord, keus: BriefKeus, vraag: BriefVraag): Promise<Buffer | undefined> {
  if (!isLijst(besluit)) return makeVoorbeeld(besluit, app.settings, vraag);
  const rijen = await loadGenummerdeRijen(app, besluit);
  if (keus === 'school' || keus === 'ouders') return makeLijstBrief(besluit, app.settings, rijen, vraag);
  // The letter of the first pupil stands for those of all
  const rij = besluit.lijst && perUitkomst(besluit.lijst, rijen).toegewezen[0];
  return rij && makeToewijzingBrief(besluit, app.settings, { ...rij, nummer: rij.nummer ?? nogGeenNummer }, vraag);
}

/** A letter on a besluit as it will be when it is signed now, marked as an example; only the number is still to come. Undefined where there is no such letter. */
export const voorbeeldVan = (app: Voorbeeldig, besluit: BesluitRecord, now: Date, keus: BriefKeus): Promise<Buffer | undefined> =>
  keus === 'school' || ookBrieven(besluit).some(([ook]) => ook === keus)
    ? maak(app, getekendOp(besluit, now), keus, voorbeeldVraag(app, keus))
    : Promise.resolve(undefined);

/** Why letters cannot be made as `maak` makes them, or sealed at a moment, with what to do (`raad` where a part is missing); undefined where they can. */
export async function briefFoutBij(
  { settings }: Pick<App, 'settings'>,
  now: Date,
  raad: string,
  maak: () => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await maak();
    const zegelaar = await readZegelaar(settings);
    if (zegelaar !== undefined) geldigOp(zegelaar, now);
    return undefined;
  } catch (error) {
    if (error instanceof ZegelFout) return error.message;
    if (!(error instanceof BriefOnvolledig)) throw error;
    return `${error.message} ${raad}`;
  }
}

/** Why the letter on a besluit cannot be made or sealed at a moment, with what to do; undefined where it can. */
export const briefFoutVan = (app: Voorbeeldig, besluit: BesluitRecord, now: Date): Promise<string | undefined> =>
  briefFoutBij(app, now, 'Vraag de beheerder om dit aan te vullen, of stuur het besluit terug.', async () => {
    const vraag = voorbeeldVraag(app, 'school');
    if (!isLijst(besluit)) briefInhoud(besluit, app.settings, vraag);
    else lijstBriefInhoud(besluit, app.settings, await loadGenummerdeRijen(app, besluit), vraag);
  });
