import type { ViewItem } from '../admin/views.ts';
import { upload } from './api.ts';
import { el } from './element.ts';
import { attempt, say } from './say.ts';

type Upload = { path: string; file: File };

async function send(folder: ViewItem, uploads: Upload[]): Promise<void> {
  for (const [index, { path, file }] of uploads.entries()) {
    say(`Uploaden ${index + 1} van ${uploads.length}: ${file.name}`);
    await upload(folder.drive, folder.id, path, file);
  }
  say(uploads.length === 1 ? `${uploads[0]?.file.name ?? ''} is geüpload.` : `${uploads.length} bestanden zijn geüpload.`);
}

/** Lets a person pick files, or a whole folder, to upload. */
export function pickFiles(folder: ViewItem, whole: boolean): void {
  const input = el('input', { type: 'file', multiple: true, webkitdirectory: whole, class: 'verborgen' });
  input.addEventListener('change', () => {
    const files = Array.from(input.files ?? []);
    attempt(() =>
      send(
        folder,
        files.map((file) => ({ file, path: whole ? file.webkitRelativePath : file.name })),
      ),
    );
    input.remove();
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

const readFile = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));
const readSome = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));

/** All files of a dropped file or folder; a browser gives the entries of a folder in pieces. */
async function filesOf(entry: FileSystemEntry): Promise<Upload[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) return [{ path, file: await readFile(entry as FileSystemFileEntry) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Upload[] = [];
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader)) {
    for (const child of some) found.push(...(await filesOf(child)));
  }
  return found;
}

/** What was dropped; a browser that gives no entry for a file gives the file itself. */
type Dropped = FileSystemEntry | File;

async function takeDrop(folder: ViewItem, dropped: Dropped[]): Promise<void> {
  const uploads: Upload[] = [];
  for (const one of dropped) uploads.push(...(one instanceof File ? [{ path: one.name, file: one }] : await filesOf(one)));
  await send(folder, uploads);
}

/** Makes an element take dropped files and folders. */
export function takesDrops(element: HTMLElement, folder: ViewItem): void {
  const hover = (on: boolean) => element.classList.toggle('sleep', on);
  element.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    hover(true);
  });
  element.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) hover(false);
  });
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    hover(false);
    // The list is empty after the first wait, so that everything is taken out of it at once.
    const dropped = Array.from(event.dataTransfer?.items ?? [], (item) => item.webkitGetAsEntry() ?? item.getAsFile());
    attempt(() =>
      takeDrop(
        folder,
        dropped.filter((one) => one !== null),
      ),
    );
  });
}
