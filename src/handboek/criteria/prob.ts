import type { DocumentKind } from '../../read/facts.ts';
import type { Onderwerp } from '../../read/onderwerpen.ts';
import { groepWijzer } from '../bijzondere-groep.ts';
import type { Criterium } from '../criterium.ts';
import { stukkenVan } from '../dossier.ts';
import { gemistStuk } from '../gemist.ts';
import { stukMetSchrijver } from '../onderbouwing.ts';
import { standVan, woordenOver } from '../onderwerp.ts';
import { oordeel } from '../oordeel.ts';
import { mits, nvt, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { zekerste } from '../zekerste.ts';
import { prob } from './paragrafen.ts';

/** One of the pieces that handboek 9.2 lists: there, as a piece of its own or (`onderwerp`) as a part of another, or not. */
const stuk = (
  id: string,
  titel: string,
  eis: string,
  wat: string,
  kinds: readonly DocumentKind[],
  stap: Stap,
  onderwerp?: Onderwerp,
): Criterium =>
  prob({
    id,
    titel,
    eis: () => eis,
    check(dossier) {
      const found = stukkenVan(dossier, ...kinds);
      const best = zekerste(found);
      if (best?.zeker !== true && onderwerp !== undefined) {
        const part = standVan(dossier, onderwerp);
        if (part.stand === 'getoond') return mits(part.zeker, voldaan(`In de stukken staat een ${wat}.`, part.bewijs));
        if (part.stand === 'tegenstrijdig') return teBeoordelen(`De stukken spreken elkaar tegen over de ${wat}.`, part.bewijs, stap);
      }
      if (best === undefined) return gemistStuk(dossier, `Er is geen ${wat} gevonden.`, stap);
      return mits(best.zeker, voldaan(`Er is een ${wat}.`, [best.bewijs]));
    },
  });

const voegToe = (wat: string, kort = wat): Stap => ({ actie: `Voeg ${wat} toe.`, kort });

export const probGrond = stuk(
  'prob.grond',
  'Grond van de aanvraag',
  'Er is een kopie van de LWOO-beslissing, van de TLV voor (V)SO, of van het OPP.',
  'kopie van de LWOO-beslissing, de TLV of het OPP',
  ['lwoo-beslissing', 'tlv', 'opp'],
  voegToe('een kopie van de LWOO-beslissing, van de TLV voor (V)SO of van het OPP'),
);

/** Handboek 9.2 b: view and agreement of the parents, in writing. */
export const probZienswijze = prob({
  id: 'prob.zienswijze',
  titel: 'Zienswijze en instemming van de ouders',
  eis: () => 'De ouders hebben hun zienswijze en instemming op schrift gezet.',
  check(dossier) {
    const stap = voegToe('de schriftelijke zienswijze en instemming van de ouders', 'zienswijze en instemming van de ouders');
    const own = stukkenVan(dossier, 'zienswijze');
    const best = zekerste(own);
    const form = dossier.feiten.aanvraag.document;
    const onForm = woordenOver(dossier, 'instemming-ouders').filter(
      ({ stand, bewijs }) => stand === 'getoond' && bewijs.document === form && /\b(?:wij|we|ik)\b/i.test(bewijs.citaat),
    );
    if (best === undefined && onForm.length > 0)
      return teBeoordelen(
        'De ouders schrijven op het formulier dat zij instemmen; beoordeel of dat hun zienswijze is.',
        onForm.map(({ bewijs }) => bewijs),
        stap,
      );
    if (best === undefined) return gemistStuk(dossier, 'Er is geen schriftelijke zienswijze van de ouders gevonden.', stap);
    const said = woordenOver(dossier, 'instemming-ouders').filter(
      ({ stand, bewijs }) => stand === 'getoond' && bewijs.document === best.document.naam,
    );
    const first = zekerste(said);
    if (first === undefined)
      return teBeoordelen('Er is een zienswijze van de ouders; of zij instemmen, is niet met zekerheid te lezen.', [best.bewijs], stap);
    return mits(best.zeker && first.zeker, voldaan('De ouders geven hun zienswijze en stemmen in.', [best.bewijs, first.bewijs]));
  },
});

/** Handboek 9.2 c: a substantiated motivation with date, name and function. */
export const probMotivering = prob({
  id: 'prob.motivering',
  titel: 'Motivering',
  eis: () => 'Er is een onderbouwde motivering met datum, naam en functie.',
  check: (dossier) =>
    stukMetSchrijver(dossier, ['motivering', 'keuze-motivering', 'onderbouwing'], 'motivering', {
      actie: 'Voeg een onderbouwde motivering toe, met datum, naam en functie van de schrijver.',
      kort: 'motivering met datum, naam en functie',
    }),
});

export const probOpp = stuk(
  'prob.opp',
  'OPP of onderwijskundig rapport',
  'Er is een OPP of een onderwijskundig rapport over de leerling.',
  'OPP of onderwijskundig rapport',
  ['opp', 'okr'],
  voegToe('het OPP of een onderwijskundig rapport', 'OPP of onderwijskundig rapport'),
);
export const probBegeleiding = stuk(
  'prob.begeleiding',
  'Begeleiding en resultaten',
  'De gegeven begeleiding en de resultaten ervan zijn beschreven.',
  'beschrijving van de begeleiding en de resultaten',
  ['begeleiding'],
  voegToe('een beschrijving van de gegeven begeleiding en de resultaten', 'beschrijving van de begeleiding en de resultaten'),
  'begeleiding-en-resultaten',
);
export const probExternen = stuk(
  'prob.externen',
  'Ingeschakelde deskundigen',
  'Een document noemt de externe deskundigen die zijn ingeschakeld.',
  'document over de ingeschakelde externe deskundigen',
  ['externen'],
  voegToe('een document dat de ingeschakelde externe deskundigen noemt', 'document over de externe deskundigen'),
  'externe-deskundigen',
);
export const probRisicos = stuk(
  'prob.risicos',
  'Risico’s bij blijven',
  'De risico’s als de leerling op de huidige plaats blijft, zijn beschreven.',
  'beschrijving van de risico’s als de leerling blijft',
  ['risicos'],
  voegToe('een beschrijving van de risico’s als de leerling op de huidige plaats blijft', 'beschrijving van de risico’s'),
  'risicos-bij-blijven',
);

/** Handboek 9.2: relevant test data, where available. */
export const probToetsen = prob({
  id: 'prob.toetsen',
  titel: 'Toetsgegevens',
  eis: () => 'Relevante toets- of testgegevens zijn bijgevoegd, als ze er zijn.',
  soort: 'facultatief',
  uitkomsten: ['voldaan', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const found = stukkenVan(dossier, 'intelligentieonderzoek', 'okr', 'vragenlijst', 'onderzoeksverslag');
    const best = zekerste(found);
    const row = dossier.feiten.toetsen[0];
    if (best !== undefined) return mits(best.zeker, voldaan('Er zijn toets- of testgegevens bijgevoegd.', [best.bewijs]));
    if (row !== undefined) return mits(row.zeker, voldaan('Er zijn toetsgegevens bijgevoegd.', [row.bewijs]));
    const data = standVan(dossier, 'toetsgegevens');
    if (data.stand === 'getoond') return mits(data.zeker, voldaan('Er zijn toetsgegevens bijgevoegd.', data.bewijs));
    const { stand, bewijs } = standVan(dossier, 'sociaal-emotioneel-onderzoek');
    if (stand === 'getoond') return teBeoordelen('De stukken noemen een onderzoek; kijk of de gegevens erbij zitten.', bewijs);
    return nvt('Er zijn geen toets- of testgegevens bijgevoegd.');
  },
});

/** Handboek 9.2: which group the pupil is in, and which of its conditions is claimed. */
export const probGroep = prob(
  oordeel({
    id: 'prob.groep',
    titel: 'Bijzondere groep en voorwaarde',
    eis: () =>
      'De leerling hoort bij groep a (aangewezen op LWOO: grensvlak, toegenomen problematiek of stapeling) of groep b (TLV of OPP: IQ of leerachterstand van PrO, of een problematiek die PrO nodig maakt).',
    wijstOp: groepWijzer,
  }),
);
