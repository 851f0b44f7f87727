import { describe, expect, it } from 'vitest';
import { maakPdfFormulier } from '../../src/formulieren/pdf-formulier.ts';
import { maakWordFormulier } from '../../src/formulieren/word-formulier.ts';
import { aanvraagsoorten, soortNaam, type Aanvraagsoort } from '../../src/handboek/soorten.ts';
import { antwoordenOp } from '../../src/read/facts/aanvraag/antwoorden.ts';
import { gatherFacts } from '../../src/read/facts/index.ts';
import { makeReading } from '../../src/read/facts/reading.ts';
import { readable } from '../read/reading.ts';
import { aangekruist, antwoorden, expected, plain } from './antwoorden.ts';
import { fillPdf } from './fill-pdf.ts';
import { fillWord } from './fill-word.ts';
import { veldenVan } from './velden-van.ts';

type TlvSoort = Exclude<Aanvraagsoort, 'lwoo'>;
const soorten = aanvraagsoorten.filter((soort): soort is TlvSoort => soort !== 'lwoo');

const makers = [
  ['Word', async (soort: TlvSoort) => fillWord(await maakWordFormulier(soort), antwoorden, aangekruist)],
  ['PDF', async (soort: TlvSoort) => fillPdf(await maakPdfFormulier(soort), antwoorden, aangekruist)],
] as const;

describe.each(makers)('our own form as %s', (_kind, make) => {
  it.each(soorten)('of %s is read back exactly', async (soort) => {
    const document = await readable(await make(soort));
    expect(plain(antwoordenOp(makeReading(document)))).toEqual(expected(veldenVan(soort), soortNaam[soort]));
    const { aanvraag, geboortedatum, documenten } = gatherFacts([document], {
      peildatum: '2026-04-20',
      schoolNaam: 'Voorbeeldcollege De Brug',
    });
    const vso = !soort.startsWith('tlv-pro');
    expect(documenten[0]?.kinds[0]).toMatchObject({ kind: 'aanmeldingsformulier', zeker: true });
    expect(aanvraag.soorten.map(({ waarde, zeker }) => [waarde, zeker])).toEqual([[soort, true]]);
    expect([aanvraag.variant?.waarde, aanvraag.variant?.zeker]).toEqual(['verlenging', true]);
    expect(geboortedatum?.waarde).toBe('2012-03-14');
    expect([aanvraag.plaatsing?.waarde, aanvraag.geldigVan?.waarde, aanvraag.geldigTot?.waarde]).toEqual([
      '2026-08-01',
      '2026-08-01',
      '2028-07-31',
    ]);
    expect([aanvraag.tlvNummer?.waarde, aanvraag.school?.waarde]).toEqual(['TLV-2022-0417', 'Voorbeeldcollege De Brug']);
    expect(aanvraag.ingevuld).toMatchObject({ waarde: true, zeker: true });
    expect(aanvraag.eenouderGezag).toBeDefined();
    expect(aanvraag.beoogdeSchool?.waarde).toBe(vso ? 'VSO De Linde' : undefined);
    expect(aanvraag.overlegVso?.waarde).toBe(vso ? true : undefined);
  });

  it('left empty gives every field, and nothing filled in', async () => {
    const empty = _kind === 'Word' ? await maakWordFormulier('tlv-gp') : await maakPdfFormulier('tlv-gp');
    const document = await readable(empty);
    const asked = veldenVan('tlv-gp');
    expect(document.fields.map(({ name }) => name).toSorted()).toEqual(asked.toSorted());
    const filled = document.fields.filter(({ value, checked, kind }) => (kind === 'checkbox' ? checked === true : value !== ''));
    expect(filled.map(({ name }) => name)).toEqual(['dossierloket.aanvraag.soort']);
  });
});
