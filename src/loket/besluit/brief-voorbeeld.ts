import type { App } from '../../app.ts';
import { briefInhoud, BriefOnvolledig, lijstBriefInhoud, type BriefVraag } from '../../decide/brief.ts';
import { loadBriefRijen } from '../../decide/brief-rijen.ts';
import { makeLijstBrief, makeVoorbeeld } from '../../decide/make-brief.ts';
import { vraagVan } from '../../decide/deliver-brieven.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { geldigOp, readZegelaar } from '../../zegel/certificaat.ts';
import { ZegelFout } from '../../zegel/zegel-fout.ts';

// With all that the letter will have, but for the number, so that not a line of it stands elsewhere
const voorbeeldVraag = ({ settings }: Pick<App, 'settings'>): BriefVraag => ({ ...vraagVan(settings, '-', 'school'), voorbeeld: true });

/** A besluit as it would be signed at a moment: its letter bears that day. */
const getekendOp = (besluit: BesluitRecord, now: Date): BesluitRecord => ({
  ...besluit,
  ondertekening: besluit.ondertekening ?? { door: '', rol: 'directeur-bestuurder', account: '', op: now.toISOString(), stempel: '' },
});

const isLijst = ({ lijst, besluit }: BesluitRecord) => lijst !== undefined && (besluit === 'toekennen' || besluit === 'afwijzen');

/** The letter on a besluit as it will be when it is signed now, marked as an example; only the number is still to come. */
export async function voorbeeldVan(app: Pick<App, 'storage' | 'settings'>, besluit: BesluitRecord, now: Date): Promise<Buffer> {
  const getekend = getekendOp(besluit, now);
  if (!isLijst(besluit)) return makeVoorbeeld(getekend, app.settings, voorbeeldVraag(app));
  const rijen = await loadBriefRijen(app, besluit.dossierId, besluit.lijst?.versie ?? 0);
  return makeLijstBrief(getekend, app.settings, rijen, voorbeeldVraag(app));
}

/** Why the letter on a besluit cannot be made or sealed at a moment, with what to do; undefined where it can. */
export async function briefFoutVan(app: Pick<App, 'storage' | 'settings'>, besluit: BesluitRecord, now: Date): Promise<string | undefined> {
  const vraag = voorbeeldVraag(app);
  try {
    if (!isLijst(besluit)) briefInhoud(besluit, app.settings, vraag);
    else lijstBriefInhoud(besluit, app.settings, await loadBriefRijen(app, besluit.dossierId, besluit.lijst?.versie ?? 0), vraag);
    const zegelaar = await readZegelaar(app.settings);
    if (zegelaar !== undefined) geldigOp(zegelaar, now);
    return undefined;
  } catch (error) {
    if (error instanceof ZegelFout) return error.message;
    if (!(error instanceof BriefOnvolledig)) throw error;
    return `${error.message} Vraag de beheerder om dit aan te vullen, of stuur het besluit terug.`;
  }
}
