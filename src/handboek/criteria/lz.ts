import { gemistStuk } from '../gemist.ts';
import { standVan } from '../onderwerp.ts';
import { mits, ontbreekt, teBeoordelen, voldaan } from '../uitslag.ts';
import { iqBoven } from './iq-boven.ts';
import { verslagVan } from './verslag.ts';
import { lz } from './paragrafen.ts';

export const lzIq = lz(iqBoven('lz'));

/** Handboek 7.4: a medical statement of a bodily, neurological or psychosomatic disorder that hinders education. */
export const lzMedischeVerklaring = lz({
  id: 'lz.medische-verklaring',
  titel: 'Medische verklaring',
  eis: () =>
    'Een medische verklaring laat zien dat de leerling een lichamelijke, neurologische of psychosomatische stoornis heeft die het onderwijs belemmert.',
  check: (dossier) =>
    verslagVan(
      dossier,
      ['lichamelijke-stoornis', 'medische-diagnose'],
      {
        getoond: 'Een medische verklaring noemt de stoornis.',
        gemist: 'Er is geen medische verklaring gevonden.',
        onduidelijk: 'Er is een medische verklaring; welke stoornis zij noemt, is niet met zekerheid te lezen.',
        stap: {
          actie: 'Voeg een medische verklaring toe van een arts over de stoornis en wat die voor het onderwijs betekent.',
          kort: 'medische verklaring',
        },
      },
      ['medische-verklaring'],
    ),
});

const gevolgen = [
  ['zelfredzaamheid-gering', 'zeer geringe zelfredzaamheid'],
  ['structureel-verzuim', 'structureel verzuim'],
  ['leerachterstand-door-stoornis', 'een leerachterstand'],
] as const;

/** Handboek 7.4: very low self-reliance, structural absence or learning delay as a result of the disorder. */
export const lzGevolg = lz({
  id: 'lz.gevolg',
  titel: 'Gevolg van de stoornis',
  eis: () => 'Door de stoornis is er zeer geringe zelfredzaamheid, structureel verzuim of een leerachterstand.',
  check(dossier) {
    const found = gevolgen.map(([onderwerp, naam]) => ({ naam, ...standVan(dossier, onderwerp) }));
    const shown = found.filter(({ stand }) => stand === 'getoond');
    const sure = shown.filter(({ zeker }) => zeker);
    const best = sure.length > 0 ? sure : shown;
    const stap = {
      actie: 'Beschrijf wat de stoornis voor gevolgen heeft: zelfredzaamheid, verzuim of leerachterstand.',
      kort: 'gevolgen van de stoornis voor het onderwijs',
    };
    if (best.length > 0) {
      const names = best.map(({ naam }) => naam).join(' en ');
      return mits(
        sure.length > 0,
        voldaan(
          `De stukken laten zien: ${names}.`,
          best.flatMap(({ bewijs }) => bewijs.slice(0, 2)),
        ),
      );
    }
    const bewijs = found.flatMap((one) => one.bewijs);
    if (found.some(({ stand }) => stand === 'tegenstrijdig'))
      return teBeoordelen('De stukken spreken elkaar hierover tegen.', bewijs, stap);
    const missed = gemistStuk(dossier, 'Een gevolg van de stoornis (zelfredzaamheid, verzuim of leerachterstand) is niet gevonden.', stap);
    return missed.uitkomst === 'ontbreekt' ? ontbreekt(missed.uitleg, stap, bewijs) : missed;
  },
});
