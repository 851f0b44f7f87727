import { inDutch } from '../../calendar.ts';
import type { Criterium } from '../criterium.ts';
import { nietBijDown, tenzijDown } from '../down.ts';
import { isTlv } from '../dossier.ts';
import { duurInDutch, hoogstensMaandenOud } from '../geldigheid.ts';
import { gemistStuk } from '../gemist.ts';
import { mitsSoortBekend } from '../soort-bekend.ts';
import { inPlaatsVanIq } from '../totaal-iq.ts';
import { mits, nietVoldaan, nvt, teBeoordelen, voldaan } from '../uitslag.ts';

/** Handboek 3 and 6: IQ data at most two years old on the peildatum, to the day; no age limit for a renewal. */
export const algIqActueel: Criterium = {
  id: 'alg.iq-actueel',
  bron: '3, 6',
  titel: 'Leeftijd van de IQ-gegevens',
  eis: ({ iqMaanden }) => `De IQ-gegevens zijn bij het indienen hoogstens ${duurInDutch(iqMaanden)} oud.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: isTlv,
  nietVanToepassing: (dossier) =>
    dossier.variant === 'verlenging' ? 'Bij een verlenging mogen de nieuwste IQ-gegevens van elke leeftijd zijn.' : nietBijDown(dossier),
  check: tenzijDown((dossier) => {
    const { feiten, waarden, peildatum, soort } = dossier;
    const age = duurInDutch(waarden.iqMaanden);
    const newest = feiten.iq[0];
    if (newest === undefined) {
      if (soort === 'tlv-gp') return nvt('Er staan geen IQ-gegevens in de gelezen stukken; voor GP worden ze niet gevraagd.');
      if (soort === 'tlv-pro-bijzonder')
        return nvt('Er staan geen IQ-gegevens in de gelezen stukken; voor deze aanvraag zijn ze niet verplicht.');
      const instead = inPlaatsVanIq(dossier);
      if (instead !== undefined) return instead;
      const missed = gemistStuk(dossier, 'Er zijn geen IQ-gegevens gevonden.', {
        actie: `Voeg het verslag toe van een intelligentieonderzoek van hoogstens ${age} oud.`,
        kort: 'verslag van een intelligentieonderzoek',
      });
      return mitsSoortBekend(dossier, missed);
    }
    const report = {
      actie: `Voeg het verslag van het intelligentieonderzoek toe, met de dag van afname.`,
      kort: 'verslag van het intelligentieonderzoek met datum',
    };
    if (newest.datum === undefined)
      return teBeoordelen('De dag waarop het intelligentieonderzoek is afgenomen, is niet gevonden.', [newest.bewijs], report);
    const bewijs = [newest.datum.bewijs, newest.bewijs];
    const taken = `Het nieuwste intelligentieonderzoek is van ${inDutch(newest.datum.waarde)}`;
    if (newest.datum.waarde > peildatum) return teBeoordelen(`${taken}, na de dag van indienen.`, bewijs, report);
    if (newest.aangehaald) return teBeoordelen(`${taken}; een ander stuk noemt het, het verslag zelf is niet gevonden.`, bewijs, report);
    // How old a figure is does not hang on how it was computed
    const zeker = (newest.zeker || newest.ratio === true) && newest.datum.zeker;
    if (hoogstensMaandenOud(newest.datum.waarde, waarden.iqMaanden, peildatum)) {
      return mits(zeker, voldaan(`${taken}; op ${inDutch(peildatum)} is dat hoogstens ${age} geleden.`, bewijs));
    }
    return mits(
      zeker,
      nietVoldaan(`${taken}; op ${inDutch(peildatum)} is dat langer dan ${age} geleden.`, bewijs, {
        actie: `Laat een nieuw intelligentieonderzoek doen of voeg een verslag toe van hoogstens ${age} oud.`,
        kort: `intelligentieonderzoek van hoogstens ${age} oud`,
      }),
    );
  }),
};
