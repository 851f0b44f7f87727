import { stukkenVan } from '../dossier.ts';
import { gemistStuk } from '../gemist.ts';
import { mits, nietVoldaan, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { gp } from './paragrafen.ts';

const metDsm: Stap = {
  actie: 'Voeg een psychodiagnostisch of psychiatrisch verslag toe dat de problemen beschrijft volgens de DSM.',
  kort: 'onderzoeksverslag met beschrijving volgens de DSM',
};

/** Handboek 7.1 A, required document 1. */
export const gpOnderzoeksverslag = gp({
  id: 'gp.onderzoeksverslag',
  titel: 'Onderzoeksverslag met DSM',
  eis: () => 'Er is een psychodiagnostisch of psychiatrisch onderzoeksverslag dat de problemen beschrijft volgens de DSM-IV of DSM-5.',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const verslagen = stukkenVan(dossier, 'onderzoeksverslag');
    if (verslagen.length === 0)
      return gemistStuk(dossier, 'Er is geen psychodiagnostisch of psychiatrisch onderzoeksverslag gevonden.', metDsm);
    const mentions = verslagen.flatMap((stuk) => stuk.document.dsm.map((dsm) => ({ ...dsm, zeker: stuk.zeker, stuk })));
    const stated = mentions.filter(({ stand }) => stand === 'aanwezig');
    const denied = mentions.filter(({ stand }) => stand === 'afwezig');
    if (stated.length > 0 && denied.length > 0) {
      const bewijs = [...stated, ...denied].map((mention) => mention.bewijs);
      return teBeoordelen('De onderzoeksverslagen spreken elkaar tegen over een classificatie volgens de DSM.', bewijs, metDsm);
    }
    const first = stated[0];
    if (first !== undefined) {
      const shown = stated.filter(({ stuk }) => stuk === first.stuk).map((mention) => mention.bewijs);
      return mits(
        stated.some(({ zeker }) => zeker),
        voldaan('Het onderzoeksverslag beschrijft de problemen volgens de DSM.', [first.stuk.bewijs, ...shown]),
      );
    }
    if (denied.length > 0) {
      const bewijs = denied.map((mention) => mention.bewijs);
      return mits(
        denied.every(({ zeker }) => zeker),
        nietVoldaan('Het onderzoeksverslag zegt dat er geen classificatie volgens de DSM is.', bewijs, metDsm),
      );
    }
    const bewijs = [...verslagen.map((stuk) => stuk.bewijs), ...mentions.map((mention) => mention.bewijs)];
    return teBeoordelen('Er is een onderzoeksverslag; een classificatie volgens de DSM is daarin niet gevonden.', bewijs, metDsm);
  },
});
