import { beforeAll, describe, expect, it } from 'vitest';
import { metLeden } from '../../commissie/eigen-leden.ts';
import { loket, pool, voorzitter } from '../../commissie/leden.ts';
import { accountOf, as, csrfOf, get, post } from '../visit.ts';
import { world, type World } from '../world.ts';

let app: World;
const leden = '/loket/beheer/leden';
beforeAll(async () => {
  app = metLeden(await world(), [...loket, ...pool]);
});
const goed = (csrf: string, part: Record<string, string> = {}) => ({
  csrf,
  naam: 'N. Ieuw',
  functie: 'deskundige-gp',
  vanaf: '2026-08-01',
  ...part,
});
const alle = async () => {
  const found = [];
  for await (const lid of app.storage.leden.list('lid')) found.push(lid);
  return found;
};

describe('members of the loket under Beheer', () => {
  it('are shown with where the composition is not what the handbook asks', async () => {
    expect((await get(app, leden, as('secretaris'))).body).toContain('samengesteld zoals het handboek vraagt');
    const zonder = metLeden(
      app,
      loket.filter((lid) => lid !== voorzitter),
    );
    const shown = String((await get(zonder, leden, as('beheerder'))).body);
    expect(shown).toContain('Er is geen voorzitter. Voeg bij Beheer, Leden iemand met deze functie toe.');
    expect(shown).toContain('Het loket heeft 3 personen; het zijn er vier');
  });

  it('are added once however often the form is sent, changed, and ended so that they stay readable', async () => {
    const secretaris = as('secretaris');
    const csrf = csrfOf(await get(app, `${leden}/nieuw`, secretaris));
    const before = (await alle()).length;
    for (let twice = 0; twice < 2; twice += 1) expect((await post(app, `${leden}/nieuw`, secretaris, goed(csrf))).status).toBe(303);
    expect(await alle()).toHaveLength(before + 1);
    const { lidId = '' } = (await alle()).find(({ naam }) => naam === 'N. Ieuw') ?? {};
    const form = await get(app, `${leden}/${lidId}`, secretaris);
    expect(form.body).toContain('value="2026-08-01"');
    expect(form.body).toContain(`<a class="utrecht-link" href="${leden}">Annuleren</a>`);
    const einde = goed(csrfOf(form), { account: accountOf('nieuw'), tot: '2026-12-31' });
    expect((await post(app, `${leden}/${lidId}`, secretaris, einde)).status).toBe(303);
    expect(String((await get(app, leden, secretaris)).body).replace(/\s+/g, ' ')).toContain(
      'vanaf 1 augustus 2026 tot en met 31 december 2026',
    );
  });

  it('typed wrong come back with the sentence by the field and what was typed', async () => {
    const csrf = csrfOf(await get(app, `${leden}/nieuw`, as('beheerder')));
    const sent = await post(app, `${leden}/nieuw`, as('beheerder'), goed(csrf, { naam: '', account: 'x"><script>', vanaf: 'gisteren' }));
    expect(sent.status).toBe(422);
    for (const text of [
      'Vul de naam in zoals',
      'Dit is geen nummer van een account',
      'Vul de eerste dag als lid in',
      'x&quot;&gt;&lt;script&gt;',
    ])
      expect(sent.body).toContain(text);
    expect(sent.body).not.toContain('x"><script>');
  });

  it('are not for other roles to change, and not there under another id', async () => {
    const csrf = csrfOf(await get(app, `${leden}/nieuw`, as('secretaris')));
    for (const rol of ['voorzitter', 'deskundige', 'directeur-bestuurder', 'lezer'])
      expect((await post(app, `${leden}/nieuw`, as(rol), goed(csrf))).status).toBe(403);
    expect((await get(app, leden, as('voorzitter'))).body).not.toContain('Lid toevoegen');
    for (const id of ['niemand', "'%20or%201", '..%2f']) expect((await get(app, `${leden}/${id}`, as('secretaris'))).status).toBe(404);
  });
});
