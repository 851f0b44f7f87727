import { downVerklaring } from '../down.ts';
import { standVan } from '../onderwerp.ts';
import { gemistStuk } from '../gemist.ts';
import { oordeel } from '../oordeel.ts';
import { anderType, iqZin, totaalIq } from '../totaal-iq.ts';
import { mits, nietVoldaan, teBeoordelen, voldaan } from '../uitslag.ts';
import { zml, zmlZonderDown } from './paragrafen.ts';

/** Handboek 7.3: IQ below 55 or Down syndrome; from 55 to 70, both included, with very low self-reliance. */
export const zmlIq = zml({
  id: 'zml.iq',
  titel: 'IQ voor ZML',
  eis: ({ iqZml, iqGrens }) =>
    `Het IQ is lager dan ${iqZml} of de leerling heeft het syndroom van Down. Bij een IQ van ${iqZml} tot en met ${iqGrens} is de zelfredzaamheid zeer gering.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const down = downVerklaring(dossier);
    if (down?.zeker === true) return voldaan('Er is een medische verklaring dat de leerling het syndroom van Down heeft.', [down.bewijs]);
    const iq = totaalIq(dossier);
    if ('uitkomst' in iq)
      return down === undefined ? iq : teBeoordelen('Beoordeel of de verklaring over het syndroom van Down geldt.', [down.bewijs]);
    const { test, zeker } = iq;
    const { iqZml, iqGrens } = dossier.waarden;
    const said = iqZin(test);
    if (test.tiq < iqZml) return mits(zeker, voldaan(said, [test.bewijs]));
    if (test.tiq > iqGrens) return mits(zeker, nietVoldaan(`${said} Dat is hoger dan ${iqGrens}.`, [test.bewijs], anderType));
    const { stand, bewijs, zeker: sure } = standVan(dossier, 'zelfredzaamheid-gering');
    const shown = [test.bewijs, ...bewijs];
    if (stand === 'getoond') return mits(zeker && sure, voldaan(`${said} De zelfredzaamheid is zeer gering.`, shown));
    if (stand === 'weerlegd') return mits(zeker && sure, nietVoldaan(`${said} De zelfredzaamheid is niet zeer gering.`, shown, anderType));
    if (stand === 'tegenstrijdig') return teBeoordelen(`${said} De stukken spreken elkaar tegen over de zelfredzaamheid.`, shown);
    return gemistStuk(
      dossier,
      `${said} Niet gevonden is hoe zelfredzaam de leerling is.`,
      {
        actie: 'Voeg een beschrijving toe van de zelfredzaamheid van de leerling.',
        kort: 'beschrijving van de zelfredzaamheid',
      },
      shown,
    );
  },
});

/** Handboek 7.3: needs described such that VSO is desirable and regular VO, PrO in particular, is not possible. */
export const zmlOnderwijsbehoeften = zmlZonderDown(
  oordeel({
    id: 'zml.onderwijsbehoeften',
    titel: 'Onderwijsbehoeften',
    eis: () => 'De onderwijsbehoeften zijn zo beschreven dat VSO wenselijk is en regulier VO, met name PrO, niet kan.',
  }),
);
