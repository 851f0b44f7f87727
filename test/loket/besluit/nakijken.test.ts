import { expect, it } from 'vitest';
import { voorzitter } from '../../commissie/leden.ts';
import { dossierRijen } from '../../../src/loket/dossiers/dossier-index.ts';
import { csrfOf, get, goedIngevuld, post } from '../visit.ts';
import { dossier, world } from '../world.ts';
import { secretaris } from './kantoor.ts';

it('a besluit that needs no vote can be looked over where the row of a member cannot be read, which the page says', async () => {
  const app = await world();
  // This school gives out such a TLV itself
  for (const school of app.settings.scholen) school.delegatieGpSinds = '2025-08-01';
  const made = await dossier(app);
  await dossierRijen(app, 0);
  const at = `/loket/dossiers/${made.kenmerk}/besluit/nieuw`;
  const toets = 'Het dossier voldoet aan alle criteria van hoofdstuk 7.1; de TLV is terecht afgegeven.';
  const csrf = csrfOf(await get(app, at, secretaris));
  await app.storage.leden.put({ ...voorzitter, functie: 'geen functie' as never });
  const sent = await post(app, at, secretaris, { ...goedIngevuld(csrf), toets });
  expect(sent.status).toBe(303);
  const { status, body } = await get(app, sent.headers['Location'] ?? '', secretaris);
  expect(status).toBe(200);
  expect(body).toContain('Kijk het besluit na');
  expect(body).toContain('een lid kan niet gelezen worden');
  expect(app.events.filter(({ event }) => event === 'rij-onleesbaar')).toMatchObject([{ details: { veld: 'functie' } }]);
});
