import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Store } from '../../local/microsoft365/store.ts';

/** What a made library holds: dossiers of eight files each at one school, and for the rest folders of fifty files that are none of the service. */
export const made = { dossiers: 0.02, filesOfDossier: 8, filesOfFolder: 50 } as const;

type At = { id: string; seq: number };

/**
 * Writes so many items into the administration of a Microsoft 365 on this machine that was started and looks no more at its disk. Only what stands in
 * the administration is there: no bytes.
 */
export function fillLibrary(folder: string, drive: string, school: string, items: number): void {
  const store = new Store(join(folder, 'administratie.sqlite'));
  const moment = '2026-02-02T09:00:00.000Z';
  let seq = store.get<{ seq: number }>('SELECT seq FROM drives WHERE id = ?', drive)?.seq ?? 0;
  const id = (count: number) => `01${createHash('sha256').update(`${drive}/${count}`).digest('hex').toUpperCase().slice(0, 32)}`;
  const insert = (kind: 'folder' | 'file', name: string, parent: string): At => {
    seq += 1;
    const hash = kind === 'file' ? createHash('sha1').update(name).digest('base64') : null;
    const guid = `00000000-0000-4000-8000-${seq.toString(16).padStart(12, '0')}`;
    store.run(
      `INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, 'user:School', 'user:School', ?, '', 'live', NULL, ?, ?, '{}', NULL, NULL)`,
      id(seq), guid, drive, parent, name, name.toLowerCase(), kind, kind === 'file' ? 20_000 + seq : 0, hash, moment, moment, `gemaakt-${seq}`, seq, seq,
    ); // prettier-ignore
    return { id: id(seq), seq };
  };
  const find = (parent: string | null, name: string): string | undefined =>
    store.get<{ id: string }>("SELECT id FROM items WHERE drive = ? AND parent IS ? AND (? = '' OR name = ?)", drive, parent, name, name)
      ?.id;
  store.transaction(() => {
    const root = find(null, '') ?? '';
    const aanvragen = find(find(root, school) ?? '', 'Aanvragen') ?? '';
    const archive = insert('folder', 'Archief', root);
    const begun = seq;
    const room = (part: number) => seq - begun < items * part;
    const fill = (name: string, parent: string, files: number) => {
      const at = insert('folder', name, parent);
      for (let count = 1; count <= files && room(1); count += 1) insert('file', `Verslag ${count} van ${name}.docx`, at.id);
    };
    for (let count = 1; room(made.dossiers); count += 1) fill(`Dossier ${count}`, aanvragen, made.filesOfDossier);
    for (let count = 1; room(1); count += 1) fill(`Map ${count}`, archive.id, made.filesOfFolder);
    store.run('UPDATE drives SET seq = ?, listItems = ? WHERE id = ?', seq, seq, drive);
  });
  store.close();
}
