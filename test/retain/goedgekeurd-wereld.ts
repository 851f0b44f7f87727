import { chooseDue } from '../../src/retain/due.ts';
import { keurGoed, teKeuren } from '../../src/retain/goedkeuren.ts';
import { volgVernietigingen } from '../../src/retain/na-herstel.ts';
import { Wereld } from './simulatie/wereld.ts';

export const directeur = { id: 'account-directeur', naam: 'B. Bestuur', rol: 'directeur-bestuurder' };
export const map = 'De Esdoorn/Aanvragen/Leerling A';

async function keur(wereld: Wereld): Promise<number> {
  const gekeurd = await keurGoed(wereld.app, (await teKeuren(wereld.app)).stempel, directeur);
  return gekeurd.ok ? gekeurd.dossiers : 0;
}
/** A night: what is due is chosen and dealt with. */
export async function nacht(wereld: Wereld, day: string): Promise<void> {
  wereld.clock.set(`${day}T02:00:00Z`);
  await chooseDue(wereld.app);
  await wereld.work();
}

/** A dossier with two files that was read and decided on 20 April and waits on 20 October for a person to approve. */
export async function wachtend() {
  const wereld = new Wereld(1);
  await wereld.start();
  const school = wereld.schools[0];
  if (school === undefined) throw new Error('no school');
  const drive = wereld.drive(school);
  wereld.clock.set('2026-04-20T10:00:00Z');
  for (const path of ['een.pdf', 'bijlagen/twee.pdf']) drive.put(`${map}/${path}`, path);
  await wereld.look(school);
  await wereld.work();
  const sleutel = { schoolId: school.id, dossierId: drive.folder(map) };
  const brief = await wereld.decide(school, sleutel);
  await volgVernietigingen(wereld.app);
  for (const day of ['2026-10-06', '2026-10-20']) await nacht(wereld, day);
  const destroyed: string[] = [];
  wereld.graph.onDestroy = (_drive, item) => void destroyed.push(item);
  return { wereld, school, drive, sleutel, brief, destroyed, keur: () => keur(wereld) };
}

/** The same, approved, with its message on the queue; nothing of it was destroyed yet. */
export async function goedgekeurd() {
  const made = await wachtend();
  if ((await made.keur()) !== 1) throw new Error('nothing was approved');
  const keurOpnieuw = async (day: string): Promise<void> => {
    await nacht(made.wereld, day);
    await made.keur();
    await made.wereld.work();
  };
  return { ...made, keurOpnieuw };
}
export type Klaar = Awaited<ReturnType<typeof goedgekeurd>>;
