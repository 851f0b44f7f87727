import type { App } from '../app.ts';
import type { School } from '../settings.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { controlecode, maakVindbaar, verifieerAdres } from '../verifieer/code.ts';
import { readZegelaar } from '../zegel/certificaat.ts';
import { verzegel } from '../zegel/verzegel.ts';
import { briefNaam, briefPath } from './bestand.ts';
import { loadGenummerdeRijen } from './brief-rijen.ts';
import { heeftAfschrift, type BriefRij, type BriefVraag, type Correctie, type Ontvanger } from './brief.ts';
import { deliverBrief, type Brief } from './deliver-brief.ts';
import { makeBrief, makeLijstBrief, makeToewijzingBrief } from './make-brief.ts';

/** A version of the letters of a besluit; from the second on with what was corrected, and the day that the version before it bears. */
export type Versie = { versie: number; correctie?: Omit<Correctie, 'versie'> | undefined };

const eerste: Versie = { versie: 1 };

/** A letter as this partnership makes it now: sealed where there is a certificate, and to be checked by whoever has it. */
export const vraagVan = (
  settings: App['settings'],
  nummer: string | undefined,
  voor: Ontvanger,
  { versie, correctie }: Versie = eerste,
): BriefVraag => ({
  voor,
  voorbeeld: false,
  bezegeld: settings.ZEGEL_CERTIFICAAT !== undefined,
  correctie: correctie && { versie, ...correctie },
  echtheid: nummer === undefined ? undefined : { adres: verifieerAdres(settings), code: controlecode(settings, nummer) },
});

async function sealed(app: App, pdf: Buffer): Promise<Buffer> {
  const { settings } = app;
  const zegelaar = await readZegelaar(settings);
  if (zegelaar === undefined) return pdf;
  const tekst = { naam: settings.SWV_NAAM, reden: `Brief van ${settings.SWV_NAAM}`, plaats: settings.SWV_PLAATS };
  return verzegel(pdf, zegelaar, tekst, app.clock.now());
}

/** The letter as it was first made and sealed for this signature: whoever comes second takes what is in the archive. */
async function archived(app: App, path: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const there = await app.storage.archief.read(path);
  if (there !== undefined) return there;
  await app.storage.archief.writeNew(path, await sealed(app, await make()), 'application/pdf');
  const stored = await app.storage.archief.read(path);
  if (stored === undefined) throw new Error('the letter is not in the archive after it was written');
  return stored;
}

type Uitgaand = { path: string; naam: string; make: () => Promise<Buffer> };

async function deliverOne(app: App, school: School, { dossierId }: BesluitRecord, { path, naam, make }: Uitgaand): Promise<Brief> {
  const { hash, ...brief } = await deliverBrief(app, school, naam, await archived(app, path, make));
  const { driveId, itemId } = brief;
  await app.storage.ownFiles.put({ driveId, itemId, ...(hash === undefined ? {} : { hash }), what: 'beschikking', dossierId });
  return brief;
}

function schoolVan(app: App, { schoolId }: BesluitRecord): School {
  const school = app.settings.scholen.find(({ id }) => id === schoolId);
  if (school === undefined) throw new Error(`school ${schoolId} is not in the register of schools; put it back to deliver its letter`);
  return school;
}

type Genummerd = BesluitRecord & { nummer: string };

/**
 * Makes the letters of a besluit (for the school and, on one pupil, for the parents), seals them, keeps them in the archive, puts them in the school's
 * folder and lets them be checked by number and code. Each is made once: who comes again delivers what the archive holds. Gives where they stand.
 * Throws BriefOnvolledig, ZegelFout or BriefNietGelijk, which a person has to mend, and GraphFault.
 */
export async function deliverBrieven(app: App, besluit: Genummerd, versie: Versie = eerste): Promise<{ brief: Brief; ouders?: Brief }> {
  const { besluitId, nummer } = besluit;
  const school = schoolVan(app, besluit);
  const keuze = (voor: Ontvanger) => ({ voor, versie: versie.versie, soort: besluit.besluit });
  const uitgaand = (voor: Ontvanger, make: (vraag: BriefVraag) => Promise<Buffer>): Uitgaand => ({
    path: briefPath(besluit, { ...keuze(voor), verbeterdOp: versie.correctie?.ondertekend.op }),
    naam: briefNaam(nummer, keuze(voor)),
    make: () => make(vraagVan(app.settings, nummer, voor, versie)),
  });
  await maakVindbaar(app, nummer, besluitId);
  const { lijst } = besluit;
  const brief = await deliverOne(
    app,
    school,
    besluit,
    uitgaand('school', async (vraag) =>
      lijst === undefined || (besluit.besluit !== 'toekennen' && besluit.besluit !== 'afwijzen')
        ? makeBrief(besluit, app.settings, vraag)
        : makeLijstBrief(besluit, app.settings, await loadGenummerdeRijen(app, besluit), vraag),
    ),
  );
  if (!heeftAfschrift(besluit)) return { brief };
  return {
    brief,
    ouders: await deliverOne(
      app,
      school,
      besluit,
      uitgaand('ouders', (vraag) => makeBrief(besluit, app.settings, vraag)),
    ),
  };
}

/** As `deliverBrieven`, of one pupil of a list to whom LWOO was assigned: a letter for the school and one for the parents, under the pupil's own number. */
export async function deliverToewijzing(
  app: App,
  besluit: Genummerd,
  rij: BriefRij & { nummer: string },
  versie: Versie = eerste,
): Promise<{ brief: Brief; ouders: Brief }> {
  const school = schoolVan(app, besluit);
  const uitgaand = (voor: Ontvanger): Uitgaand => ({
    path: briefPath(besluit, { voor, rij: rij.rij, versie: versie.versie, verbeterdOp: versie.correctie?.ondertekend.op }),
    naam: briefNaam(rij.nummer, { voor, versie: versie.versie }),
    make: () => makeToewijzingBrief(besluit, app.settings, rij, vraagVan(app.settings, rij.nummer, voor, versie)),
  });
  await maakVindbaar(app, rij.nummer, besluit.besluitId, rij.rij);
  const brief = await deliverOne(app, school, besluit, uitgaand('school'));
  return { brief, ouders: await deliverOne(app, school, besluit, uitgaand('ouders')) };
}
