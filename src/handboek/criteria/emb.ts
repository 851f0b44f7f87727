import { standVan, toonOnderwerp } from '../onderwerp.ts';
import { anderType, iqZin, totaalIq } from '../totaal-iq.ts';
import { mits, nietVoldaan, voldaan } from '../uitslag.ts';
import { verslagVan } from './verslag.ts';
import { emb } from './paragrafen.ts';

/** Handboek 7.6: a report of a medical or psychodiagnostic examination on a physical limitation. */
export const embVerslag = emb({
  id: 'emb.verslag',
  titel: 'Verslag over de lichamelijke beperking',
  eis: () =>
    'Een verslag van een medisch of psychodiagnostisch onderzoek laat zien dat de leerling een lichamelijke beperking heeft die het leren in grote mate belemmert.',
  check: (dossier) =>
    verslagVan(dossier, ['lichamelijke-stoornis', 'motorische-beperking'], {
      getoond: 'Een verslag noemt de lichamelijke beperking.',
      gemist: 'Er is geen verslag van een medisch of psychodiagnostisch onderzoek gevonden.',
      onduidelijk: 'Er is een verslag; of het een lichamelijke beperking noemt die het leren belemmert, is niet met zekerheid te lezen.',
      stap: {
        actie: 'Voeg het verslag toe van een medisch of psychodiagnostisch onderzoek naar de lichamelijke beperking.',
        kort: 'verslag over de lichamelijke beperking',
      },
    }),
});

/** Handboek 7, 7.6: category A below 35; B or C from 35 to 70. */
const categorieEmb = (tiq: number, { iqEmbMidden }: { iqEmbMidden: number }): string =>
  tiq < iqEmbMidden ? 'categorie A' : 'categorie B (lichamelijk) of C (psychiatrisch)';

/** Handboek 7.6: a total IQ below 70. */
export const embIq = emb({
  id: 'emb.iq',
  titel: 'IQ voor EMB',
  eis: ({ iqGrens }) => `Het totaal IQ is lager dan ${iqGrens}.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const iq = totaalIq(dossier);
    if ('uitkomst' in iq) return iq;
    const { test, zeker } = iq;
    const { iqGrens } = dossier.waarden;
    if (test.tiq < iqGrens)
      return mits(zeker, voldaan(`${iqZin(test)} Dat hoort bij EMB ${categorieEmb(test.tiq, dossier.waarden)}.`, [test.bewijs]));
    return mits(zeker, nietVoldaan(`${iqZin(test)} Dat is niet lager dan ${iqGrens}.`, [test.bewijs], anderType));
  },
});

/** Handboek 7.6: very low self-reliance in daily life or in fine motor actions. */
export const embZelfredzaamheid = emb({
  id: 'emb.zelfredzaamheid',
  titel: 'Zelfredzaamheid',
  eis: () => 'De leerling is zeer gering zelfredzaam in het dagelijks leven (ADL) of bij fijne motorische handelingen.',
  check(dossier) {
    const motor = standVan(dossier, 'motorische-ondersteuning');
    if (standVan(dossier, 'zelfredzaamheid-gering').stand !== 'getoond' && motor.stand === 'getoond')
      return mits(motor.zeker, voldaan('De leerling heeft hulp nodig bij fijne motorische handelingen.', motor.bewijs));
    return toonOnderwerp(dossier, 'zelfredzaamheid-gering', {
      getoond: 'De zelfredzaamheid is zeer gering.',
      gemist: 'Niet gevonden is dat de leerling zeer gering zelfredzaam is.',
      stap: {
        actie: 'Beschrijf hoe zelfredzaam de leerling is in het dagelijks leven en bij fijne motorische handelingen.',
        kort: 'beschrijving van de zelfredzaamheid',
      },
    });
  },
});
