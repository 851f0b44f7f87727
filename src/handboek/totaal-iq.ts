import type { IqTest } from '../read/facts.ts';
import type { Dossier } from './dossier.ts';
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

/** The newest total IQ and whether it is certain (read for certain, from the report itself, no ratio IQ); or what to say where there is none. */
export function totaalIq(dossier: Dossier): { test: IqTest & { tiq: number }; zeker: boolean } | Uitslag {
  const newest = dossier.feiten.iq[0];
  if (newest === undefined) return gemistStuk(dossier, 'Er is geen totaal IQ gevonden.', stap);
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
