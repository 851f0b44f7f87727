import { describe, expect, it } from 'vitest';
import { criteria41 } from '../../src/handboek/criteria/index.ts';
import { aanvraagsoorten, varianten } from '../../src/handboek/soorten.ts';
import { passageIds } from '../../src/read/facts/passages.ts';
import { assess, drop, finding, type Change } from './assess-one.ts';
import { bewijs, stuk } from './facts-builder.ts';

/** Every id that the handbook's criteria have, of all types, as they are agreed: reports, figures and other programs use them. */
const vasteIds = {
  vereist: [
    'alg.aanvrager alg.soort alg.leeftijd alg.geldigheid-minimaal alg.geldigheid-maximaal alg.deskundigen alg.iq-actueel alg.indientermijn',
    'alg.plaatsingsdatum alg.overleg-vso alg.handtekening-ouders',
    'gp.onderzoeksverslag gp.opp gp.onderbouwing gp.instrumenten gp.aanmeldingsformulier gp.handelingsplannen gp.extra-ondersteuning',
    'gpv.opp gpv.onderwijsbeperkingen gpv.aanmeldingsformulier vl.tlv-nummer vl.voortgang vl.opp vl.iq vl.onderbouwing',
    'c3.opp c3.betrokkenheid c3.arrangement c3.handelingsplannen c3.gedragswetenschapper',
    'zml.iq lz.iq lz.medische-verklaring lz.gevolg lg.verslag lg.zelfredzaamheid lg.iq',
    'emb.verslag emb.iq emb.zelfredzaamheid emb.iq-onder-20 emb.iq-20-35 emb.iq-35-70',
    'pro.iq pro.leerachterstand pro.okr pro.toetsen-cursusjaar pro.sociaal-emotioneel pro.toestemming',
    'prob.grond prob.zienswijze prob.motivering prob.opp prob.begeleiding prob.externen prob.risicos',
    'lwoo.voornaam lwoo.achternaam lwoo.geboortedatum lwoo.leerjaar lwoo.begin lwoo.bsn3 lwoo.indientermijn lwoo.kolommen',
  ],
  facultatief: ['gp.hulpverlening c3.jeugdzorg pro.archief prob.toetsen lwoo.iq lwoo.leerachterstand'],
  oordeel: [
    'gp.school-ontoereikend gp.ernst gp.hulpverlening-half-jaar gp.context gp.onderwijsbeperking zml.onderwijsbehoeften prob.groep',
  ],
  aandacht: ['lwoo.dubbel avg.bsn avg.andere-leerling bestand.leesbaar'],
};

const judgements = criteria41.filter(({ soort }) => soort === 'oordeel');

describe('the criteria of the handbook', () => {
  it.each(Object.entries(vasteIds))('that are "%s" are these and no others', (soort, ids) => {
    expect(
      criteria41
        .filter((one) => one.soort === soort)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.join(' ').split(' ').toSorted());
  });

  it.each(criteria41.map((one) => [one.id, one] as const))('%s is asked in at least one kind of application', (_id, { hoortBij }) => {
    expect(aanvraagsoorten.some((soort) => varianten.some((variant) => hoortBij({ soort, variant })))).toBe(true);
  });
});

describe('what only people can judge', () => {
  it.each(judgements.map(({ id }) => id))('%s gathers passages', (id) => {
    expect(passageIds).toContain(id);
  });

  it.each(judgements.map(({ id, hoortBij }) => [id, aanvraagsoorten.find((soort) => hoortBij({ soort, variant: 'nieuw' }))!] as const))(
    '%s shows its passages with their pages, and says so when there are none',
    (id, soort) => {
      const passages = [bewijs('opp.pdf', 'eerste', 2), bewijs('opp.pdf', 'tweede', 5)];
      const found = finding(id, { soort, facts: (f) => (f.passages = { [id]: passages }) });
      expect(found).toMatchObject({ uitkomst: 'te-beoordelen', uitleg: expect.stringContaining('Deze passages gaan hierover.') });
      expect(found.bewijs.map(({ citaat, pagina }) => [citaat, pagina])).toEqual([
        ['eerste', 2],
        ['tweede', 5],
      ]);
      expect(finding(id, { soort, facts: (f) => (f.passages = {}) })).toMatchObject({
        uitkomst: 'te-beoordelen',
        bewijs: [],
        uitleg: expect.stringContaining('geen passages gevonden'),
      });
    },
  );

  it('is never made complete or incomplete by what is found on it', () => {
    for (const soort of aanvraagsoorten.filter((one) => one !== 'lwoo')) {
      const verdict = (passages: boolean) =>
        assess({
          soort,
          facts: (f) => (f.passages = passages ? Object.fromEntries([...passageIds].map((id) => [id, [bewijs('opp.pdf')]])) : {}),
        }).rapport.eindoordeel;
      expect(verdict(true)).toBe(verdict(false));
    }
  });
});

describe('the special group of PrO', () => {
  const group = (change: Change['facts']) => finding('prob.groep', { soort: 'tlv-pro-bijzonder', ...(change && { facts: change }) }).uitleg;

  it('is a where there is a decision on LWOO, with the condition that the words claim', () => {
    const said = group((f) => (f.passages['prob.groep'] = [bewijs('motivering.docx', 'Sindsdien is de problematiek toegenomen.')]));
    expect(said).toContain('LWOO-beslissing; die past bij groep a');
    expect(said).toContain('voorwaarde a2 (toegenomen problematiek)');
  });

  it('is b where there is a TLV and no decision on LWOO', () => {
    const said = group((f) => {
      drop(f, 'beslissing.pdf');
      f.documenten.push(stuk('tlv.pdf', ['tlv']));
      f.passages['prob.groep'] = [bewijs('motivering.docx', 'Praktijkonderwijs is geboden, ongeacht het IQ.')];
    });
    expect(said).toContain('TLV; die past bij groep b');
    expect(said).toContain('voorwaarde b2');
    expect(said).not.toContain('groep a');
  });

  it.each([
    ['De scores liggen in het grensvlak van LWOO en PrO.', 'a1'],
    ['Er is een stapeling van problemen ontstaan.', 'a3'],
    ['De leerling voldoet aan het IQ-criterium voor het praktijkonderwijs.', 'b1'],
  ])('is pointed at by: %s (%s)', (citaat, condition) => {
    const said = group((f) => {
      f.documenten.push(stuk('tlv.pdf', ['tlv']));
      f.passages['prob.groep'] = [bewijs('motivering.docx', citaat)];
    });
    expect(said).toContain(`voorwaarde ${condition} `);
  });

  it('is left open where nothing points anywhere', () => {
    const said = group((f) => {
      f.documenten = f.documenten.filter(({ kinds }) => !kinds.some(({ kind }) => kind === 'lwoo-beslissing' || kind === 'opp'));
      f.passages = {};
    });
    expect(said).toBe('De commissie beoordeelt dit. In de gelezen stukken zijn geen passages gevonden die hierover gaan.');
  });
});
