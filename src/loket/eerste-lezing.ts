import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import { crashOf } from '../read/crash.ts';
import { routes, type RouteName } from './access.ts';
import { bezwaarIndex } from './dossiers/bezwaar-index.ts';
import { dossierIndex } from './dossiers/dossier-index.ts';
import { stemIndex } from './dossiers/stem-index.ts';
import type { LoketRequest } from './exchange.ts';
import { html, type Html } from './frame/html.ts';
import { a, h1, layout, p } from './frame/layout.ts';
import type { Persoon } from './principal.ts';
import { besluitIndex } from './register/besluit-index.ts';
import { inschrijvingIndex } from './register/inschrijvingen.ts';
import { nummerIndex } from './register/nummer-index.ts';

/** How long somebody waits for a page while a process reads the lists for the first time, in milliseconds; some 5,000 dossiers are read in it. */
const geduldMs = 500;

const indexen = (app: App) =>
  [dossierIndex(app), besluitIndex(app), inschrijvingIndex(app), nummerIndex(app), stemIndex(app), bezwaarIndex(app)] as const;

/** Storages of which the last first reading failed after nobody waited for it any more. */
const mislukt = new WeakSet<object>();

/**
 * Reads the lists where this process did not yet. Gives how many rows are there by now where that takes longer than `geduld`; it goes on behind the page. Undefined once all is read. Throws what the
 * reading throws; after one that failed behind a page the next caller waits for its end, so that a storage that is away is said and not waited for in turns.
 */
export async function leesEerst(app: App, geduld = geduldMs): Promise<number | undefined> {
  const lijsten = indexen(app);
  if (lijsten.every(({ isRead }) => isRead)) return undefined;
  const lezen = Promise.all(lijsten.map((index) => index.stand()));
  if (mislukt.delete(app.storage)) {
    await lezen;
    return undefined;
  }
  const ophouden = new AbortController();
  const klaar = await Promise.race([lezen.then(() => true), wait(geduld, false, { signal: ophouden.signal, ref: false })]);
  if (klaar) {
    ophouden.abort();
    return undefined;
  }
  lezen.catch((error: unknown) => {
    mislukt.add(app.storage);
    app.log('loket-lijst-fout', crashOf(error));
  });
  return lijsten.reduce((sum, { size }) => sum + size, 0);
}

/** Whether a request is for a page that a person looks at and that needs the lists: Beheer does not, and a picture or a form that was sent waits. */
export const wachtOpLijsten = ({ method, headers }: LoketRequest, route: RouteName): boolean =>
  method === 'GET' && (headers.get('accept') ?? '').includes('text/html') && !routes[route].path.startsWith(routes.beheer.path);

/** What is shown while the lists are read; it opens the same page anew by itself, also without script. `adres`: path and query of that page. */
export const wordtGelezenPage = (persoon: Persoon, gelezen: number, adres: string): Html =>
  layout({
    titel: 'Het loket start op',
    persoon,
    inhoud: html`${h1('Het loket start op')}
      ${p('De dienst is net gestart en leest de dossiers en besluiten in. Dat duurt meestal een paar seconden. Deze pagina gaat daarna vanzelf verder.')}
      <p class="utrecht-paragraph" role="status">${gelezen.toLocaleString('nl-NL')} gelezen.</p>
      ${p(a(adres, 'Nu opnieuw proberen'))}`,
  });
