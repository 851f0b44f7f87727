import { compileTypst } from '../pdf/compile.ts';
import { fonts } from '../pdf/fonts.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { briefInhoud, lijstBriefInhoud, type BriefRij, type BriefSettings } from './brief.ts';

/**
 * The beschikking as a tagged PDF/A-2a. The same decision, settings and version of the service give the same bytes. Throws
 * BriefOnvolledig where a part is missing, PdfError where Typst refuses.
 */
export async function makeBrief(besluit: BesluitRecord, settings: BriefSettings): Promise<Buffer> {
  const inhoud = briefInhoud(besluit, settings);
  return Buffer.from(
    await compileTypst('beschikking/beschikking.typ', inhoud, { gemaaktOp: new Date(besluit.genomenOp), standaard: 'a-2a' }),
  );
}

/** The beschikking on a list of pupils, as `makeBrief`. */
export async function makeLijstBrief(besluit: BesluitRecord, settings: BriefSettings, rijen: readonly BriefRij[]): Promise<Buffer> {
  const inhoud = lijstBriefInhoud(besluit, settings, rijen);
  return Buffer.from(await compileTypst('beschikking/lijst.typ', inhoud, { gemaaktOp: new Date(besluit.genomenOp), standaard: 'a-2a' }));
}

/** The letter as it will be, marked on every page as no decision yet. */
export async function makeVoorbeeld(besluit: BesluitRecord, settings: BriefSettings): Promise<Buffer> {
  const inhoud = briefInhoud(besluit, settings, true);
  return Buffer.from(
    await compileTypst('beschikking/beschikking.typ', inhoud, { gemaaktOp: new Date(besluit.genomenOp), standaard: 'a-2a' }),
  );
}

/** The signs of a text that the typeface of letters lacks, each once; empty when all can be shown. */
export const onzetbaar = (text: string): string => {
  const { covered } = fonts();
  return [...new Set(text.normalize('NFC'))].filter((sign) => !covered.has(sign.codePointAt(0) ?? 0)).join(' ');
};
