import { formulierIngevuld } from '../formulier.ts';
import { tellendeStukken, type Dossier } from '../dossier.ts';
import { hoogstensMaandenOud } from '../geldigheid.ts';
import { gemistStuk } from '../gemist.ts';
import { oppMetDelen } from '../opp.ts';
import { mits, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { gpVerlenging } from './paragrafen.ts';

/** Handboek 7.1, renewal A. */
export const gpvOpp = gpVerlenging({
  id: 'gpv.opp',
  titel: 'Ontwikkelingsperspectief (OPP)',
  eis: () => 'Er is een ontwikkelingsperspectief (OPP) met een handelingsdeel, een verantwoordingsdeel en een evaluatiedeel.',
  check: (dossier) => oppMetDelen(dossier, ['handelingsdeel', 'verantwoording', 'evaluatie']),
});

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
export const gpvOnderwijsbeperkingen = gpVerlenging({
  id: 'gpv.onderwijsbeperkingen',
  titel: 'Onderwijsbeperkingen in kaart gebracht',
  eis: () =>
    'De onderwijsbeperkingen zijn in kaart gebracht met een instrument, bij voorkeur goedgekeurd door de COTAN, bij voorkeur de TRF.',
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
});

/** Handboek 7.1, renewal C; the signature is `alg.handtekening-ouders`. */
export const gpvAanmeldingsformulier = gpVerlenging({
  id: 'gpv.aanmeldingsformulier',
  titel: 'Aanmeldingsformulier, ingevuld door de ouders',
  eis: () => 'De ouders hebben het formulier voor de verlenging ingevuld.',
  check: formulierIngevuld,
});
