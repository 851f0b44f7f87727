import type { IqTest } from '../read/facts.ts';
import { stukkenVan, type Dossier } from './dossier.ts';
import { gemistStuk } from './gemist.ts';
import { teBeoordelen, type Stap, type Uitslag } from './uitslag.ts';

const stap: Stap = {
  actie: 'Voeg het verslag toe van een intelligentieonderzoek met het totaal IQ.',
  kort: 'verslag van een intelligentieonderzoek met totaal IQ',
};

/** What a school can do whose pupil's IQ does not fit the type of TLV. */
export const anderType: Stap = {
  actie: 'Neem contact op met het loket over het type TLV dat past.',
  kort: 'overleg met het loket over het type TLV',
};

/** A developmental age that a report gives where it gives no IQ: for a person to weigh. Undefined without one. */
export function inPlaatsVanIq(dossier: Dossier): Uitslag | undefined {
  const reports = new Set(stukkenVan(dossier, 'onderzoeksverslag', 'intelligentieonderzoek').map(({ document }) => document.naam));
  const found = dossier.feiten.ontwikkelingsleeftijden.find(({ bewijs }) => reports.has(bewijs.document));
  return found && teBeoordelen('Er is geen totaal IQ, wel een ontwikkelingsleeftijd. Beoordeel of die genoeg zegt.', [found.bewijs], stap);
}

/** The newest total IQ and whether it is certain (read for certain, from the report itself, no ratio IQ); or what to say where there is none. */
export function totaalIq(dossier: Dossier): { test: IqTest & { tiq: number }; zeker: boolean } | Uitslag {
  const newest = dossier.feiten.iq[0];
  if (newest === undefined) return inPlaatsVanIq(dossier) ?? gemistStuk(dossier, 'Er is geen totaal IQ gevonden.', stap);
  const { tiq } = newest;
  if (tiq === undefined)
    return teBeoordelen(
      'Het nieuwste intelligentieonderzoek geeft geen totaal IQ; beoordeel wat de andere scores zeggen.',
      [newest.bewijs],
      stap,
    );
  return { test: { ...newest, tiq }, zeker: newest.zeker && !newest.aangehaald && newest.ratio !== true };
}

/** Words for a total IQ in a report. */
export const iqZin = ({ tiq, ratio }: IqTest & { tiq: number }): string =>
  ratio === true ? `Het IQ is ${tiq}, berekend uit een ontwikkelingsleeftijd; beoordeel of het zo mag tellen.` : `Het totaal IQ is ${tiq}.`;
