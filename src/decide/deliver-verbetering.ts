import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { tellVerbeterd } from '../tell/tell-besluit.ts';
import { besluitdatumVan } from './besluitdatum.ts';
import { deliverBrieven } from './deliver-brieven.ts';
import { metVerbetering, type Verbetering } from './verbeteren.ts';

/** The day that the letter before the next one bears: of a corrected one the day of its correction. */
function vorigeOp(besluit: BesluitRecord): string {
  const vorige = besluit.versies?.at(-1);
  return vorige === undefined || vorige.versie === 1 ? besluitdatumVan(besluit) : dateOf(new Date(vorige.op));
}

/**
 * Carries a signed correction out: a new version of the letters beside the old, the words in the besluit, a mail to the school. Every step looks whether it
 * was done. Throws as `deliverBrieven`.
 */
export async function deliverVerbetering(
  app: App,
  besluit: BesluitRecord & { nummer: string },
  verbetering: Verbetering & { ondertekening: NonNullable<Verbetering['ondertekening']> },
): Promise<void> {
  const { reden, ondertekening } = verbetering;
  const versie = Math.max(1, besluit.versies?.length ?? 1) + 1;
  const verbeterd = { ...metVerbetering(besluit, verbetering), nummer: besluit.nummer };
  const correctie = { vorigeOp: vorigeOp(besluit), reden, ondertekend: ondertekening };
  const brieven = await deliverBrieven(app, verbeterd, { versie, correctie });
  await tellVerbeterd(app, verbeterd, versie);
  await app.storage.besluiten.change('besluit', besluit.besluitId, (now) => {
    if (now?.verbetering?.voorstel.op !== verbetering.voorstel.op) return undefined;
    const { verbetering: _done, melding: _mended, ...kept } = metVerbetering(now, verbetering);
    const eerste = now.brief === undefined ? [] : [{ versie: 1, brief: now.brief, op: now.uitgevoerdOp ?? now.genomenOp }];
    const nieuw = { versie, ...brieven, reden, op: ondertekening.op, door: ondertekening.door };
    return { ...kept, brief: brieven.brief, versies: [...(now.versies ?? eerste), nieuw] };
  });
  app.log('brief-verbeterd', { kenmerk: besluit.kenmerk, versie });
}
