import { formulierIngevuld } from '../formulier.ts';
import type { Criterium } from '../criterium.ts';
import { tellendeStukken, type Dossier } from '../dossier.ts';
import { hoogstensMaandenOud } from '../geldigheid.ts';
import { gemistStuk } from '../gemist.ts';
import { hoortBijGpVerlenging } from '../gp.ts';
import { oppMetDelen } from '../opp.ts';
import { mits, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';

/** Handboek 7.1, renewal A. */
export const gpvOpp: Criterium = {
  id: 'gpv.opp',
  bron: '7.1',
  titel: 'Ontwikkelingsperspectief (OPP)',
  eis: () => 'Er is een ontwikkelingsperspectief (OPP) met een handelingsdeel, een verantwoordingsdeel en een evaluatiedeel.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen'],
  hoortBij: hoortBijGpVerlenging,
  check: (dossier) => oppMetDelen(dossier, ['handelingsdeel', 'verantwoording', 'evaluatie']),
};

const stap: Stap = {
  actie: 'Voeg de uitslag toe van een vragenlijst die de onderwijsbeperkingen in kaart brengt, het liefst de TRF.',
  kort: 'uitslag van een vragenlijst over de onderwijsbeperkingen (bij voorkeur de TRF)',
};

const instruments = (dossier: Dossier) =>
  tellendeStukken(dossier).flatMap((document) =>
    document.instrumenten
      .filter(({ soort }) => soort === 'vragenlijst' || soort === 'observatie')
      .map((instrument) => ({ instrument, document })),
  );

/** Handboek 7.1, renewal B: preferably COTAN-approved, preferably the TRF. */
export const gpvOnderwijsbeperkingen: Criterium = {
  id: 'gpv.onderwijsbeperkingen',
  bron: '7.1',
  titel: 'Onderwijsbeperkingen in kaart gebracht',
  eis: () =>
    'De onderwijsbeperkingen zijn in kaart gebracht met een instrument, bij voorkeur goedgekeurd door de COTAN, bij voorkeur de TRF.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen'],
  hoortBij: hoortBijGpVerlenging,
  check(dossier) {
    const { waarden, peildatum } = dossier;
    const used = instruments(dossier);
    if (used.length === 0)
      return gemistStuk(dossier, 'Er is geen instrument gevonden waarmee de onderwijsbeperkingen in kaart zijn gebracht.', stap);
    const recent = used.filter(
      ({ document: { datum } }) => datum === undefined || hoogstensMaandenOud(datum.waarde, waarden.instrumentVerlengingMaanden, peildatum),
    );
    const rank = ({ instrument }: (typeof used)[number]) =>
      Number(instrument.zeker) * 4 + Number(/\btrf\b/i.test(instrument.naam)) * 2 + Number(instrument.cotan);
    const best = recent.toSorted((a, b) => rank(b) - rank(a))[0]?.instrument;
    if (best === undefined) {
      return teBeoordelen(
        'Er is alleen een oude uitslag gevonden; beoordeel of die nog zegt hoe het nu gaat.',
        used.map(({ instrument }) => instrument.bewijs),
        stap,
      );
    }
    return mits(best.zeker, voldaan(`Gebruikt is: ${best.naam}.`, [best.bewijs]));
  },
};

/** Handboek 7.1, renewal C; the signature is `alg.handtekening-ouders`. */
export const gpvAanmeldingsformulier: Criterium = {
  id: 'gpv.aanmeldingsformulier',
  bron: '7.1',
  titel: 'Aanmeldingsformulier, ingevuld door de ouders',
  eis: () => 'De ouders hebben het formulier voor de verlenging ingevuld.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen'],
  hoortBij: hoortBijGpVerlenging,
  check: formulierIngevuld,
};
