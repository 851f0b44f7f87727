import { z } from 'zod';
import type { App } from '../app.ts';
import type { Controlerapport } from '../check/rapport.ts';
import { rapportPath } from '../dossier/paths.ts';
import { isFault } from '../graph/fault.ts';
import type { School } from '../settings.ts';
import type { Message } from '../storage/queues.ts';
import type { DossierRecord } from '../storage/records.ts';
import { vergrendeldKaart } from '../../templates/kaart/dossier.ts';
import { controleBerichten } from './controle-berichten.ts';
import { inhoudSchema, kaartInhoud } from './inhoud.ts';
import { inKaart, schoolOf } from './names.ts';
import { queueBericht, type Bericht } from './queue-bericht.ts';
import { uploadOpmerkingen } from './opmerkingen/upload-opmerkingen.ts';
import { showColumns } from './show-columns.ts';
import { uploadRapport } from './upload-rapport.ts';

/** How long a report that somebody has open is tried, and how often, in seconds. */
const vergrendeld = { termijn: 24 * 3600, opnieuw: 600 } as const;
const busyDelay = 15;

/**
 * What was last told, written before anything of it is sent: the report, and the messages that follow from it. A run that breaks off is
 * finished from here with the same messages, even when a newer version has come meanwhile.
 */
const gemeldSchema = z.object({
  versie: z.number().int(),
  rapport: z.custom<Controlerapport>((value) => typeof value === 'object' && value !== null),
  berichten: z.array(z.object({ dossierId: z.string(), sleutel: z.string(), inhoud: inhoudSchema })),
});
type Gemeld = z.infer<typeof gemeldSchema>;

type About = { dossier: DossierRecord; school: School; versie: number };

async function readGemeld(app: App, path: string): Promise<Gemeld | undefined> {
  const content = await app.storage.afgeleid.read(path);
  return content === undefined ? undefined : gemeldSchema.parse(JSON.parse(content.toString()));
}

async function queueAll(app: App, berichten: Bericht[]): Promise<void> {
  for (const bericht of berichten) await queueBericht(app, bericht);
}

async function tellBerichten(app: App, about: About, rapport: Controlerapport): Promise<void> {
  const path = `${about.dossier.dossierId}/gemeld.json`;
  let gemeld = await readGemeld(app, path);
  if (gemeld?.versie !== about.versie) {
    if (gemeld !== undefined) await queueAll(app, gemeld.berichten);
    gemeld = { versie: about.versie, rapport, berichten: await controleBerichten(app, about, gemeld?.rapport, rapport) };
    await app.storage.afgeleid.write(path, JSON.stringify(gemeld));
  }
  await queueAll(app, gemeld.berichten);
}

/** Comes back later for a report that could not be written; after a day the loket is told, and the work counts as done. */
async function waitForFile(app: App, { dossier, versie }: About): Promise<'later' | 'opgegeven'> {
  const { schoolId, dossierId } = dossier;
  const path = `${dossierId}/vergrendeld-${versie}.json`;
  const now = app.clock.now();
  const kept = await app.storage.afgeleid.read(path);
  const since = kept === undefined ? now : new Date(z.object({ sinds: z.iso.datetime() }).parse(JSON.parse(kept.toString())).sinds);
  if (kept === undefined) await app.storage.afgeleid.write(path, JSON.stringify({ sinds: now.toISOString() }));
  if (now.getTime() - since.getTime() < vergrendeld.termijn * 1000) {
    await app.storage.send('dossier-melden', { schoolId, dossierId, versie }, vergrendeld.opnieuw);
    return 'later';
  }
  const inhoud = kaartInhoud(vergrendeldKaart(inKaart(app.settings, dossier)));
  await queueBericht(app, { dossierId, sleutel: `rapport-${versie}-vergrendeld`, inhoud });
  return 'opgegeven';
}

/** Whether telling this version still makes sense. */
function isDue(record: DossierRecord, versie: number): boolean {
  if (record.versie !== versie || (record.gemeldVersie ?? -1) >= versie) return false;
  return record.geslotenOp === undefined && record.vernietigdOp === undefined && record.vernietigingBegonnen !== true;
}

async function tell(app: App, { schoolId, dossierId, versie }: Message<'dossier-melden'>): Promise<void> {
  const dossier = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
  const school = schoolOf(app.settings, schoolId);
  if (dossier === undefined || school === undefined || !isDue(dossier, versie)) return;
  const content = await app.storage.afgeleid.read(rapportPath(dossierId, versie));
  if (content === undefined) return app.storage.send('dossier-controleren', { schoolId, dossierId, versie });
  const { rapport } = JSON.parse(content.toString()) as { rapport: Controlerapport };
  const about = { dossier, school, versie };

  let file: 'klaar' | 'vergrendeld';
  try {
    file = await uploadRapport(app, about, rapport);
    if ((await uploadOpmerkingen(app, dossier, versie)) === 'vergrendeld') file = 'vergrendeld';
    await showColumns(app, dossier);
  } catch (error) {
    // The folder is gone: watching will close the dossier.
    if (isFault(error, 'niet-gevonden')) return app.log('melden-map-weg', { kenmerk: dossier.kenmerk });
    throw error;
  }
  await tellBerichten(app, about, rapport);
  if (file === 'vergrendeld' && (await waitForFile(app, about)) === 'later') return;
  await app.storage.dossiers.change(schoolId, dossierId, (now) =>
    now === undefined || now.vernietigdOp !== undefined || (now.gemeldVersie ?? -1) >= versie
      ? undefined
      : { ...now, gemeldVersie: versie },
  );
}

/**
 * Tells what a check found: the report in the dossier's folder, the columns in SharePoint, a card to the loket and a mail to the school.
 * Only what changed since the report told last. One run at a time per dossier; may be repeated or broken off anywhere. Work for an
 * older version is dropped. Throws GraphFault and RestError, for the queue to try again.
 */
export async function tellDossier(app: App, message: Message<'dossier-melden'>): Promise<void> {
  const outcome = await app.storage.underLease(`melden-${message.dossierId}`, () => tell(app, message));
  if (outcome === 'busy') await app.storage.send('dossier-melden', message, busyDelay);
}
