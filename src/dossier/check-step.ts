import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { checkDossier } from '../check/check-dossier.ts';
import { geldendeUitkomst } from '../check/geldend.ts';
import { correctieVan, type SoortCorrectie } from '../check/soort-correctie.ts';
import { nogNodig } from '../check/nog-nodig.ts';
import { opmerkingenVan } from '../check/opmerkingen.ts';
import type { Context } from '../check/rapport.ts';
import { loadBesluiten } from '../decide/geschiedenis.ts';
import { leerlingenVan, zoekToewijzingen } from '../decide/toewijzingen.ts';
import { handboeken } from '../handboek/handboek.ts';
import { metInstellingen } from '../handboek/instellingen.ts';
import type { ReadResult } from '../read/document.ts';
import { renamed, type KeptResults } from '../read/kept.ts';
import type { Message } from '../storage/queues.ts';
import type { DossierRecord } from '../storage/records.ts';
import { dropOfDestroyed } from './destroyed.ts';
import { isOpen } from './open.ts';
import { loadCorrecties } from './correcties.ts';
import { loadOverrulingen, metOverrulingen, wachtMetMelden } from './overrulingen.ts';
import { leerlingenPath, manifestPath, opmerkingenPath, rapportPath } from './paths.ts';
import { metStatus } from './status.ts';
import type { Manifest } from './read-step.ts';

/** Every document that was read, under the name by which its file stands in the dossier now, and by that name what tells its file's content from any other. */
type Teksten = { results: ReadResult[]; inhoud: Map<string, string> };

/** What was read of a version; undefined where a text is gone. */
export async function loadTexts(app: App, dossierId: string, versie: number): Promise<Teksten | undefined> {
  const manifest = await app.storage.afgeleid.read(manifestPath(dossierId, versie));
  if (manifest === undefined) return undefined;
  const results: ReadResult[] = [];
  const imprints = new Map<string, string>();
  for (const { name, blob, inhoud } of (JSON.parse(manifest.toString()) as Manifest).bestanden) {
    if (blob === undefined) continue;
    const text = await app.storage.afgeleid.read(blob);
    if (text === undefined) return undefined;
    const read = renamed(JSON.parse(text.toString()) as KeptResults, name);
    results.push(...read);
    // What was read before this was kept has the name of its text, which follows the content too
    for (const result of read) imprints.set(result.name, inhoud ?? blob);
  }
  return { results, inhoud: imprints };
}

/** The corrections that count for documents as they are now, by the name of the document. */
const soortenVan = (inhoud: ReadonlyMap<string, string>, correcties: readonly SoortCorrectie[]): Map<string, SoortCorrectie> =>
  new Map(
    [...inhoud].flatMap(([naam, imprint]): [string, SoortCorrectie][] => {
      const correctie = correctieVan(correcties, { naam, inhoud: imprint });
      return correctie === undefined ? [] : [[naam, correctie]];
    }),
  );

/** The check; that of lists once more where the register knows some of their pupils. */
async function check(
  app: App,
  record: DossierRecord,
  results: readonly ReadResult[],
  context: Context,
): Promise<ReturnType<typeof checkDossier>> {
  const versies = metInstellingen(handboeken, app.settings.regels);
  const checked = checkDossier(results, context, versies);
  const eigen = (await loadBesluiten(app, record)).map(({ besluitId }) => besluitId);
  const toegewezen = await zoekToewijzingen(app, checked.lijsten, eigen);
  return toegewezen === undefined ? checked : checkDossier(results, { ...context, toegewezen }, versies);
}

/** The longest name that is kept to search by, in characters. */
const maxNaam = 200;

/** The status that a check gives; a decision, once taken, and whatever people settled, stays. */
const statusAfter = (record: DossierRecord, eindoordeel: 'compleet' | 'incompleet') =>
  record.besluitId === undefined ? metStatus(record, eindoordeel === 'incompleet' ? 'incompleet' : 'in behandeling').status : record.status;

/**
 * Holds what was read of a dossier against the handbook, with what people of the loket made of the outcomes, and keeps the report. Telling waits
 * until nobody has judged for the time that a dossier must rest. Work for an older version is dropped.
 */
export async function checkDossierStep(app: App, message: Message<'dossier-controleren'>): Promise<void> {
  const { schoolId, dossierId, versie } = message;
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found === undefined || found.record.versie !== versie || !isOpen(found.record)) return;
  const school = app.settings.scholen.find(({ id }) => id === schoolId);
  if (school === undefined) return;
  const teksten = await loadTexts(app, dossierId, versie);
  if (teksten === undefined) return app.storage.send('dossier-lezen', message);
  const { results, inhoud } = teksten;
  const correcties = await loadCorrecties(app, dossierId);

  const context: Context = {
    school: {
      naam: school.naam,
      soort: school.soort,
      aangesloten: school.aangesloten,
      pro: school.pro,
      ...(school.delegatieGpSinds === undefined ? {} : { delegatieGpSinds: school.delegatieGpSinds }),
    },
    peildatum: dateOf(new Date(found.record.laatsteUpload)),
    inhoud,
    soorten: soortenVan(inhoud, correcties?.soorten ?? []),
    feiten: correcties?.feiten ?? [],
    // What stands in the folder for lists is one, or a wrong file there
    ...(found.record.lijst === true ? { soort: 'lwoo' as const } : {}),
  };
  const { rapport: berekend, faults, voorstel, lijsten, gelezen } = await check(app, found.record, results, context);
  const overrulingen = await loadOverrulingen(app, dossierId);
  const rapport = metOverrulingen(berekend, overrulingen);
  for (const fault of faults) app.log('criterium-fout', { kenmerk: found.record.kenmerk, criterium: fault.criterium });
  await app.storage.afgeleid.write(rapportPath(dossierId, versie), JSON.stringify({ rapport, voorstel, gelezen }));
  const opmerkingen = opmerkingenVan(results, lijsten, rapport);
  if (opmerkingen !== undefined) {
    await app.storage.afgeleid.write(opmerkingenPath(dossierId, versie), JSON.stringify(opmerkingen));
    await app.storage.afgeleid.write(leerlingenPath(dossierId, versie), JSON.stringify(leerlingenVan(app, lijsten)));
  }
  await dropOfDestroyed(app, message);
  await app.storage.dossiers.change(schoolId, dossierId, (now) => {
    if (now === undefined || now.versie !== versie || !isOpen(now)) return undefined;
    const { soort: _soort, leerling: _leerling, ...kept } = now;
    return {
      ...kept,
      ...(voorstel?.naam === undefined ? {} : { leerling: voorstel.naam.slice(0, maxNaam) }),
      ...(rapport.soort === 'onbekend' ? {} : { soort: rapport.soort }),
      variant: rapport.variant,
      eindoordeel: rapport.eindoordeel,
      nogNodig: nogNodig(rapport).nodig,
      aandachtspunten: rapport.bevindingen
        .map(geldendeUitkomst)
        .filter((uitkomst) => uitkomst === 'niet-voldaan' || uitkomst === 'te-beoordelen').length,
      status: statusAfter(now, rapport.eindoordeel),
      gecontroleerdVersie: versie,
    };
  });
  const wacht = Math.max(
    wachtMetMelden(overrulingen, app.clock.now(), app.settings.RUSTTIJD_SECONDEN),
    wachtMetMelden(correcties, app.clock.now(), app.settings.RUSTTIJD_SECONDEN),
  );
  await app.storage.send('dossier-melden', { schoolId, dossierId, versie }, wacht);
}
