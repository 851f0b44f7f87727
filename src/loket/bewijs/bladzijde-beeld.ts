import type { App } from '../../app.ts';
import { isFault } from '../../graph/fault.ts';
import { quickXorHash } from '../../graph/quick-xor-hash.ts';
import type { Page } from '../../read/document.ts';
import type { PageAsk, PageView } from '../../read/show/page-view.ts';
import { createViewer, type Viewer } from '../../read/show/viewer.ts';
import { UnreadError } from '../../read/unread.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { Geheugen } from './geheugen.ts';
import type { Stuk } from './stuk.ts';

/** Why a page is not shown as a picture. */
export type GeenBeeld = 'gewijzigd' | 'weg' | 'geweigerd' | 'te-groot' | 'in-gebruik' | 'druk' | 'bezig' | 'niet-te-tonen';
export type Beeld = PageView | GeenBeeld;

/** How long someone waits for a page that is drawn for the first time; it is drawn on, and there at the next look. */
export const waitSeconds = 8;
/**
 * What is kept in memory alone, and for how long: pages as pictures, and the files that they came from for who leafs through them. Nothing of it is written
 * down, so that there is nothing to destroy with a dossier.
 */
const bounds = {
  pages: { bytes: 32 * 1024 * 1024, ms: 10 * 60_000 },
  files: { bytes: 64 * 1024 * 1024, ms: 2 * 60_000 },
};

type Work = { viewer: Viewer; pages: Geheugen<Beeld>; files: Geheugen<Buffer | GeenBeeld> };
const works = new WeakMap<object, Work>();

/** One viewer for all dossiers; its processes end by themselves when nobody looks. */
function workOf(app: App): Work {
  const work = works.get(app.storage) ?? {
    viewer: createViewer({ limits: app.settings.lezen, onCrash: (crash) => app.log('bladzijde-fout', crash) }),
    pages: new Geheugen<Beeld>(bounds.pages),
    files: new Geheugen<Buffer | GeenBeeld>(bounds.files),
  };
  works.set(app.storage, work);
  return work;
}

/** What a file holds that SharePoint does not hash is told by its size and mark, as reading did. */
async function isAsRead(app: App, driveId: string, { itemId, inhoud }: Stuk, bytes: Buffer): Promise<boolean> {
  if (inhoud === undefined) return false;
  if (quickXorHash(bytes) === inhoud) return true;
  const item = await app.graph.getItem(driveId, itemId);
  return item.hash === undefined ? `${item.id} ${item.size} ${item.eTag ?? ''}` === inhoud : item.hash === inhoud;
}

/** The file as the report was made of it, or why it cannot be had. */
async function fetchFile(app: App, { driveId }: DossierRecord, stuk: Stuk): Promise<Buffer | GeenBeeld> {
  try {
    const bytes = await app.graph.download(driveId, stuk.itemId, app.settings.lezen.fileBytes);
    return (await isAsRead(app, driveId, stuk, bytes)) ? bytes : 'gewijzigd';
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return 'weg';
    if (isFault(error, 'gewijzigd')) return 'gewijzigd';
    if (isFault(error, 'vergrendeld')) return 'in-gebruik';
    if (isFault(error, 'te-groot')) return 'te-groot';
    if (isFault(error, 'te-druk', 'onbereikbaar')) return 'druk';
    if (isFault(error, 'geen-toegang', 'geweigerd')) return 'geweigerd';
    throw error;
  }
}

/** Whether SharePoint has since told of another content. */
async function isChanged(app: App, { driveId }: DossierRecord, { itemId, inhoud }: Stuk): Promise<boolean> {
  const hash = (await app.storage.items.get(driveId, itemId))?.record.hash;
  return hash !== undefined && inhoud !== undefined && hash !== inhoud && !inhoud.includes(' ');
}

/** How the page was set straight when it was recognised, where it was as a whole. */
const scanOf = (page: Page | undefined): Pick<PageAsk, 'scan'> =>
  page?.beeld === undefined || page.beeld.deel === true ? {} : { scan: { gedraaid: page.beeld.gedraaid, scheef: page.beeld.scheef } };

async function draw(app: App, dossier: DossierRecord, stuk: Stuk, ask: PageAsk): Promise<Beeld> {
  const { viewer, files } = workOf(app);
  const key = JSON.stringify([dossier.driveId, stuk.itemId, stuk.inhoud]);
  const file = await files.get(
    key,
    app.clock.now(),
    () => fetchFile(app, dossier, stuk),
    (got) => (typeof got === 'string' ? undefined : got.length),
  );
  if (typeof file === 'string') return file;
  const view = await viewer.show(file, ask);
  return view instanceof UnreadError ? 'niet-te-tonen' : view;
}

/**
 * A page of a document as a picture with the words on it, drawn from the file in SharePoint as long as that is what the report was made of. The first time
 * takes fetching and drawing, at most `waitSeconds`; after that it comes from memory.
 */
export async function loadBeeld(
  app: App,
  dossier: DossierRecord,
  stuk: Stuk,
  page: { pagina: number; gelezen: Page | undefined },
): Promise<Beeld> {
  // Read by an earlier version of the service: nothing says what content that was
  if (stuk.inhoud === undefined) return 'niet-te-tonen';
  if (await isChanged(app, dossier, stuk)) return 'gewijzigd';
  const ask: PageAsk = { binnen: stuk.binnen, pagina: page.pagina, ...scanOf(page.gelezen) };
  const key = JSON.stringify([dossier.dossierId, dossier.driveId, stuk.itemId, stuk.inhoud, ask]);
  const drawn = workOf(app).pages.get(
    key,
    app.clock.now(),
    () => draw(app, dossier, stuk, ask),
    // What cannot be drawn is not tried again at every look; what SharePoint does not give is
    (beeld) => (typeof beeld === 'string' ? (beeld === 'niet-te-tonen' ? 100 : undefined) : beeld.png.length + 120 * beeld.woorden.length),
  );
  return inTime(drawn);
}

function inTime(drawn: Promise<Beeld>): Promise<Beeld> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('bezig'), waitSeconds * 1000);
    drawn.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
