import { vi } from 'vitest';
import { schrijfAudit } from '../../src/audit/index.ts';
import { notaties, type Kanarie } from './kanaries.ts';
import type { Kanaal } from './opvang.ts';
import { Persoon } from './persoon.ts';
import type { Wereld } from './wereld.ts';

const mail = { to: 'zorg@voorbeeld.example', subject: 'Proef', html: '<p>Proef</p>', sleutel: 'proef' };

/** For every way out, how a canary comes onto it when somebody makes a mistake there. */
export const planten: readonly [Kanaal, (wereld: Wereld, kanarie: Kanarie) => unknown][] = [
  ['log', (wereld, { naam }) => wereld.app.log('proef', { naam })],
  ['uitvoer', (_wereld, { bsn }) => console.warn('er ging iets mis', { bsn })],
  ['fout', (wereld, { naam }) => wereld.faalde('dossier-lezen', new Error(`no ${naam}`))],
  ['meting', (wereld, { achternaam }) => wereld.netwerk.vangSpoor(`${achternaam}.example`)],
  ['wachtrij', (wereld, { geboren }) => wereld.app.storage.send('besluit-uitvoeren', { besluitId: `b ${geboren}` })],
  ['opzij gezet', (wereld, { naam }) => wereld.account.queues.add('drive-kijken-poison', naam, new Date(0), 0)],
  ['onderwerp van een mail', (wereld, { naam }) => wereld.app.graph.sendMail({ ...mail, subject: `Over ${naam}` })],
  ['kenmerk van een mail', (wereld, { bsn }) => wereld.app.graph.sendMail({ ...mail, sleutel: bsn })],
  [
    'kaart',
    (wereld, { geboren }) => wereld.app.graph.postCard({ type: 'AdaptiveCard', version: '1.5', fallbackText: notaties(geboren).at(-1) }),
  ],
  ['adres van Microsoft 365', (wereld, { naam }) => wereld.app.graph.getItemByPath(wereld.m365.drive, naam).catch(() => undefined)],
  ['kop voor Microsoft 365', (wereld, { naam }) => fetch(wereld.m365.graphUrl, { headers: { 'x-van': encodeURIComponent(naam) } })],
  [
    'kolom in SharePoint',
    async (wereld, { naam }) =>
      wereld.app.graph.setFields(wereld.m365.drive, (await wereld.app.graph.getItemByPath(wereld.m365.drive, 'De Linde')).id, {
        Status: naam,
      }),
  ],
  ['sleutel in de opslag', (wereld, { bsn }) => wereld.app.storage.afgeleid.write(`x/${bsn}.json`, '{}')],
  ['adres van het loket', (wereld, { naam }) => new Persoon(wereld, 'secretaris').vraag('GET', `/loket?tekst=${encodeURIComponent(naam)}`)],
  [
    'kop van het loket',
    (wereld, { naam }) => {
      const headers = { 'Content-Disposition': `inline; filename="${naam}.pdf"` };
      vi.spyOn(wereld.functies.http, 'get').mockReturnValueOnce(async () => ({ status: 200, headers, body: '' }));
      return new Persoon(wereld, 'secretaris').vraag('GET', '/loket');
    },
  ],
  [
    'audit',
    async (wereld, { naam }) =>
      schrijfAudit(wereld.app, { wie: { id: 'x', naam, rollen: [] }, daad: 'proef', route: 'lijst', uitslag: 'gegeven' }),
  ],
  [
    'bewijs van vernietiging',
    (wereld, { naam }) => wereld.app.storage.archief.write('vernietigingen/proef.json', JSON.stringify({ naam })),
  ],
];
