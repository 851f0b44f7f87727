import { inDutch } from '../../calendar.ts';
import { stukkenVan } from '../dossier.ts';
import { duurInDutch, hoogstensMaandenOud } from '../geldigheid.ts';
import { mits, nietVoldaan, nvt, teBeoordelen, voldaan } from '../uitslag.ts';
import { zekerste } from '../zekerste.ts';
import { gp } from './paragrafen.ts';

/** Handboek 7.1 A, optional document 2: a report on help in the recent past; none is no fault. One that is recent is enough. */
export const gpHulpverlening = gp({
  id: 'gp.hulpverlening',
  titel: 'Verslag van hulpverlening',
  eis: ({ hulpverleningMaanden }) =>
    `Als er hulpverlening is geweest, kan een verslag daarvan worden toegevoegd, hoogstens ${duurInDutch(hulpverleningMaanden)} oud.`,
  soort: 'facultatief',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const { waarden, peildatum } = dossier;
    const verslagen = stukkenVan(dossier, 'hulpverlening');
    if (verslagen.length === 0) return nvt('Er is geen verslag van hulpverlening gevonden. Dat is niet verplicht.');
    const dated = verslagen.flatMap(({ document, bewijs, zeker }) =>
      document.datum === undefined
        ? []
        : [{ dag: document.datum.waarde, bewijs: [document.datum.bewijs, bewijs], zeker: zeker && document.datum.zeker }],
    );
    const usable = dated.filter(({ dag }) => dag <= peildatum);
    const recent = usable.filter(({ dag }) => hoogstensMaandenOud(dag, waarden.hulpverleningMaanden, peildatum));
    const best = zekerste(recent);
    if (best !== undefined) return mits(best.zeker, voldaan(`Het verslag is van ${inDutch(best.dag)}.`, best.bewijs));
    const newest = usable.toSorted((a, b) => b.dag.localeCompare(a.dag))[0];
    if (newest === undefined || usable.length < verslagen.length) {
      return teBeoordelen(
        'Er is een verslag van hulpverlening; de datum is niet met zekerheid gevonden.',
        verslagen.map((stuk) => stuk.bewijs),
      );
    }
    const age = duurInDutch(waarden.hulpverleningMaanden);
    return mits(
      newest.zeker,
      nietVoldaan(`Het nieuwste verslag van hulpverlening is van ${inDutch(newest.dag)}, meer dan ${age} geleden.`, newest.bewijs, {
        actie: `Voeg een verslag van de hulpverlening toe van hoogstens ${age} oud, als dat er is.`,
        kort: `verslag van hulpverlening van hoogstens ${age} oud (niet verplicht)`,
      }),
    );
  },
});
