import { tellendeStukken } from '../dossier.ts';
import { gemistStuk } from '../gemist.ts';
import type { Waarden } from '../waarden.ts';
import { mits, nietVoldaan, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { gp } from './paragrafen.ts';

const stapVoor = ({ instrumenten, cotanInstrumenten }: Waarden): Stap => ({
  actie: `Voeg de uitslag toe van ${instrumenten} instrumenten, waarvan minstens ${cotanInstrumenten} door de COTAN is goedgekeurd; het liefst de CBCL en de TRF.`,
  kort: `uitslag van ${instrumenten} instrumenten (bij voorkeur CBCL en TRF)`,
});

/**
 * Handboek 7.1 C: at least one COTAN-approved and one additional instrument show that the problems are wider than school. An
 * intelligence test alone does not show that: with only one other instrument beside it a person judges.
 */
export const gpInstrumenten = gp({
  id: 'gp.instrumenten',
  titel: 'Gebruikte instrumenten',
  eis: ({ cotanInstrumenten, instrumenten }) =>
    `Er zijn minstens ${instrumenten} instrumenten gebruikt, waarvan minstens ${cotanInstrumenten} door de COTAN is goedgekeurd; bij voorkeur de CBCL en de TRF.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const { waarden } = dossier;
    const stap = stapVoor(waarden);
    const all = tellendeStukken(dossier).flatMap(({ instrumenten }) => instrumenten);
    const used = [
      ...new Map(
        all
          .filter(({ soort }) => soort !== 'didactisch')
          .toSorted((a, b) => Number(a.zeker) - Number(b.zeker))
          .map((one) => [one.naam, one]),
      ).values(),
    ];
    if (used.length === 0) return gemistStuk(dossier, 'Er is geen gebruikt instrument gevonden.', stap);
    const behaviour = used.filter(({ soort }) => soort !== 'intelligentie');
    const bewijs = used.map((one) => one.bewijs);
    const names = used.map(({ naam }) => naam).join(', ');
    if (used.length < waarden.instrumenten)
      return gemistStuk(dossier, `Gevonden is alleen ${names}; nodig zijn minstens ${waarden.instrumenten} instrumenten.`, stap, bewijs);
    const cotan = used.filter((one) => one.cotan);
    if (cotan.length < waarden.cotanInstrumenten) {
      return mits(
        used.every(({ zeker }) => zeker),
        nietVoldaan(`Gebruikt zijn ${names}; daarvan is er geen als goedgekeurd door de COTAN bekend.`, bewijs, stap),
      );
    }
    const sure = behaviour.filter(({ zeker }) => zeker);
    if (sure.length >= waarden.instrumenten && sure.filter((one) => one.cotan).length >= waarden.cotanInstrumenten) {
      return voldaan(
        `Gebruikt zijn ${sure.map(({ naam }) => naam).join(', ')}.`,
        sure.map((one) => one.bewijs),
      );
    }
    return teBeoordelen(`Gevonden zijn ${names}. Beoordeel of zij gebruikt zijn en samen genoeg zijn.`, bewijs, stap);
  },
});
