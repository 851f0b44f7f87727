import type { App } from '../app.ts';
import { archiefbrievenVan, type ArchiefBrief } from '../decide/archiefbrieven.ts';
import { briefNaam, type BriefKeuze } from '../decide/bestand.ts';
import { loadBesluiten } from '../decide/geschiedenis.ts';
import { loadRapport } from '../loket/dossier/load-dossier.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { makeControlerapport } from '../tell/index.ts';
import { loadLoketdelen } from './loketstukken.ts';
import { kopVan, maakDeel } from './maak-deel.ts';
import { padenmaker } from './namen.ts';
import { loadSchoolstukken } from './schoolstukken.ts';
import type { Stuk } from './stuk.ts';

/** A piece that the service made or keeps itself, as PDF. */
const eigen = (groep: Stuk['groep'], naam: string, pad: string, content: Buffer): Stuk => ({
  groep,
  naam,
  pad,
  bytes: content.length,
  als: 'pdf',
  lees: async () => content,
});

/** What a letter is called. */
function briefVan(besluit: BesluitRecord, { rij, voor, versie }: ArchiefBrief): string {
  const keuze: BriefKeuze = { voor, versie, soort: besluit.besluit };
  const nummer = `${besluit.nummer ?? besluit.kenmerk}${rij === undefined ? '' : ` rij ${rij}`}`;
  return briefNaam(nummer, keuze);
}

async function loadBrieven({ storage }: App, besluiten: readonly BesluitRecord[], pad: (...delen: string[]) => string): Promise<Stuk[]> {
  const stukken: Stuk[] = [];
  for (const besluit of besluiten) {
    // oxlint-disable-next-line no-await-in-loop -- a dossier has a few
    for (const brief of await archiefbrievenVan(storage, besluit)) {
      // oxlint-disable-next-line no-await-in-loop -- one letter in memory at a time until it is asked for
      const content = await storage.archief.read(brief.path);
      const naam = briefVan(besluit, brief);
      if (content !== undefined) stukken.push(eigen('Brieven', naam, pad('Brieven', naam), content));
    }
  }
  return stukken;
}

async function loadControlerapport(app: App, dossier: DossierRecord): Promise<Buffer | undefined> {
  const rapport = dossier.vernietigdOp === undefined ? await loadRapport(app, dossier) : undefined;
  if (rapport === undefined) return undefined;
  const { settings, clock } = app;
  const school = settings.scholen.find(({ id }) => id === dossier.schoolId)?.naam ?? dossier.schoolId;
  const loket = { naam: settings.SWV_NAAM, postbus: settings.LOKET_POSTBUS };
  const details = {
    kenmerk: dossier.kenmerk,
    school,
    map: dossier.map,
    gemaaktOp: clock.now(),
    loket,
    ...(dossier.lijst === true && { lijst: true as const }),
  };
  return Buffer.from(await makeControlerapport(rapport, details));
}

/** Everything of a dossier that goes into a bundle, in its order. Files of the school are fetched when they are asked for, one by one. */
export async function verzamel(app: App, dossier: DossierRecord): Promise<Stuk[]> {
  const pad = padenmaker();
  const kop = kopVan(app, dossier.kenmerk);
  const [delen, besluiten, rapport] = await Promise.all([
    loadLoketdelen(app, dossier),
    loadBesluiten(app, dossier),
    loadControlerapport(app, dossier),
  ]);
  const stukken: Stuk[] = [];
  for (const deel of delen) {
    // oxlint-disable-next-line no-await-in-loop -- Typst works on one at a time
    stukken.push(eigen('Van het loket', deel.kop, pad('Van het loket', `${deel.kop}.pdf`), await maakDeel(kop, deel, app.clock.now())));
  }
  if (rapport !== undefined) stukken.push(eigen('Van het loket', 'Controlerapport', pad('Van het loket', 'Controlerapport.pdf'), rapport));
  return [...stukken, ...(await loadBrieven(app, besluiten, pad)), ...(await loadSchoolstukken(app, dossier, pad))];
}
