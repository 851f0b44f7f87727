import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { leesLijsten } from '../../../src/read/lijst/lees-lijsten.ts';
import { checkDossier } from '../../../src/check/check-dossier.ts';
import { context } from '../../handboek/facts-builder.ts';
import { rekenblad } from '../../handboek/lwoo-lijst.ts';

const lees = (...bladen: string[][][]) => {
  const document = rekenblad(bladen);
  return leesLijsten([document], gatherFacts([document], { peildatum: '2026-06-16', schoolNaam: 'x' }));
};
const soorten = (...rows: string[][]) => Object.fromEntries(lees(rows)[0]!.kolommen.map(({ kop, soort }) => [kop, soort]));

describe('the columns of a list', () => {
  it('are known in another order and by other names', () => {
    const kop = ['nr', 'Tussenvoegsel', 'Naam', 'Roepnaam', 'Geboren op', 'Klas (lj)', 'BSN (laatste drie)', 'LWOO vanaf'];
    expect(soorten(kop, ['1', 'de', 'Dreu', 'Esmée', '09-01-2014', '1', '661', '01-08-2026'])).toEqual({
      Naam: 'achternaam',
      Roepnaam: 'voornaam',
      'Geboren op': 'geboortedatum',
      'Klas (lj)': 'leerjaar',
      'BSN (laatste drie)': 'bsn',
      'LWOO vanaf': 'begin',
    });
  });

  it('are known where a word stands before the name of the column', () => {
    const kop = ['Ingang lwoo', 'Geboortedatum', 'Burgerservicenr. (3 cijfers)', 'Leerling achternaam', 'Leerling voornamen'];
    expect(Object.values(soorten(kop, ['1 augustus 2026', '5 mei 2014', '301', 'Bliek', 'Daniël']))).toHaveLength(5);
  });

  it.each([
    [
      ['Leerling naam', 'Geb. datum', 'leerjaar 26-27', 'laatste 3 cijfers bsn', 'startdatum'],
      ['Jo Vos', '01-02-2014', '1', '123', '01-08-2026'],
    ],
    [
      ['Achternaam, voornaam', 'Geboortedatum', 'Klas', 'BSN laatste drie', 'Datum ingang LWOO'],
      ['Vos, Jo', '01-02-2014', 'B1A', '123', '01-08-2026'],
    ],
    [
      ['ROEPNAAM', 'ACHTERNAAM', 'GEB_DATUM', 'BSN_3', 'LEERJAAR', 'INGANGSDATUM'],
      ['Jo', 'Vos', '20140201', '123', '1', '20260801'],
    ],
    [
      ['Naam (achter)', 'Naam (voor)', 'Geboren', 'BSN (3)', 'Lj', 'LWOO vanaf'],
      ['Vos', 'Jo', '01-02-2014', '123', '1', '01-08-2026'],
    ],
    [
      ['Naam, voor', 'Naam, familie', 'Geb.', 'laatste 3 BSN', 'Leerj.', 'Ingang'],
      ['Jo', 'Vos', '01-02-2014', '123', '1', '01-08-2026'],
    ],
    [
      ['Achter- en voornaam', 'Geboortedatum', 'BSN3', 'Klas', 'Start'],
      ['Vos, Jo', '01-02-2014', '123', '1', '01-08-2026'],
    ],
  ])('are all known in %j', (kop, row) => {
    const document = rekenblad([[kop, row]]);
    const { rapport } = checkDossier([document], { ...context, peildatum: '2026-06-16' });
    expect(rapport.bevindingen.find(({ id }) => id === 'lwoo.kolommen')?.uitkomst).toBe('voldaan');
    expect(new Set(Object.values(rapport.rijen?.[0]?.uitkomsten ?? {}))).toEqual(new Set(['voldaan', 'nvt']));
  });

  it('take of two with one name the one that fits', () => {
    const kop = ['Voornaam', 'Achternaam', 'Geboorteplaats', 'Geboortedatum', 'BSN', 'Klas', 'Ingangsdatum'];
    const [found] = lees([kop, ['Bas', 'Boer', 'Goes', '09-01-2014', '661', '1', '01-08-2026']]);
    expect(found?.rijen[0]?.geboortedatum?.lezing).toEqual({ soort: 'dag', dag: '2014-01-09' });
  });

  it('do not take the name of a parent or mentor for that of the pupil', () => {
    const kop = ['Voornaam ouder', 'Voornaam', 'Achternaam mentor', 'Achternaam', 'Geboortedatum', 'BSN', 'Klas', 'Ingangsdatum'];
    const [found] = lees([kop, ['Jan', 'Bas', 'Meester', 'Boer', '09-01-2014', '661', '1', '01-08-2026']]);
    expect([found?.rijen[0]?.voornaam?.citaat, found?.rijen[0]?.achternaam?.citaat]).toEqual(['Bas', 'Boer']);
  });

  it('with scores of a domain are not taken for its delay', () => {
    const kop = ['Voornaam', 'Achternaam', 'Geboortedatum', 'BSN', 'DLE begrijpend lezen', 'Achterstand begrijpend lezen'];
    const [found] = lees([kop, ['Bas', 'Boer', '09-01-2014', '661', '36', '0,40']]);
    expect(found?.rijen[0]?.achterstand['begrijpend lezen']?.citaat).toBe('0,40');
  });

  it('that only their cells tell of are not certain', () => {
    const [found] = lees([
      ['Voornaam', 'Achternaam', 'Gegevens', 'BSN', 'Klas'],
      ['Bas', 'Boer', '09-01-2014', '661', '1'],
    ]);
    expect(found?.kolommen.find(({ soort }) => soort === 'geboortedatum')).toMatchObject({ kop: 'Gegevens', zeker: false });
  });
});

describe('the rows of a list', () => {
  const kop = ['Naam', 'Geboortedatum', 'BSN', 'Klas', 'Start'];
  it('leave out empty rows, heads said again, sums and forms that are not filled in', () => {
    const [found] = lees([
      ['Toewijzing LWOO schooljaar 2026-2027'],
      [],
      kop,
      ['Jansen, Piet', '09-01-2014', '661', '1', '01-08-2026'],
      [],
      kop,
      ['Bos, An', '', '', '1', '01-08-2026'],
      ['', '', '', '1', '01-08-2026'],
      ['Totaal', '', '', '2', '2'],
      ['Let op: dit is een opmerking'],
    ]);
    expect(found).toMatchObject({
      koprij: 3,
      overgeslagen: [8, 9, 10],
      misschienLeerling: [8, 10],
      schooljaren: [{ begin: '2026-08-01', rij: 1 }],
    });
    expect(found?.rijen.map(({ rij }) => rij)).toEqual([4, 7]);
  });

  it('of one cell for both names give both', () => {
    const [found] = lees([kop, ['Jansen, Piet', '09-01-2014', '661', '1', '01-08-2026']]);
    expect(found?.rijen[0]).toMatchObject({ voornaam: { lezing: 'naam' }, achternaam: { lezing: 'naam' } });
  });

  it('stand on every sheet that is a list', () => {
    const row = ['Jansen, Piet', '09-01-2014', '661', '1', '01-08-2026'];
    expect(lees([kop, row], [['Uitleg'], ['Vul de lijst in']], [kop, row]).map(({ blad }) => blad)).toEqual([1, 3]);
  });

  it('never hold a full BSN, in whatever cell it stood', () => {
    const bsn = ['111', '222', '333'].join('');
    const found = lees([
      ['Naam', 'Geboortedatum', 'BSN', 'Klas', 'Start', 'Opmerking'],
      ['Jansen, Piet', '09-01-2014', bsn, '1', '01-08-2026', ''],
      [`Bos, An ${bsn}`, '09-01-2014', '661', bsn, bsn, ''],
      ['Vos, Jo', '09-01-2014', '662', '1', '01-08-2026', `BSN: ${bsn}`],
    ]);
    expect(found[0]?.rijen.map(({ volledigBsn }) => volledigBsn)).toEqual([true, true, true]);
    expect(JSON.stringify(found)).not.toContain(bsn);
  });
});
