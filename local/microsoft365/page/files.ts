import type { DriveView, ViewItem } from '../admin/views.ts';
import { act, getView } from './api.ts';
import { button, el, momentText, sizeText } from './element.ts';
import { commandBar } from './files-commands.ts';
import { takesDrops } from './files-upload.ts';
import { samplesPanel } from './samples.ts';
import { attempt } from './say.ts';

const selected = new Set<string>();
let shown = '';

type Found = { drive: DriveView; path: ViewItem[] };

function find(item: ViewItem, id: string): ViewItem[] | undefined {
  if (item.id === id) return [item];
  for (const child of item.children ?? []) {
    const below = find(child, id);
    if (below !== undefined) return [item, ...below];
  }
  return undefined;
}

/** The folder that the address names; else `Aanvragen` of the first school. */
function locate(drives: DriveView[], [driveId, itemId]: string[]): Found | undefined {
  const drive = drives.find(({ id }) => id === driveId) ?? drives[0];
  if (drive === undefined) return undefined;
  const named = itemId === undefined ? undefined : find(drive.root, itemId);
  if (named !== undefined) return { drive, path: named };
  const school = drive.root.children?.find(({ kind }) => kind === 'folder');
  const inbox = school?.children?.find(({ name }) => name === 'Aanvragen');
  return { drive, path: [drive.root, school, inbox].filter((item) => item !== undefined) };
}

export const addressOf = (item: ViewItem): string => `#bestanden/${encodeURIComponent(item.drive)}/${item.id}`;

const iconOf = (item: ViewItem): string => {
  if (item.kind !== 'file') return 'map';
  const end = item.name.slice(item.name.lastIndexOf('.') + 1).toLowerCase();
  if (end === 'pdf') return 'pdf';
  if (['docx', 'doc', 'odt'].includes(end)) return 'word';
  if (['xlsx', 'xls', 'csv'].includes(end)) return 'excel';
  return ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'heic'].includes(end) ? 'beeld' : 'overig';
};
const iconText: Record<string, string> = { map: '', pdf: 'PDF', word: 'W', excel: 'X', beeld: '▧', overig: '·' };

/** Schools of all drives, as the list of libraries beside SharePoint's pages. */
function schoolList(drives: DriveView[], found: Found): HTMLElement {
  const links = drives.flatMap((drive) =>
    (drive.root.children ?? [])
      .filter(({ kind }) => kind === 'folder')
      .map((school) => {
        const here = found.path.some(({ id }) => id === school.id);
        const start = school.children?.find(({ name }) => name === 'Aanvragen') ?? school;
        return el(
          'li',
          {},
          el('a', { href: addressOf(start), 'aria-current': here && 'true', 'data-plek': `school-${school.id}` }, school.name),
        );
      }),
  );
  return el('nav', { class: 'zijbalk', 'aria-label': 'Scholen' }, el('h2', {}, 'Scholen'), el('ul', {}, ...links));
}

function crumbs(found: Found): HTMLElement {
  const names = found.path.map((item, index) => {
    const name = item.kind === 'root' ? found.drive.library : item.name;
    const last = index === found.path.length - 1;
    return el(
      'li',
      {},
      last ? el('span', { 'aria-current': 'page' }, name) : el('a', { href: addressOf(item), 'data-plek': `kruimel-${item.id}` }, name),
    );
  });
  return el('nav', { class: 'kruimels', 'aria-label': 'Kruimelpad' }, el('ol', {}, ...names));
}

function row(item: ViewItem, redraw: () => void): HTMLElement {
  const icon = iconOf(item);
  const toggle = (event: Event) => {
    if ((event.target as HTMLInputElement).checked) selected.add(item.id);
    else selected.delete(item.id);
    redraw();
  };
  const name =
    item.kind === 'file'
      ? el('a', { href: item.url, target: '_blank', rel: 'noopener', 'data-plek': `naam-${item.id}` }, item.name)
      : el('a', { href: addressOf(item), 'data-plek': `naam-${item.id}` }, item.name);
  const marks = [
    item.lock !== null && el('span', { class: 'merkje' }, 'vergrendeld'),
    item.label !== undefined && el('span', { class: 'merkje' }, `label: ${item.label}`),
  ];
  const status = item.fields['Status'];
  return el(
    'tr',
    { class: selected.has(item.id) ? 'gekozen' : '' },
    el(
      'td',
      { class: 'keus' },
      el('input', {
        type: 'checkbox',
        'aria-label': `Kies ${item.name}`,
        checked: selected.has(item.id),
        'data-plek': `keus-${item.id}`,
        on: { change: toggle },
      }),
    ),
    el(
      'td',
      { class: 'naam' },
      el('div', {}, el('span', { class: `icoon ${icon}`, 'aria-hidden': 'true' }, iconText[icon] ?? ''), el('span', {}, name, ...marks)),
    ),
    el('td', {}, status !== undefined && el('span', { class: 'status' }, status)),
    el('td', { class: 'nodig' }, item.fields['NogNodig'] ?? ''),
    el('td', { class: 'kenmerk' }, item.fields['Kenmerk'] ?? ''),
    el('td', { class: 'stil moment' }, momentText(item.modified), el('small', {}, item.by)),
    el('td', { class: 'stil getal' }, item.kind === 'file' ? sizeText(item.size) : `${item.children?.length ?? 0} items`),
  );
}

const columns = ['Naam', 'Status', 'Nog nodig', 'Kenmerk', 'Gewijzigd', 'Grootte'];

function list(folder: ViewItem, redraw: () => void): HTMLElement {
  const items = (folder.children ?? []).toSorted(
    (a, b) => Number(a.kind === 'file') - Number(b.kind === 'file') || a.name.localeCompare(b.name, 'nl'),
  );
  if (items.length === 0) {
    return el('div', { class: 'leeg' }, el('p', {}, 'Deze map is leeg.'), el('p', {}, 'Sleep hier bestanden of een hele map naartoe.'));
  }
  const head = columns.map((name) => el('th', { scope: 'col' }, name));
  return el(
    'div',
    { class: 'tabel', tabindex: '0', role: 'region', 'aria-label': `Inhoud van ${folder.name}` },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, el('span', { class: 'verborgen' }, 'Keuze')), ...head)),
      el('tbody', {}, ...items.map((item) => row(item, redraw))),
    ),
  );
}

function bin(drive: DriveView): HTMLElement | undefined {
  if (drive.bin.length === 0) return undefined;
  const items = drive.bin.map((gone) =>
    el(
      'li',
      {},
      el('span', {}, gone.path),
      button('Terugzetten', () => attempt(() => act('restore', { drive: gone.drive, item: gone.id }), 'Teruggezet.'), {
        'aria-label': `${gone.path} terugzetten`,
      }),
    ),
  );
  return el(
    'details',
    { class: 'prullenbak' },
    el('summary', {}, `Prullenbak (${drive.bin.length})`),
    el('ul', {}, ...items),
    button('Prullenbak leegmaken', () => attempt(() => act('empty-bin'), 'De prullenbak is leeg.')),
  );
}

/** The library: schools, folders, files and their columns. */
export async function drawFiles(place: HTMLElement, rest: string[]): Promise<void> {
  const drives = await getView('tree');
  const found = locate(drives, rest);
  const folder = found?.path.at(-1);
  if (found === undefined || folder === undefined) {
    place.replaceChildren(el('p', {}, 'Er zijn nog geen scholen.'));
    return;
  }
  if (shown !== folder.id) selected.clear();
  shown = folder.id;
  const samples = await samplesPanel(drives, folder);
  const open = place.querySelector<HTMLDetailsElement>('.prullenbak')?.open ?? false;
  const redraw = () => {
    const items = (folder.children ?? []).filter(({ id }) => selected.has(id));
    const school = found.path[1]?.name ?? found.drive.library;
    const recycled = bin(found.drive);
    if (recycled instanceof HTMLDetailsElement) recycled.open = open;
    const body = el(
      'section',
      { class: 'bibliotheek', 'aria-label': 'Documentbibliotheek' },
      el(
        'div',
        { class: 'kop' },
        el('span', { class: 'sitelogo', 'aria-hidden': 'true' }, school.slice(0, 1)),
        el('h1', {}, school),
        el('span', { class: 'stil' }, `SharePoint-site ${found.drive.site}`),
      ),
      commandBar(folder, items),
      crumbs(found),
      list(folder, redrawAndFocus),
      recycled,
    );
    takesDrops(body, folder);
    place.replaceChildren(el('div', { class: 'drie' }, schoolList(drives, found), body, samples));
  };
  const redrawAndFocus = () => {
    const key = document.activeElement?.getAttribute('data-plek');
    redraw();
    if (key !== undefined && key !== null) place.querySelector<HTMLElement>(`[data-plek="${CSS.escape(key)}"]`)?.focus();
  };
  redraw();
}
