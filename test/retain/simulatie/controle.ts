import { leesBewijs } from '../../../src/retain/bewijs/keten.ts';
import { kijkBewijsNa } from '../../../src/retain/bewijs/nakijken.ts';
import { leftOf } from '../../../src/retain/derived.ts';
import type { App } from '../../../src/app.ts';
import { zesMaandenNa, type Dossier, type Model } from './model.ts';
import type { Wereld } from './wereld.ts';

const dayMs = 86_400_000;

/** Whether a message about a dossier was put aside, where the page of what failed shows it. */
const isOpzij = (wereld: Wereld, queue: string, dossierId: string): boolean =>
  (wereld.account.queues.queues.get(queue) ?? []).some(({ messageText }) =>
    Buffer.from(messageText, 'base64').toString().includes(`"${dossierId}"`),
  );

async function kijkVernietigd(app: App, wereld: Wereld, dossier: Dossier): Promise<string[]> {
  const { school, dossierId, naam } = dossier;
  const record = (await app.storage.dossiers.get(school.id, dossierId))?.record;
  if (record === undefined) return [`${naam}: its row is gone`];
  if (record.vernietigdOp === undefined) return [`${naam}: it was destroyed and is not any more`];
  const found = (await leftOf(app, record)).map((store) => `${naam}: something of it is left in ${store}`);
  if (record.leerling !== undefined || record.map !== '') found.push(`${naam}: its row names the pupil`);
  const { paths } = { paths: wereld.drive(school).paths() };
  if (paths.some((path) => path.includes(`/Aanvragen/${naam}/`))) found.push(`${naam}: files are left in SharePoint`);
  if (isOpzij(wereld, 'dossier-rust-poison', dossierId)) found.push(`${naam}: a message is left among what was put aside`);
  const { regels } = await leesBewijs(app);
  if (!regels.some((regel) => regel.soort === 'vernietiging' && regel.dossierId === dossierId))
    found.push(`${naam}: it is not in the record`);
  return found;
}

/** What was approved a day ago is destroyed, or says why not. */
async function kijkGoedgekeurd(app: App, wereld: Wereld, dossier: Dossier): Promise<string | undefined> {
  const { school, dossierId, goedgekeurdOp, naam } = dossier;
  if (goedgekeurdOp === undefined || wereld.clock.now().getTime() - goedgekeurdOp < dayMs) return undefined;
  const plan = (await app.storage.vernietigplannen.get('lopend', `${school.id}_${dossierId}`))?.record;
  if (plan?.stand === 'geblokkeerd' && plan.blokkade !== undefined) return undefined;
  if (isOpzij(wereld, 'dossier-vervallen-poison', dossierId)) return undefined;
  return `${naam}: approved more than a day ago, not destroyed, and its plan says ${plan?.stand ?? 'nothing'}`;
}

/** Every invariant, held against the stores themselves by a process of its own; adds what is broken to the model. */
export async function controleer(app: App, wereld: Wereld, model: Model, day: string): Promise<void> {
  const say = (wat: string) => void model.broken.push(`${day}: ${wat}`);
  for (const dossier of model.dossiers) {
    const record = (await app.storage.dossiers.get(dossier.school.id, dossier.dossierId))?.record;
    if (record?.vernietigdOp !== undefined && !dossier.vernietigd) {
      dossier.vernietigd = true;
      if (dossier.bestanden.size > 0 && dossier.weg === 0) say(`${dossier.naam}: said to be destroyed, and nothing was`);
    }
    if (dossier.vernietigd) (await kijkVernietigd(app, wereld, dossier)).forEach(say);
    else {
      const laat = await kijkGoedgekeurd(app, wereld, dossier);
      if (laat !== undefined) say(laat);
    }
  }
  for (const [brief, drive] of model.brieven) {
    const content = await app.graph.download(drive, brief, 1000).catch(() => undefined);
    if (content?.toString().startsWith('beschikking ') !== true) say(`the letter ${brief} is not what it was`);
  }
}

/** What must hold at the end, when all has been quiet for long: nothing that could go is left, and the record is whole and says each destruction once. */
export async function controleerEinde(app: App, model: Model, day: string, quietSince: string): Promise<void> {
  const say = (wat: string) => void model.broken.push(`${day}: ${wat}`);
  for (const { naam, school, dossierId, vernietigd, besloten, houden, bezwaar, gezien } of model.dossiers) {
    if (vernietigd || !besloten || houden.size > 0 || bezwaar || zesMaandenNa(gezien) >= quietSince) continue;
    const record = (await app.storage.dossiers.get(school.id, dossierId))?.record;
    // What came back out of the recycle bin counts for the service as an upload, as does what a backup made it see anew
    const laatste = record?.laatsteUpload.slice(0, 10) ?? gezien;
    if (zesMaandenNa(laatste) < quietSince) say(`${naam}: kept beyond its term (last upload ${laatste})`);
  }
  const uitslag = await kijkBewijsNa(app.storage.archief, undefined);
  if (!uitslag.heel) say(`the record of destructions is broken: ${uitslag.wat}`);
  const { regels } = await leesBewijs(app);
  const ids = regels.map((regel) => (regel.soort === 'vernietiging' ? regel.dossierId : undefined));
  if (new Set(ids).size !== ids.length) say('a dossier stands in the record twice');
}
