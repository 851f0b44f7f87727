import { describe, expect, it } from 'vitest';
import { cursusjaarOf, inDutch } from '../../src/calendar.ts';
import { laatsteEinde } from '../../src/decide/geldigheid.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { soortInBrief } from '../../src/decide/grondslag.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { aanvraagsoorten, varianten } from '../../src/handboek/soorten.ts';
import { waarden41, waardenOp } from '../../src/handboek/waarden.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { metLeden } from '../commissie/eigen-leden.ts';
import { loket as leden } from '../commissie/leden.ts';
import { bytesOf, casussen } from '../dossiers/make/index.ts';
import type { Casus } from '../dossiers/make/vorm.ts';
import { testApp } from '../fakes/app.ts';
import { gestemd } from '../loket/besluit/gestemd.ts';
import { Kantoor } from '../loket/besluit/kantoor.ts';
import type { World } from '../loket/world.ts';
import { pageTexts } from '../pdf/look.ts';
import { round, work } from '../tell/work.ts';

/** A dossier of each kind, small ones, of every variant between them; lists for LWOO have `lijst-besluit-uitvoeren.test.ts`. */
const gekozen = [
  'gpv-een-jaar',
  'c3-zml-down-brief-kinderarts',
  'c3-lz-polderlicht-niet-ingeschreven',
  'c3-lg-zandloper-overstap',
  'c3-emb-verlenging-in-een-pakket',
  'p-leemkuil-kort',
  'p-kromwal-bijzonder-b',
].map((id) => casussen.find((casus) => casus.id === id)!);

/** The dossier as a school uploads it, on the day that it came in. */
async function ingediend(casus: Casus) {
  const app = metLeden((await testApp(`${casus.peildatum}T09:00:00Z`)) as unknown as World, leden);
  const map = 'De Esdoorn/Aanvragen/Leerling';
  for (const stuk of casus.stukken) app.graph.put(`${map}/${stuk.naam}`, await bytesOf(stuk));
  await round(app as unknown as Awaited<ReturnType<typeof testApp>>);
  await dossierRijen(app, 0);
  const record = (await app.storage.dossiers.get(app.settings.scholen[0]!.id, app.graph.idAt(map)))!.record;
  return { app, record };
}

/** What the form takes: what was read of kind and variant, and the longest validity from the next 1 August. */
function invoerVan(casus: Casus, { soort, variant }: DossierRecord): Record<string, string> {
  const geboortedatum = String(casus.feiten['geboortedatum']);
  const begin = cursusjaarOf(casus.peildatum).einde.replace('07-31', '08-01');
  const { uiterlijk } = laatsteEinde(casus.variant, geboortedatum, waardenOp(waarden41, casus.peildatum));
  return {
    soort: String(soort),
    variant: String(variant),
    naam: 'Joris van den Bergh',
    geboortedatum,
    geldigVan: begin,
    geldigTot: uiterlijk,
    ...(variant === 'verlenging' ? { verlengtNummer: 'SWV9999-2022-0001', leertraject: 'Het uitstroomprofiel arbeid, met stage.' } : {}),
  };
}

describe('from upload to letter', () => {
  it('goes over every kind of TLV and every variant', () => {
    expect([...new Set(gekozen.map(({ soort }) => soort))].sort()).toEqual(aanvraagsoorten.filter((soort) => soort !== 'lwoo').toSorted());
    expect(new Set(gekozen.map(({ variant }) => variant))).toEqual(new Set(varianten));
  });

  it.each(gekozen.map((casus) => [casus.soort, casus] as const))(
    '%s: read, voted on, recorded, signed, and two letters in the folder',
    async (_, casus) => {
      const { app, record } = await ingediend(casus);
      expect([record.soort, record.variant]).toEqual([casus.soort, casus.variant]);
      const kantoor = new Kantoor(app);
      await gestemd(app, record);
      const sent = await kantoor.record(record, { ...invoerVan(casus, record), versie: String(record.versie) });
      const fouten = String(sent.body).match(/Nog niet vastgelegd[\s\S]{0,900}/)?.[0];
      expect([sent.status, fouten]).toEqual([303, undefined]);
      expect((await kantoor.sign(record)).status).toBe(303);
      const { besluitId } = { besluitId: besluitIdOf(await kantoor.stored(record)) };
      await executeBesluit(app, { besluitId });
      await work(app as unknown as Awaited<ReturnType<typeof testApp>>);
      const besluit = (await app.storage.besluiten.get('besluit', besluitId))!.record;
      const [eerste] = besluit.versies ?? [];
      const soort = soortInBrief[casus.soort as keyof typeof soortInBrief];
      for (const [voor, brief] of [
        ['school', eerste?.brief],
        ['ouders', eerste?.ouders],
      ] as const) {
        const text = (await pageTexts(await app.graph.download(besluit.driveId, brief?.itemId ?? '', 1_000_000))).join(' ');
        const words = [
          besluit.nummer!,
          soort.naam,
          'Joris van den Bergh',
          inDutch(besluit.geldigTot!),
          'artikel 2.47',
          'zes weken',
          'Is deze brief echt?',
        ];
        for (const word of words) expect(text, voor).toContain(word);
      }
      expect((await kantoor.stored(record)).status).toBe('toegekend');
      expect(app.graph.mails.at(-1)?.html).toContain(besluit.nummer);
    },
  );
});
