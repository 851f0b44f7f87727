import { z } from 'zod';
import { done, send } from '../call.ts';
import type { Door } from '../door.ts';
import { operation, permissions } from '../operation.ts';
import { allPages } from '../pages.ts';
import type { Bibliotheek, Kolom, KolomGevonden } from '../setup.ts';

const columnSchema = z.object({
  id: z.string(),
  name: z.string(),
  text: z.object({ allowMultipleLines: z.boolean().nullish() }).nullish(),
  choice: z.object({ choices: z.array(z.string()).nullish() }).nullish(),
});

export const kolommenOpzoeken = operation({
  name: 'kolommen-opzoeken',
  permission: permissions.lezen,
  units: 2,
  purpose: 'zien welke kolommen een bibliotheek heeft',
});
export const kolomMaken = operation({
  name: 'kolom-maken',
  permission: permissions.beheren,
  units: 2,
  purpose: 'bij het inrichten: de kolommen Status, Nog nodig en Kenmerk maken',
  repeatable: false,
});
export const keuzesAanvullen = operation({
  name: 'keuzes-aanvullen',
  permission: permissions.beheren,
  units: 2,
  purpose: 'bij het inrichten: keuzes die ontbreken aan de kolom Status toevoegen',
});

const columnsPath = ({ siteId, listId }: Bibliotheek) => `/sites/${siteId}/lists/${encodeURIComponent(listId)}/columns`;

/** The columns of a library (2 units a page). */
export async function listColumns(door: Door, bibliotheek: Bibliotheek): Promise<KolomGevonden[]> {
  const raw = await allPages(door, kolommenOpzoeken, columnsPath(bibliotheek));
  return raw.flatMap((one): KolomGevonden[] => {
    const { data } = columnSchema.safeParse(one);
    if (data === undefined) return [];
    const { id, name, text, choice } = data;
    if (choice != null) return [{ id, naam: name, soort: 'keuze', keuzes: choice.choices ?? [] }];
    if (text != null) return [{ id, naam: name, soort: text.allowMultipleLines === true ? 'tekst-regels' : 'tekst' }];
    return [{ id, naam: name, soort: 'anders' }];
  });
}

const definition = ({ soort, keuzes }: Kolom): object => {
  if (soort === 'keuze') return { choice: { choices: keuzes ?? [], displayAs: 'dropDownMenu', allowTextEntry: false } };
  if (soort === 'tekst-regels') return { text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } };
  return { text: { allowMultipleLines: false, maxLength: 255 } };
};

/** Makes a column in a library (2 units). */
export async function createColumn(door: Door, bibliotheek: Bibliotheek, kolom: Kolom): Promise<void> {
  const body = { name: kolom.naam, displayName: kolom.titel, description: kolom.uitleg, ...definition(kolom) };
  await done(await send(door, kolomMaken, columnsPath(bibliotheek), (r) => r.post(body)));
}

/** Sets the choices of a column (2 units). */
export async function setChoices(door: Door, bibliotheek: Bibliotheek, kolomId: string, keuzes: readonly string[]): Promise<void> {
  const path = `${columnsPath(bibliotheek)}/${encodeURIComponent(kolomId)}`;
  await done(await send(door, keuzesAanvullen, path, (r) => r.patch({ choice: { choices: keuzes } })));
}
