import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ageOn, cursusjaarOf, plusDays, plusYears } from '../../src/calendar.ts';
import type { Uitkomst } from '../../src/check/rapport.ts';
import { documentKinds } from '../../src/read/facts.ts';
import { casussen, makeCases } from './make/index.ts';
import type { Casus } from './make/vorm.ts';

const eerste = (casus: Casus, id: string): Uitkomst | undefined => casus.verwacht[id]?.[0];
const feit = (casus: Casus, naam: string): string | undefined => casus.feiten[naam] as string | undefined;
const isPro = (casus: Casus): boolean => casus.soort === 'tlv-pro' || casus.soort === 'tlv-pro-bijzonder';
/** The cases in which a label can be recomputed from the facts that stand in the dossier. */
const met = (id: string, ...feiten: string[]) =>
  casussen
    .filter((casus) => casus.verwacht[id] && feiten.every((naam) => feit(casus, naam) !== undefined))
    .map((casus): [string, Casus] => [casus.id, casus]);

describe('the labels, recomputed from the facts of the case', () => {
  it.each(met('alg.leeftijd', 'geboortedatum', 'plaatsing'))('%s: age on 1 August', (_, casus) => {
    const oud = ageOn(feit(casus, 'geboortedatum')!, cursusjaarOf(feit(casus, 'plaatsing')!).begin);
    expect(eerste(casus, 'alg.leeftijd')).toBe(isPro(casus) ? 'nvt' : oud >= 12 ? 'voldaan' : 'te-beoordelen');
  });

  it.each(met('alg.iq-actueel', 'tiqDatum'))('%s: age of the IQ', (_, casus) => {
    const geldig = plusYears(feit(casus, 'tiqDatum')!, 2) >= casus.peildatum;
    expect(eerste(casus, 'alg.iq-actueel')).toBe(casus.variant === 'verlenging' ? 'nvt' : geldig ? 'voldaan' : 'niet-voldaan');
  });

  it.each(met('alg.indientermijn', 'plaatsing'))('%s: term of submission', (_, casus) => {
    const plaatsing = feit(casus, 'plaatsing')!;
    const nieuwSchooljaar = plaatsing.endsWith('-08-01') && casus.variant !== 'verlenging';
    const opTijd = casus.peildatum < `${plaatsing.slice(0, 4)}-${isPro(casus) ? '05' : '06'}-01`;
    expect(eerste(casus, 'alg.indientermijn')).toBe(nieuwSchooljaar ? (opTijd ? 'voldaan' : 'niet-voldaan') : 'nvt');
  });

  it.each(met('alg.plaatsingsdatum', 'plaatsing'))('%s: a legal day of placement, or another', (_, casus) => {
    const wettelijk = /-(08|01|04)-01$/.test(feit(casus, 'plaatsing')!);
    if (casus.variant === 'verlenging' || isPro(casus)) expect(eerste(casus, 'alg.plaatsingsdatum')).toBe('nvt');
    else if (wettelijk) expect(casus.verwacht['alg.plaatsingsdatum']).toEqual(['voldaan']);
    else expect(casus.verwacht['alg.plaatsingsdatum']).toContain('te-beoordelen');
  });

  it.each(met('alg.geldigheid-maximaal', 'geboortedatum', 'geldigTot'))('%s: longest validity', (_, casus) => {
    const einde = (leeftijd: number) => cursusjaarOf(plusYears(feit(casus, 'geboortedatum')!, leeftijd)).einde;
    const tot = feit(casus, 'geldigTot')!;
    const teLang = tot > einde(casus.variant === 'verlenging' ? 20 : 18);
    if (teLang) expect(eerste(casus, 'alg.geldigheid-maximaal')).toBe('niet-voldaan');
    else if (tot <= einde(18)) expect(eerste(casus, 'alg.geldigheid-maximaal')).toBe('voldaan');
    else expect(['voldaan', 'ontbreekt']).toContain(eerste(casus, 'alg.geldigheid-maximaal'));
  });

  it.each(met('alg.geldigheid-minimaal', 'plaatsing', 'geldigTot'))('%s: shortest validity', (_, casus) => {
    const [van, tot] = [feit(casus, 'plaatsing')!, feit(casus, 'geldigTot')!];
    const begin = van.endsWith('-08-01') ? van : `${Number(cursusjaarOf(van).begin.slice(0, 4)) + 1}-08-01`;
    const jaren = isPro(casus) ? 2 : 1;
    const heleCursusjaren = cursusjaarOf(plusYears(begin, jaren - 1)).einde <= tot;
    const langGenoeg = plusDays(tot, 1) >= plusYears(van, jaren);
    expect(eerste(casus, 'alg.geldigheid-minimaal')).toBe(heleCursusjaren ? 'voldaan' : langGenoeg ? 'te-beoordelen' : 'niet-voldaan');
  });

  it('only a VO school of the partnership may apply for GP', () => {
    for (const casus of casussen.filter(({ soort }) => soort === 'tlv-gp')) {
      const mag = casus.school.soort === 'vo' && casus.school.aangesloten;
      expect([casus.id, eerste(casus, 'alg.aanvrager')]).toEqual([casus.id, mag ? 'voldaan' : 'niet-voldaan']);
    }
  });

  it('document kinds are kinds that the product knows', () => {
    const gebruikt = casussen.flatMap((casus) => casus.stukken.flatMap((stuk) => stuk.soorten ?? []));
    expect(gebruikt.filter((kind) => !(documentKinds as readonly string[]).includes(kind))).toEqual([]);
  });
});

/** What each criterion can come to for GP, by criteria.md. */
const mogelijk: Record<string, string> = {
  'alg.aanvrager': 'voldaan niet-voldaan',
  'alg.soort': 'voldaan te-beoordelen',
  'alg.leeftijd': 'voldaan te-beoordelen',
  'alg.geldigheid-minimaal': 'voldaan niet-voldaan ontbreekt te-beoordelen',
  'alg.geldigheid-maximaal': 'voldaan niet-voldaan ontbreekt',
  'alg.deskundigen': 'voldaan niet-voldaan ontbreekt te-beoordelen nvt',
  'alg.iq-actueel': 'voldaan niet-voldaan te-beoordelen nvt',
  'alg.indientermijn': 'voldaan niet-voldaan ontbreekt nvt',
  'alg.plaatsingsdatum': 'voldaan ontbreekt te-beoordelen nvt',
  'alg.overleg-vso': 'voldaan niet-voldaan ontbreekt nvt',
  'alg.handtekening-ouders': 'voldaan ontbreekt te-beoordelen',
  'gp.onderzoeksverslag': 'voldaan niet-voldaan ontbreekt nvt',
  'gp.hulpverlening': 'voldaan niet-voldaan nvt',
  'gp.opp': 'voldaan ontbreekt nvt',
  'gp.onderbouwing': 'voldaan niet-voldaan ontbreekt nvt',
  'gp.instrumenten': 'voldaan ontbreekt nvt',
  'gp.aanmeldingsformulier': 'voldaan ontbreekt te-beoordelen nvt',
  'gp.handelingsplannen': 'voldaan niet-voldaan ontbreekt te-beoordelen nvt',
  'gp.extra-ondersteuning': 'voldaan niet-voldaan ontbreekt nvt',
  'gp.school-ontoereikend': 'te-beoordelen nvt',
  'gp.ernst': 'te-beoordelen nvt',
  'gp.hulpverlening-half-jaar': 'te-beoordelen nvt',
  'gp.context': 'te-beoordelen nvt',
  'gp.onderwijsbeperking': 'te-beoordelen nvt',
  'gpv.opp': 'voldaan ontbreekt',
  'gpv.onderwijsbeperkingen': 'voldaan ontbreekt',
  'gpv.aanmeldingsformulier': 'voldaan ontbreekt te-beoordelen',
  'vl.tlv-nummer': 'voldaan ontbreekt te-beoordelen',
  'vl.voortgang': 'voldaan ontbreekt',
  'vl.opp': 'voldaan ontbreekt',
  'vl.iq': 'voldaan ontbreekt',
  'vl.onderbouwing': 'voldaan ontbreekt',
  'avg.bsn': 'voldaan niet-voldaan',
  'avg.andere-leerling': 'voldaan niet-voldaan',
  'bestand.leesbaar': 'voldaan niet-voldaan',
};

/** What each criterion can come to for PrO, its special groups and the rows and lists of LWOO. */
const mogelijkPro: Record<string, string> = {
  'pro.iq': 'voldaan niet-voldaan ontbreekt nvt',
  'pro.leerachterstand': 'voldaan niet-voldaan nvt',
  'pro.okr': 'voldaan ontbreekt nvt',
  'pro.toetsen-cursusjaar': 'voldaan niet-voldaan nvt',
  'pro.sociaal-emotioneel': 'voldaan ontbreekt nvt',
  'pro.toestemming': 'voldaan ontbreekt nvt',
  'pro.archief': 'voldaan niet-voldaan nvt',
  'prob.grond': 'voldaan',
  'prob.zienswijze': 'voldaan ontbreekt',
  'prob.motivering': 'voldaan ontbreekt',
  'prob.opp': 'voldaan',
  'prob.begeleiding': 'voldaan ontbreekt',
  'prob.externen': 'voldaan ontbreekt',
  'prob.risicos': 'voldaan',
  'prob.toetsen': 'voldaan nvt',
  'prob.groep': 'te-beoordelen',
  'lwoo.indientermijn': 'voldaan niet-voldaan',
  'lwoo.kolommen': 'voldaan ontbreekt',
  'lwoo.voornaam': 'voldaan nvt',
  'lwoo.achternaam': 'voldaan ontbreekt nvt',
  'lwoo.geboortedatum': 'voldaan niet-voldaan nvt',
  'lwoo.leerjaar': 'voldaan nvt',
  'lwoo.begin': 'voldaan ontbreekt nvt',
  'lwoo.bsn3': 'voldaan niet-voldaan ontbreekt',
  'lwoo.dubbel': 'voldaan niet-voldaan te-beoordelen nvt',
  'lwoo.iq': 'voldaan niet-voldaan nvt',
  'lwoo.leerachterstand': 'voldaan niet-voldaan te-beoordelen nvt',
};

describe('the set of dossiers', () => {
  it.each(Object.entries(mogelijkPro))('%s has a case of each outcome: %s', (id, uitkomsten) => {
    const gezien = new Set(
      casussen.flatMap((casus) => [casus.verwacht, ...Object.values(casus.rijen ?? {})].map((uitkomst) => uitkomst[id]?.[0])),
    );
    expect(uitkomsten.split(' ').filter((uitkomst) => !gezien.has(uitkomst as Uitkomst))).toEqual([]);
  });

  it.each(Object.entries(mogelijk))('%s has a case of each outcome: %s', (id, uitkomsten) => {
    const gezien = new Set(casussen.map((casus) => eerste(casus, id)));
    expect(uitkomsten.split(' ').filter((uitkomst) => !gezien.has(uitkomst as Uitkomst))).toEqual([]);
  });

  it('labels no criterion that is not in the table', () => {
    const gp = casussen.filter(({ soort }) => soort === 'tlv-gp');
    expect(gp.flatMap((casus) => Object.keys(casus.verwacht)).filter((id) => !(id in mogelijk))).toEqual([]);
  });
});

describe('making the dossiers', () => {
  let folders: [string, string];
  beforeAll(async () => {
    folders = [await mkdtemp(join(tmpdir(), 'dossiers-')), await mkdtemp(join(tmpdir(), 'dossiers-'))];
    for (const folder of folders) await makeCases(folder);
  }, 240_000);
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  it('writes a case.json and a dossier for each', async () => {
    for (const casus of casussen) {
      expect(existsSync(join(folders[0], casus.id, 'case.json'))).toBe(true);
      const names = (await readdir(join(folders[0], casus.id, 'dossier'))).map((name) => name.normalize('NFC'));
      expect(names.toSorted()).toEqual(casus.stukken.map((stuk) => stuk.naam.normalize('NFC')).toSorted());
    }
  });

  it('gives the same PDF bytes each time', async () => {
    for (const casus of casussen)
      for (const { naam } of casus.stukken.filter((stuk) => stuk.naam.endsWith('.pdf'))) {
        const [een, twee] = await Promise.all(folders.map((folder) => readFile(join(folder, casus.id, 'dossier', naam))));
        expect(een!.equals(twee!), `${casus.id}/${naam}`).toBe(true);
      }
  });
});
