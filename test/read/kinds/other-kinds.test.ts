import { describe, expect, it } from 'vitest';
import { findKinds } from '../../../src/read/kinds/index.ts';
import { madeUp } from '../facts/made-up.ts';

const naam = 'Naam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2011\n';

describe('the pieces that PrO, PrO for special groups and medical applications ask for', () => {
  it.each([
    ['okr', `Onderwijskundig rapport\n${naam}Domein | Toets | DL | DLE\nSpelling | LVS | 55 | 31`],
    ['okr', `Overstapdossier PO-VO\n${naam}Domein | Toets | DL | DLE\nBegrijpend lezen | LVS | 55 | 31\nSpelling | LVS | 55 | 31`],
    [
      'okr',
      `Gegevens basisschool De Linde groep 8\n${naam}Vak | Toets | Vaardigheidsscore | DL | DLE\nBegrijpend lezen | LVS | 120 | 55 | 31\nSpelling | LVS | 130 | 55 | 31`,
    ],
    [
      'toestemming',
      `Kennisneming en toestemming\n${naam}Ondergetekenden geven toestemming voor het verstrekken van het dossier.\nHandtekening ouder`,
    ],
    [
      'toestemming',
      `Verklaring ouders\n${naam}Hierbij geven wij toestemming voor het aanvragen van een TLV en het uitwisselen van gegevens.\nOndergetekende\nHandtekening ouder/verzorger`,
    ],
    [
      'lwoo-beslissing',
      `Beschikking leerwegondersteunend onderwijs\n${naam}Het samenwerkingsverband wijst lwoo toe.\nTegen dit besluit kunt u bezwaar maken.`,
    ],
    [
      'lwoo-beslissing',
      `Samenwerkingsverband De Stroom\nBetreft: toewijzing LWOO\n${naam}De leerling is aangewezen op lwoo. Besluit van 3 maart 2024.`,
    ],
    ['zienswijze', `Zienswijze ouders\n${naam}Wij zijn het eens met de aanvraag voor praktijkonderwijs.`],
    [
      'zienswijze',
      `Mening van de ouders over de overstap naar PrO\n${naam}Wij, ouders van Fenna, vinden het praktijkonderwijs een goede plek en stemmen in met de aanvraag.\nHandtekening ouders`,
    ],
    [
      'zienswijze',
      `Beste mevrouw Adelaar,\nU vroeg ons om op te schrijven wat wij ervan vinden. Wij zien dat zij thuis ongelukkig is.\nWij zijn het er daarom mee eens dat zij naar het praktijkonderwijs gaat en dat u de verklaring aanvraagt.`,
    ],
    ['vragenlijst', `SVL-i, 9 februari 2026\n${naam}Schaal | Stanine\nMotivatie | 6\nWelbevinden | 7\nZelfvertrouwen | 4`],
    [
      'aanmeldingsformulier',
      `Formulier C2: aanvraag beschikking PrO / lwoo\n${naam}Aangevraagd wordt ☒ praktijkonderwijs ☐ lwoo\nDatum van plaatsing | 1 augustus 2026`,
    ],
    ['motivering', `Motivering bij aanvraag TLV-PrO bijzondere groep\n${naam}De stapeling van problemen maakt het vmbo niet haalbaar.`],
    ['keuze-motivering', `Motivering keuze PrO\n${naam}Wij kiezen voor PrO en niet voor LWOO omdat zij alleen met voordoen leert.`],
    [
      'keuze-motivering',
      `PrO of LWOO?\n${naam}Het IQ van 77 ligt in het gebied waarin tussen PrO en LWOO wordt gekozen. De keuze voor PrO is gemaakt omdat Fenna alleen met voordoen leert.`,
    ],
    ['begeleiding', `Overzicht geboden begeleiding en resultaten\n${naam}Periode | Begeleiding | Resultaat\n2024 | RT | vooruitgang`],
    ['begeleiding', `Beschrijving van de begeleiding en de resultaten\n${naam}Periode | Begeleiding | Resultaat\n2024 | RT | vooruitgang`],
    ['externen', `Ingeschakelde externe deskundigen\nFenna Roelofs\nM. Kroes, schoolmaatschappelijk werker`],
    ['externen', `Betrokken instanties\n${naam}GGZ: drs. Vlot\nSMW: M. Kroes`],
    ['risicos', `Te verwachten risico's\n${naam}Als Fenna in het vmbo blijft, dreigt uitval.`],
    ['risicos', `Beschrijving van de risico's bij blijven in het vmbo\n${naam}Als Fenna blijft, dreigt thuiszitten.`],
    ['archief', `Kopie uit archief: dyslexieonderzoek\n${naam}Onderzoek op 5 juni 2024.`],
    [
      'tlv',
      `Beschikking toelaatbaarheidsverklaring\n${naam}Het bestuur verklaart de leerling toelaatbaar tot het VSO. Nummer: TLV-2024-1\nBezwaar binnen zes weken.`,
    ],
    [
      'medische-verklaring',
      `Verklaring\nPatiënt: Fenna Roelofs\nZij is bekend met epilepsie en onder behandeling van de polikliniek.\ndr. B. Kok, kinderarts`,
    ],
    [
      'medische-verklaring',
      `Ziekenhuis Het Veen\nGeachte ouders,\nBij Fenna Roelofs is de diagnose jeugdreuma gesteld. Zij is onder behandeling bij de polikliniek.\ndr. B. Kok, reumatoloog`,
    ],
  ])('%s', (kind, text) => {
    expect(findKinds(madeUp('scan0001.pdf', text))[0]?.kind).toBe(kind);
  });

  it('a questionnaire told in running text within a report shows its results', () => {
    const okr = `Onderwijskundig rapport\n${naam}Domein | Toets | DL | DLE\nSpelling | LVS | 55 | 31\nDe leerlijst ZIEN! is ingevuld op 2 februari 2026. Uitslag: betrokkenheid 41, welbevinden 63 (percentielen).`;
    expect(findKinds(madeUp('scan0001.pdf', okr)).map(({ kind }) => kind)).toEqual(['okr', 'vragenlijst']);
    expect(findKinds(madeUp('scan0001.pdf', okr.replace(/Uitslag.*/, 'De uitslag volgt.'))).map(({ kind }) => kind)).toEqual(['okr']);
  });

  it('a questionnaire with levels in letters shows its results', () => {
    const scol = `Uitslag SCOL leerkrachtversie\n${naam}Categorie | Leerkracht | Leerling\nErvaringen delen | C | B\nEen taak uitvoeren | E | C\nOmgaan met ruzie | B | B`;
    expect(findKinds(madeUp('scan0001.pdf', scol))).toMatchObject([{ kind: 'vragenlijst', zeker: true }]);
    expect(findKinds(madeUp('scan0001.pdf', `Uitslag SCOL\n${naam}De SCOL wordt in mei ingevuld.`))).not.toMatchObject([
      { kind: 'vragenlijst', zeker: true },
    ]);
  });

  it('a chapter of another piece is no piece of its own', () => {
    const opp = `Ontwikkelingsperspectief\n${naam}Uitstroombestemming: havo\nVisie van de ouders\nZij zijn het eens met het plan.\nBetrokken instanties\nGGZ\nBelemmerende factoren: onrust\nOnderwijsbehoeften: rust`;
    expect(findKinds(madeUp('scan0001.pdf', opp)).map(({ kind }) => kind)).toEqual(['opp']);
  });
});

describe('parts of one piece that are pieces of their own', () => {
  const kinds = (text: string) => findKinds(madeUp('stukken.docx', text)).map(({ kind, zeker }) => (zeker ? kind : `${kind}?`));
  const form = `Aanvraagformulier TLV praktijkonderwijs\n${naam}Plaatsing per | 1 augustus 2026\nHandtekening ouders`;

  it.each([
    [
      ['aanmeldingsformulier', 'toestemming'],
      `${form}\nToestemming\nWij hebben het onderwijskundig rapport gelezen en geven toestemming om het te delen.`,
    ],
    [['aanmeldingsformulier', 'toestemming?'], `${form}\nDe school heeft toestemming om het dossier te delen.`],
    [['aanmeldingsformulier'], `${form}\nZonder toestemming wordt niets gedeeld.`],
    [
      ['motivering', 'onderbouwing?', 'opp'],
      `Motivering\n${naam}${'De problemen zijn dit jaar toegenomen.\n'.repeat(20)}OPP\nUitstroom: entree.\nBevorderend: handig. Belemmerend: angst.\nDoel: elke dag op school. Onderwijsbehoeften: rust.`,
    ],
  ])('%s', (expected, text) => {
    expect(kinds(text)).toEqual(expected);
  });
});
