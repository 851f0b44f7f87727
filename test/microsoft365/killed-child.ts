import { readFileSync } from 'node:fs';
import { systemClock } from '../../src/clock.ts';
import { startMicrosoft365 } from '../../local/microsoft365/index.ts';
import { traffic } from '../traffic.ts';
import { trust } from './trust.ts';

const m365 = await startMicrosoft365({
  folder: process.argv[2] ?? '',
  port: 0,
  clock: systemClock,
  schools: [{ site: 'loket', library: 'Scholen', folder: 'De Eik' }],
  ...traffic(),
});
const { app, graphUrl, caFile } = m365;
trust(readFileSync(caFile, 'utf8'));
const form = { grant_type: 'client_credentials', client_id: app.clientId, client_secret: app.clientSecret, scope: `${graphUrl}/.default` };
const answer = await fetch(`${graphUrl}/${app.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) });
const { access_token: token } = (await answer.json()) as { access_token: string };
process.send?.({ graphUrl, caFile, token, drive: m365.drives[0]?.id });
