import type { App } from '../../app.ts';
import { BriefOnvolledig } from '../../decide/brief.ts';
import { loadBriefRijen } from '../../decide/brief-rijen.ts';
import { makeLijstBrief, makeVoorbeeld } from '../../decide/make-brief.ts';
import { schoolBrief } from '../../decide/brieven/vraag.ts';
import { lijstBriefInhoud, briefInhoud } from '../../decide/brief.ts';
import type { BesluitRecord } from '../../storage/records.ts';

const voorbeeld = { ...schoolBrief, voorbeeld: true };

/** A besluit as it would be signed at a moment: its letter bears that day. */
const getekendOp = (besluit: BesluitRecord, now: Date): BesluitRecord => ({
  ...besluit,
  ondertekening: besluit.ondertekening ?? { door: '', rol: 'directeur-bestuurder', account: '', op: now.toISOString(), stempel: '' },
});

const isLijst = ({ lijst, besluit }: BesluitRecord) => lijst !== undefined && (besluit === 'toekennen' || besluit === 'afwijzen');

/** The letter on a besluit as it will be when it is signed now, marked as an example; only the number is still to come. */
export async function voorbeeldVan(app: Pick<App, 'storage' | 'settings'>, besluit: BesluitRecord, now: Date): Promise<Buffer> {
  const getekend = getekendOp(besluit, now);
  if (!isLijst(besluit)) return makeVoorbeeld(getekend, app.settings);
  const rijen = await loadBriefRijen(app, besluit.dossierId, besluit.lijst?.versie ?? 0);
  return makeLijstBrief(getekend, app.settings, rijen, voorbeeld);
}

/** Why the letter on a besluit cannot be made, with what to do; undefined where it can. */
export async function briefFoutVan(app: Pick<App, 'storage' | 'settings'>, besluit: BesluitRecord): Promise<string | undefined> {
  try {
    if (!isLijst(besluit)) briefInhoud(besluit, app.settings, voorbeeld);
    else lijstBriefInhoud(besluit, app.settings, await loadBriefRijen(app, besluit.dossierId, besluit.lijst?.versie ?? 0), voorbeeld);
    return undefined;
  } catch (error) {
    if (!(error instanceof BriefOnvolledig)) throw error;
    return `${error.message} Vraag de beheerder om dit aan te vullen, of stuur het besluit terug.`;
  }
}
