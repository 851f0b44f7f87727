import type { DriveView, ViewItem } from '../admin/views.ts';
import type { Sample } from '../options.ts';
import { act, getView } from './api.ts';
import { button, el } from './element.ts';
import { attempt } from './say.ts';

let samples: Promise<Sample[]> | undefined;
let chosen = '';
let shownIn = '';

type School = { name: string; inbox: ViewItem; folders: ViewItem[] };

const schoolsOf = (drives: DriveView[]): School[] =>
  drives.flatMap((drive) =>
    (drive.root.children ?? []).flatMap((school) => {
      const inbox = school.children?.find(({ name, kind }) => name === 'Aanvragen' && kind === 'folder');
      return inbox === undefined ? [] : [{ name: school.name, inbox, folders: school.children ?? [] }];
    }),
  );

/** Ready dossiers, each with a button that drops it into the Aanvragen folder of a school. */
export async function samplesPanel(drives: DriveView[], folder: ViewItem): Promise<HTMLElement> {
  const ready = await (samples ??= getView('samples'));
  const schools = schoolsOf(drives);
  // The school whose folder is opened; what a person chooses after that stays chosen, also when the page is drawn anew.
  const opened = folder.id === shownIn ? undefined : schools.find(({ inbox }) => inbox.id === folder.id);
  shownIn = folder.id;
  chosen = (opened ?? schools.find(({ inbox }) => inbox.id === chosen) ?? schools[0])?.inbox.id ?? '';
  const options = schools.map(({ name, inbox }) => el('option', { value: inbox.id, selected: inbox.id === chosen }, name));
  const choose = (event: Event) => (chosen = (event.target as HTMLSelectElement).value);
  const drop = (sample: Sample) => {
    const school = schools.find(({ inbox }) => inbox.id === chosen);
    const place = sample.los === undefined ? school?.inbox : school?.folders.find(({ name }) => name === sample.los);
    if (place !== undefined)
      attempt(
        () => act('sample', { sample: sample.id, drive: place.drive, item: place.id }),
        `${sample.titel} is neergezet in ${place.name}.`,
      );
  };
  const cards = ready.map((sample) =>
    el(
      'li',
      {},
      el('h3', {}, sample.titel),
      el('p', {}, sample.omschrijving),
      button('Neerzetten', () => drop(sample), { 'aria-label': `${sample.titel} neerzetten`, 'data-plek': `voorbeeld-${sample.id}` }),
    ),
  );
  return el(
    'aside',
    { class: 'voorbeelden', 'aria-label': 'Voorbeelddossiers' },
    el('h2', {}, 'Voorbeelddossiers'),
    el('p', {}, 'Verzonnen dossiers, om mee te proberen.'),
    schools.length > 0 && el('label', { for: 'voorbeeld-school' }, 'In de map van'),
    schools.length > 0 && el('select', { id: 'voorbeeld-school', 'data-plek': 'voorbeeld-school', on: { change: choose } }, ...options),
    ready.length === 0 ? el('p', {}, 'Er zijn hier geen voorbeelddossiers.') : el('ul', {}, ...cards),
  );
}
