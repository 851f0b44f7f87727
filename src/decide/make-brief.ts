import { compileTypst } from '../pdf/compile.ts';
import { qrSvg } from '../pdf/qr.ts';
import type { BesluitRecord } from '../storage/records.ts';
import {
  briefInhoud,
  lijstBriefInhoud,
  toewijzingBriefInhoud,
  type Brief,
  type BriefRij,
  type BriefSettings,
  type BriefVraag,
} from './brief.ts';
import { besluitMoment } from './besluitdatum.ts';
import { readLogo } from '../logo.ts';
import { schoolBrief } from './brieven/vraag.ts';

async function compile(brief: Brief, besluit: BesluitRecord, settings: BriefSettings): Promise<Buffer> {
  const { echtheid } = brief;
  const logo = readLogo(settings.LOGO_BESTAND);
  const beelden = {
    ...(logo === undefined ? {} : { [logo.naam]: logo.inhoud }),
    ...(echtheid === false ? {} : { 'echtheid.svg': qrSvg(echtheid.link) }),
  };
  const options = { gemaaktOp: besluitMoment(besluit), standaard: 'a-2a', beelden } as const;
  return Buffer.from(await compileTypst('beschikking/brief.typ', { ...brief, logo: logo?.naam ?? false }, options));
}

/**
 * The letter on a besluit as a tagged PDF/A-2a, for the school or for the parents. The same decision, settings, question and version of the service give
 * the same bytes. Throws BriefOnvolledig where a part is missing, PdfError where Typst refuses.
 */
export const makeBrief = async (besluit: BesluitRecord, settings: BriefSettings, vraag: BriefVraag = schoolBrief): Promise<Buffer> =>
  compile(briefInhoud(besluit, settings, vraag), besluit, settings);

/** The beschikking on a list of pupils, as `makeBrief`. */
export const makeLijstBrief = async (
  besluit: BesluitRecord,
  settings: BriefSettings,
  rijen: readonly BriefRij[],
  vraag: BriefVraag = schoolBrief,
): Promise<Buffer> => compile(lijstBriefInhoud(besluit, settings, rijen, vraag), besluit, settings);

/** The letter on one pupil of a list, as `makeBrief`. */
export const makeToewijzingBrief = async (
  besluit: BesluitRecord,
  settings: BriefSettings,
  rij: BriefRij,
  vraag: BriefVraag = schoolBrief,
): Promise<Buffer> => compile(toewijzingBriefInhoud(besluit, settings, rij, vraag), besluit, settings);

/** The letter as it will be, marked on every page as no decision yet. */
export const makeVoorbeeld = async (besluit: BesluitRecord, settings: BriefSettings, vraag: BriefVraag = schoolBrief): Promise<Buffer> =>
  makeBrief(besluit, settings, { ...vraag, voorbeeld: true });
