import { inDutch } from '../../calendar.ts';
import { stukkenVan } from '../dossier.ts';
import { gemistOpFormulier, gemistStuk } from '../gemist.ts';
import { opps, oppMetDelen } from '../opp.ts';
import { stukMetSchrijver } from '../onderbouwing.ts';
import { mits, teBeoordelen, voldaan } from '../uitslag.ts';
import { zekerste } from '../zekerste.ts';
import { verlenging } from './paragrafen.ts';

/** Handboek 6 A: the number of the TLV to be extended. */
export const vlTlvNummer = verlenging({
  id: 'vl.tlv-nummer',
  titel: 'Nummer van de TLV',
  eis: () => 'Het nummer van de TLV die verlengd moet worden, staat in het dossier.',
  check(dossier) {
    const { tlvNummer } = dossier.feiten.aanvraag;
    if (tlvNummer !== undefined) return mits(tlvNummer.zeker, voldaan(`Het nummer is ${tlvNummer.waarde}.`, [tlvNummer.bewijs]));
    return gemistOpFormulier(dossier, 'Het nummer van de TLV die verlengd moet worden, is niet gevonden.', {
      actie: 'Vul op het formulier het nummer in van de TLV die verlengd moet worden.',
      kort: 'nummer van de TLV die verlengd moet worden',
    });
  },
});

/** Handboek 6 A: a progress report of relevant pieces. */
export const vlVoortgang = verlenging({
  id: 'vl.voortgang',
  titel: 'Voortgangsrapportage',
  eis: () => 'Er is een voortgangsrapportage van relevante dossierstukken.',
  check(dossier) {
    const found = stukkenVan(dossier, 'voortgangsrapportage');
    const best = zekerste(found);
    if (best !== undefined) return mits(best.zeker, voldaan('Er is een voortgangsrapportage.', [best.bewijs]));
    return gemistStuk(dossier, 'Er is geen voortgangsrapportage gevonden.', {
      actie: 'Voeg een voortgangsrapportage toe over de tijd van de huidige TLV.',
      kort: 'voortgangsrapportage',
    });
  },
});

/** Handboek 6 A: the evaluated OPP. */
export const vlOpp = verlenging({
  id: 'vl.opp',
  titel: 'Geëvalueerd OPP',
  eis: () => 'Er is een geëvalueerd ontwikkelingsperspectief (OPP).',
  check(dossier) {
    const newest = opps(dossier)[0];
    const perGoal = newest?.doelenGeevalueerd;
    if (newest !== undefined && perGoal !== undefined && newest.evaluatie.stand !== 'aanwezig') {
      return mits(
        newest.zeker && perGoal.zeker && !newest.concept,
        voldaan(`De doelen van het OPP zijn geëvalueerd op ${inDutch(perGoal.waarde)}.`, [newest.bewijs, perGoal.bewijs]),
      );
    }
    return oppMetDelen(dossier, ['evaluatie']);
  },
});

/** Handboek 6 A: the most recent IQ data, of any age. */
export const vlIq = verlenging({
  id: 'vl.iq',
  titel: 'Nieuwste IQ-gegevens',
  eis: () => 'De nieuwste IQ-gegevens zitten in het dossier; zij mogen van elke leeftijd zijn.',
  check(dossier) {
    const newest = dossier.feiten.iq[0];
    const stap = {
      actie: 'Voeg het verslag van het laatste intelligentieonderzoek toe.',
      kort: 'verslag van het laatste intelligentieonderzoek',
    };
    if (newest === undefined) return gemistStuk(dossier, 'Er zijn geen IQ-gegevens gevonden.', stap);
    if (newest.tiq === undefined) return teBeoordelen('Er is een intelligentieonderzoek, maar zonder totaal IQ.', [newest.bewijs], stap);
    if (newest.aangehaald)
      return teBeoordelen(
        `Een ander stuk noemt een totaal IQ van ${newest.tiq}; het verslag zelf is niet gevonden.`,
        [newest.bewijs],
        stap,
      );
    const taken = newest.datum === undefined ? '' : `, afgenomen op ${inDutch(newest.datum.waarde)}`;
    return mits(newest.zeker, voldaan(`Het totaal IQ is ${newest.tiq}${taken}.`, [newest.bewijs]));
  },
});

/** Handboek 6 A: why the pupil needs special education, with date, name and function. */
export const vlOnderbouwing = verlenging({
  id: 'vl.onderbouwing',
  titel: 'Onderbouwing van de verlenging',
  eis: () => 'Er is een onderbouwing waarom de leerling speciaal onderwijs nodig heeft, met datum, naam en functie.',
  check: (dossier) =>
    stukMetSchrijver(dossier, ['onderbouwing', 'motivering'], 'onderbouwing', {
      actie: 'Voeg een onderbouwing toe waarom de leerling speciaal onderwijs nodig heeft, met datum, naam en functie.',
      kort: 'onderbouwing van de verlenging met datum, naam en functie',
    }),
});
