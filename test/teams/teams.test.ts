import { describe, expect, it } from 'vitest';
import { handleTeams } from '../../src/teams/handle.ts';
import { teamsManifest } from '../../local/uitrol/teams-app.ts';
import { SettingsError } from '../../src/settings.ts';

const get = (path: string) => handleTeams({ url: `https://loket.example${path}`, headers: new Headers() });
const bodyOf = (path: string): string => {
  const { body } = get(path);
  return body instanceof ReadableStream ? '' : body.toString();
};

describe('the tab in Teams', () => {
  it('is a link to the loket without script, and may stand inside Teams and nowhere else but in our own pages', () => {
    const { status, headers } = get('/teams');
    expect(status).toBe(200);
    expect(bodyOf('/teams')).toContain(
      '<a class="utrecht-link" href="/loket" target="_blank" rel="noopener">Open het loket in uw browser</a>',
    );
    expect(headers['Content-Security-Policy']).toMatch(
      /frame-ancestors 'self' https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft$/,
    );
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['X-Frame-Options']).toBeUndefined();
  });

  it('loads its style sheet, script and library from its own open address', () => {
    const addresses = Array.from(bodyOf('/teams').matchAll(/(?:href|src)="(\/teams\/[^"]+)"/g), ([, path = '']) => path);
    expect(addresses).toHaveLength(3);
    for (const path of addresses) {
      expect(path).toMatch(/^\/teams\/[a-z-]+-[0-9a-f]{12}\.(?:js|css)$/);
      expect(get(path)).toMatchObject({ status: 200, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
    }
  });

  it('the end of the window for signing in stays known to what opened it', () => {
    expect(get('/teams/klaar').headers['Cross-Origin-Opener-Policy']).toBe('unsafe-none');
    expect(get('/teams').headers['Cross-Origin-Opener-Policy']).toBe('same-origin');
  });

  it.each([
    ['/loket/dossiers/D-1?stap=2', '/loket/dossiers/D-1?stap=2'],
    ['//elders.example', '/loket'],
    ['https://elders.example/loket', '/loket'],
    ['/loketten', '/loket'],
    ['/loket/"><script>', '/loket'],
    ['javascript:alert(1)', '/loket'],
    [`/loket/${'a'.repeat(600)}`, '/loket'],
  ])('goes on to %s as %s', (wanted, naar) => {
    expect(bodyOf(`/teams?naar=${encodeURIComponent(wanted)}`)).toContain(`data-naar="${naar}"`);
  });

  it('an address that is not there is told so', () => expect(get('/teams/iets-anders').status).toBe(404));
});

describe('the app for Teams', () => {
  const app = {
    adres: 'https://func-dossierloket.azurewebsites.net/',
    appId: '88888888-9999-4000-8111-222222222222',
    swv: 'Samenwerkingsverband "De Waarden" VO en nog veel meer',
    privacy: 'https://swv.example/privacy',
  };

  it('names the address, the host and the partnership in their places, and leaves no place open', async () => {
    const text = await teamsManifest(app);
    expect(text).not.toContain('{{');
    expect(JSON.parse(text)).toMatchObject({
      id: app.appId,
      developer: { name: 'Samenwerkingsverband "De Waarden', privacyUrl: 'https://swv.example/privacy' },
      staticTabs: [
        {
          contentUrl: 'https://func-dossierloket.azurewebsites.net/teams',
          websiteUrl: 'https://func-dossierloket.azurewebsites.net/loket',
        },
      ],
      validDomains: ['func-dossierloket.azurewebsites.net'],
    });
  });

  it.each([
    ['an address without https', { adres: 'http://loket.example' }],
    ['no address', { adres: 'loket' }],
    ['no id', { appId: '1234' }],
    ['a privacy statement that is no address', { privacy: 'ja' }],
  ])('is not made with %s', async (_, part) => {
    await expect(teamsManifest({ ...app, ...part })).rejects.toThrow(SettingsError);
  });

  it('keeps its texts within what Teams shows', async () => {
    const { name, description } = JSON.parse(await teamsManifest(app)) as Record<string, Record<string, string>>;
    expect([name!['short']!.length <= 30, name!['full']!.length <= 100, description!['short']!.length <= 80]).toEqual([true, true, true]);
  });
});
