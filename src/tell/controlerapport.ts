import { createHash } from 'node:crypto';
import type { Controlerapport } from '../check/rapport.ts';
import { compileTypst } from '../pdf/compile.ts';
import { controlerapportInhoud, momentInDutch, type RapportDetails } from './controlerapport-inhoud.ts';
import { beeldenVan } from './rapport-beelden.ts';

/** Counts changes of the template that should reach schools with the next check. */
const opmaak = 4;

/** Tells whether two reports say the same, whenever they were made. */
export function controlerapportMark(rapport: Controlerapport, details: Omit<RapportDetails, 'gemaaktOp'>): string {
  const content = controlerapportInhoud(rapport, { ...details, gemaaktOp: new Date(0) });
  return createHash('sha256')
    .update(JSON.stringify([opmaak, content]))
    .digest('hex');
}

/**
 * The report as an accessible Dutch PDF (PDF/UA-1): what the school must do, the files as they were recognised, and every criterion
 * with its evidence. Throws PdfError.
 */
export function makeControlerapport(rapport: Controlerapport, details: RapportDetails): Promise<Uint8Array> {
  const content = { ...controlerapportInhoud(rapport, details), gemaaktOp: momentInDutch(details.gemaaktOp) };
  return compileTypst('controlerapport/controlerapport.typ', content, { gemaaktOp: details.gemaaktOp, beelden: beeldenVan(rapport) });
}
