import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path/posix';
import { gzipSync } from 'node:zlib';
import { asset, page, type LoketRequest, type LoketResponse } from '../loket/exchange.ts';
import { assets } from '../loket/frame/assets.ts';
import { bundled, shipped } from '../root.ts';
import { klaarPagina, teamsPagina, type Adressen } from './pagina.ts';

type Bestand = { path: string; content: Buffer; gzipped: Buffer; contentType: string };

const packages = createRequire(import.meta.url);
/** The library with which a page talks to Teams around it (MIT), as its makers give it. */
const libraryFile = (): string =>
  bundled ? shipped('dist', 'teams-js.js') : packages.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js');

function make(name: string, text: string): Bestand {
  const content = Buffer.from(text);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/teams/${name}-${hash}.js`, content, gzipped: gzipSync(content), contentType: 'text/javascript; charset=utf-8' };
}

let loaded: { files: Bestand[]; adressen: Adressen } | undefined;

/** What the pages of the tab need, under addresses that are open to everybody; read once per process. */
function load(): { files: Bestand[]; adressen: Adressen } {
  if (loaded !== undefined) return loaded;
  const bibliotheek = make('teams-js', readFileSync(libraryFile(), 'utf8').replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n'));
  const script = make('teams', readFileSync(shipped('templates', 'teams', 'teams.js'), 'utf8'));
  const { style } = assets();
  const stijl = { ...style, path: `/teams/${basename(style.path)}` };
  const adressen = { stijl: stijl.path, bibliotheek: bibliotheek.path, script: script.path };
  loaded = { files: [bibliotheek, script, stijl], adressen };
  return loaded;
}

/** A page of the loket to go on to; anything else becomes the first page. */
const naarVan = (text: string | null): string => (text !== null && /^\/loket(?:[/?][\w/.?=&%~-]{0,500})?$/.test(text) ? text : '/loket');

/**
 * Answers a request for the tab in Teams: a page for who is not signed in there, the end of the window for signing in, and the files of both. Open to
 * everybody and tells nothing.
 */
export function handleTeams(request: Pick<LoketRequest, 'url' | 'headers'>): LoketResponse {
  const { pathname, searchParams } = new URL(request.url);
  const { files, adressen } = load();
  const file = files.find(({ path }) => path === pathname);
  if (file !== undefined) {
    const gzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
    return asset(gzip ? file.gzipped : file.content, file.contentType, gzip);
  }
  if (pathname === '/teams/klaar') {
    // The page that opened this window must stay known to it, or Teams does not hear that signing in is done.
    const answer = page(klaarPagina(adressen));
    return { ...answer, headers: { ...answer.headers, 'Cross-Origin-Opener-Policy': 'unsafe-none' } };
  }
  const isTab = pathname.replace(/\/$/, '') === '/teams';
  return page(teamsPagina(adressen, naarVan(searchParams.get('naar')), searchParams.has('verlopen')), isTab ? 200 : 404);
}
