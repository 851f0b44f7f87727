import type { ViewItem } from '../admin/views.ts';
import { act } from './api.ts';
import { button, el } from './element.ts';
import { pickFiles } from './files-upload.ts';
import { ask, attempt, say } from './say.ts';

const at = (item: ViewItem) => ({ drive: item.drive, item: item.id });

async function newFolder(folder: ViewItem): Promise<void> {
  const name = await ask({ title: 'Nieuwe map', label: 'Naam van de map', yes: 'Maken' });
  if (name === undefined) return;
  await act('folder', { ...at(folder), name });
  say(`De map ${name} is gemaakt.`);
}

async function rename(item: ViewItem): Promise<void> {
  const name = await ask({ title: 'Naam wijzigen', label: 'Nieuwe naam', value: item.name, yes: 'Wijzigen' });
  if (name !== undefined && name !== item.name) await act('rename', { ...at(item), name });
}

async function remove(items: ViewItem[]): Promise<void> {
  const what = items.length === 1 ? (items[0]?.name ?? '') : `${items.length} items`;
  const answer = await ask({ title: `${what} verwijderen?`, text: 'Het gaat naar de prullenbak.', yes: 'Verwijderen' });
  if (answer === undefined) return;
  for (const item of items) await act('delete', at(item));
  say(`${what} staat in de prullenbak.`);
}

async function label(items: ViewItem[]): Promise<void> {
  const name = await ask({
    title: 'Bewaarlabel',
    text: 'Met een bewaarlabel kan niemand het verwijderen.',
    label: 'Naam van het label',
    value: 'Bewaren',
    yes: 'Toepassen',
  });
  if (name === undefined) return;
  for (const item of items) await act('label', { ...at(item), name });
}

const each = (items: ViewItem[], name: string, given: object) => async () => {
  for (const item of items) await act(name, { ...at(item), ...given });
};

/** What can be done in a folder, and with what is chosen in it. */
export function commandBar(folder: ViewItem, items: ViewItem[]): HTMLElement {
  const [one] = items;
  const commands = [
    button('+ Nieuwe map', () => attempt(() => newFolder(folder)), { class: 'hoofd', 'data-plek': 'nieuw' }),
    button('Bestanden uploaden', () => pickFiles(folder, false), { 'data-plek': 'upload' }),
    button('Map uploaden', () => pickFiles(folder, true), { 'data-plek': 'upload-map' }),
  ];
  if (items.length === 1 && one !== undefined)
    commands.push(button('Naam wijzigen', () => attempt(() => rename(one)), { 'data-plek': 'hernoem' }));
  if (items.length > 0) {
    const locked = items.every(({ lock }) => lock !== null);
    const labelled = items.every((item) => item.label !== undefined);
    commands.push(
      button('Verwijderen', () => attempt(() => remove(items)), { 'data-plek': 'verwijder' }),
      button(
        locked ? 'Sluiten in Word' : 'Openen in Word (vergrendelt)',
        () => attempt(each(items, 'lock', { lock: locked ? null : 'write' })),
        {
          'data-plek': 'slot',
        },
      ),
      labelled
        ? button('Bewaarlabel eraf', () => attempt(each(items, 'label', { name: null })), { 'data-plek': 'label' })
        : button('Bewaarlabel…', () => attempt(() => label(items)), { 'data-plek': 'label' }),
    );
  }
  return el('div', { class: 'opdrachten', role: 'toolbar', 'aria-label': 'Opdrachten' }, ...commands);
}
