import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { handleTeams } from '../../src/teams/handle.ts';

/** Whether App Service would say that someone is signed in. */
let signedIn = false;
let server: Server;
let url = '';
const done = Promise.withResolvers<void>();
const started = Promise.withResolvers<Browser>();
const browser = started.promise;
/** One browser for all tests, which lives until they are done. */
let living: Promise<void>;
beforeAll(async () => {
  living = withBrowser(async (one) => {
    started.resolve(one);
    await done.promise;
  });
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/.auth/me')) response.end(JSON.stringify(signedIn ? [{ user_id: 'x' }] : []));
    else if (path.startsWith('/teams')) {
      const answer = handleTeams({ url: `http://${request.headers.host ?? ''}${path}`, headers: new Headers() });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } else response.end(`<p>het loket: ${path}</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  done.resolve();
  await living;
  server.close();
});

/** What Teams would do, in the place of its library: `signIn` is what its window comes to. */
const stub = (signIn: string) => `globalThis.microsoftTeams = {
  app: { initialize: async () => {} },
  authentication: { authenticate: async ({ url }) => { globalThis.asked = url; ${signIn} }, notifySuccess: () => { document.title = 'gemeld'; } },
};`;

async function visit(page: Page, path: string, library: string | undefined): Promise<void> {
  if (library !== undefined)
    await page.route('**/teams/teams-js-*', (route) => route.fulfill({ contentType: 'text/javascript', body: library }));
  await page.goto(`${url}${path}`);
}

async function opened(work: (page: Page) => Promise<void>): Promise<void> {
  const page = await (await browser).newPage();
  await work(page);
  await page.close();
}

describe('the tab in Teams', () => {
  it('goes on by itself where someone is signed in', () =>
    opened(async (page) => {
      signedIn = true;
      await visit(page, '/teams?naar=%2Floket%2Fdossiers%2FD-1', stub(''));
      await page.waitForURL('**/loket/dossiers/D-1');
    }));

  it('opens a window to sign in, and goes on when that is done', () =>
    opened(async (page) => {
      signedIn = false;
      await page.exposeFunction('meldAan', () => void (signedIn = true));
      await visit(page, '/teams', stub('await globalThis.meldAan();'));
      await page.getByRole('button', { name: 'Aanmelden' }).click();
      await page.waitForURL('**/loket');
    }));

  it.each([
    ['says so where signing in did not work', "throw new Error('CancelledByUser');", 'Aanmelden is niet gelukt.'],
    ['points to the browser where cookies are held back', '', 'uw browser houdt cookies tegen'],
  ])('%s', (_, signIn, text) =>
    opened(async (page) => {
      signedIn = false;
      await visit(page, '/teams', stub(signIn));
      await page.getByRole('button', { name: 'Aanmelden' }).click();
      await page.getByText(text).waitFor();
      expect(await page.getByRole('link', { name: 'Open het loket in uw browser' }).isVisible()).toBe(true);
      expect(await page.evaluate('globalThis.asked')).toBe('/.auth/login/aad?post_login_redirect_uri=%2Fteams%2Fklaar');
    }),
  );

  it('does not go back by itself where a sign-in was over', () =>
    opened(async (page) => {
      signedIn = true;
      await visit(page, '/teams?verlopen&naar=%2Floket', stub(''));
      await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
      expect(await page.getByText('U bent niet meer aangemeld.').isVisible()).toBe(true);
    }));

  it('tells Teams that the window is done', () =>
    opened(async (page) => {
      await visit(page, '/teams/klaar', stub(''));
      await page.waitForFunction("document.title === 'gemeld'");
    }));

  it('is a link with the real library outside Teams, and breaks no rule of its own policy', () =>
    opened(async (page) => {
      signedIn = false;
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await visit(page, '/teams', undefined);
      await page.waitForFunction('globalThis.microsoftTeams !== undefined');
      expect(await page.getByRole('link', { name: 'Open het loket in uw browser' }).isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Aanmelden' }).isVisible()).toBe(false);
      expect(said.filter((line) => /Content Security Policy/.test(line) && !/res\.cdn\.office\.net/.test(line))).toEqual([]);
      if (process.env['SCHERMAFDRUKKEN'] !== undefined) await page.screenshot({ path: `${process.env['SCHERMAFDRUKKEN']}/teams.png` });
    }));
});
