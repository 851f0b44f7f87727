import type { Evidence } from '../../evidence.ts';
import type { Criterium } from '../criterium.ts';
import { stukkenVan, type Dossier } from '../dossier.ts';
import { gemistStuk } from '../gemist.ts';
import { standVan } from '../onderwerp.ts';
import { totaalIq } from '../totaal-iq.ts';
import { mits, nvt, teBeoordelen, voldaan, type Uitslag } from '../uitslag.ts';
import { zekerste } from '../zekerste.ts';
import { emb } from './paragrafen.ts';

/** A part that a band asks for: what it is called, and the words that show it (undefined: not found). */
type Deel = { naam: string; gevonden: { bewijs: Evidence[]; zeker: boolean } | undefined };

const onderwerp = (dossier: Dossier, ...subjects: Parameters<typeof standVan>[1][]): Deel['gevonden'] => {
  const found = subjects.map((subject) => standVan(dossier, subject)).filter(({ stand }) => stand === 'getoond');
  const best = zekerste(found);
  return best && { bewijs: best.bewijs.slice(0, 2), zeker: best.zeker };
};

const stuk = (dossier: Dossier, ...kinds: Parameters<typeof stukkenVan>[1][]): Deel['gevonden'] => {
  const found = stukkenVan(dossier, ...kinds);
  const best = zekerste(found);
  return best && { bewijs: [best.bewijs], zeker: best.zeker };
};

const intelligentie = (dossier: Dossier): Deel => ({
  naam: 'verslag van een intelligentieonderzoek',
  gevonden: stuk(dossier, 'intelligentieonderzoek'),
});

const dsm = (dossier: Dossier): Deel['gevonden'] => {
  const found = stukkenVan(dossier, 'onderzoeksverslag').flatMap(({ document, zeker }) =>
    document.dsm.filter(({ stand }) => stand === 'aanwezig').map(({ bewijs }) => ({ bewijs: [bewijs], zeker })),
  );
  return zekerste(found);
};

const diagnose = (dossier: Dossier): Deel['gevonden'] => {
  const words = onderwerp(dossier, 'medische-diagnose', 'lichamelijke-stoornis');
  const medical = stuk(dossier, 'medische-verklaring');
  return words && medical && { bewijs: [...medical.bewijs, ...words.bewijs.slice(0, 1)], zeker: words.zeker && medical.zeker };
};

const first = (...found: Deel['gevonden'][]): Deel['gevonden'] =>
  found.find((one) => one?.zeker === true) ?? found.find((one) => one !== undefined);

function leeftijd(dossier: Dossier): Deel['gevonden'] {
  const found = dossier.feiten.ontwikkelingsleeftijden.filter(({ maanden }) => maanden < dossier.waarden.ontwikkelingsleeftijdMaanden);
  const own = found.find(({ gebied }) => gebied !== undefined && /redzaam|adl|verzorg/i.test(gebied));
  const best = own ?? found[0];
  return best && { bewijs: [best.bewijs], zeker: best.zeker && own !== undefined };
}

function beoordeel(dossier: Dossier, delen: Deel[]): Uitslag {
  const bewijs = delen.flatMap(({ gevonden }) => gevonden?.bewijs ?? []);
  const missing = delen.filter(({ gevonden }) => gevonden === undefined).map(({ naam }) => naam);
  if (missing.length === 0)
    return mits(
      delen.every(({ gevonden }) => gevonden?.zeker === true),
      voldaan(`In het dossier zitten: ${delen.map(({ naam }) => naam).join('; ')}.`, bewijs),
    );
  const stap = { actie: `Voeg toe: ${missing.join('; ')}.`, kort: missing.join('; ') };
  return gemistStuk(dossier, `Niet gevonden: ${missing.join('; ')}.`, stap, bewijs);
}

type Groep = {
  id: string;
  titel: string;
  eis: (waarden: Dossier['waarden']) => string;
  van: (waarden: Dossier['waarden']) => number;
  tot: (waarden: Dossier['waarden']) => number;
  delen: (dossier: Dossier) => Deel[];
};

/** One of the three bands of handboek 7.6: the one that holds the IQ applies; from its lower bound up to its upper. */
const groep = ({ id, titel, eis, van, tot, delen }: Groep): Criterium =>
  emb({
    id,
    titel,
    eis,
    check(dossier) {
      const iq = totaalIq(dossier);
      if ('uitkomst' in iq)
        return teBeoordelen('Zonder totaal IQ is niet te zeggen of deze groep geldt; beoordeel welke groep past.', iq.bewijs);
      const { test, zeker } = iq;
      const inside = test.tiq >= van(dossier.waarden) && test.tiq < tot(dossier.waarden);
      if (!inside) return nvt(`Het IQ is ${test.tiq}; deze eis hoort bij een andere groep.`, [test.bewijs]);
      const uitslag = beoordeel(dossier, delen(dossier));
      return uitslag.uitkomst === 'ontbreekt' && test.ratio !== true ? uitslag : mits(zeker, uitslag);
    },
  });

/** Handboek 7.6: IQ below 20. */
export const embOnder20 = groep({
  id: 'emb.iq-onder-20',
  titel: 'EMB: stukken bij de groep met het laagste IQ',
  eis: ({ iqEmbLaag, ontwikkelingsleeftijdMaanden }) =>
    `Bij een IQ onder ${iqEmbLaag}: een verslag van een individueel intelligentieonderzoek, en een verslag dat een ontwikkelingsleeftijd voor zelfredzaamheid laat zien van minder dan ${ontwikkelingsleeftijdMaanden} maanden.`,
  van: () => 0,
  tot: ({ iqEmbLaag }) => iqEmbLaag,
  delen: (dossier) => [
    intelligentie(dossier),
    {
      naam: `ontwikkelingsleeftijd voor zelfredzaamheid van minder dan ${dossier.waarden.ontwikkelingsleeftijdMaanden} maanden`,
      gevonden: leeftijd(dossier),
    },
  ],
});

/** Handboek 7.6: IQ from 20 up to 35. */
export const emb20Tot35 = groep({
  id: 'emb.iq-20-35',
  titel: 'EMB: stukken bij de middelste groep',
  eis: ({ iqEmbLaag, iqEmbMidden }) =>
    `Bij een IQ van ${iqEmbLaag} tot ${iqEmbMidden}: een verslag van een intelligentieonderzoek en van een sociaal-emotioneel onderzoek, en een DSM-classificatie, een medische diagnose of een zeer beperkt gedragsrepertoire.`,
  van: ({ iqEmbLaag }) => iqEmbLaag,
  tot: ({ iqEmbMidden }) => iqEmbMidden,
  delen: (dossier) => [
    intelligentie(dossier),
    {
      naam: 'sociaal-emotioneel onderzoek',
      gevonden: first(onderwerp(dossier, 'sociaal-emotioneel-onderzoek'), stuk(dossier, 'vragenlijst')),
    },
    {
      naam: 'DSM-classificatie, medische diagnose of zeer beperkt gedragsrepertoire',
      gevonden: first(dsm(dossier), diagnose(dossier), onderwerp(dossier, 'beperkt-gedragsrepertoire')),
    },
  ],
});

/** Handboek 7.6: IQ from 35 up to 70. */
export const emb35Tot70 = groep({
  id: 'emb.iq-35-70',
  titel: 'EMB: stukken bij de groep met het hoogste IQ',
  eis: ({ iqEmbMidden, iqGrens }) =>
    `Bij een IQ van ${iqEmbMidden} tot ${iqGrens}: een verslag van een intelligentieonderzoek en een DSM-classificatie of medische diagnose. Het psychodiagnostisch verslag beschrijft een zeer beperkt gedragsrepertoire ondanks het IQ, en waarom het gewone ZML-onderwijs niet genoeg is.`,
  van: ({ iqEmbMidden }) => iqEmbMidden,
  tot: ({ iqGrens }) => iqGrens,
  delen: (dossier) => [
    intelligentie(dossier),
    { naam: 'DSM-classificatie of medische diagnose', gevonden: first(dsm(dossier), diagnose(dossier)) },
    { naam: 'beschrijving van een zeer beperkt gedragsrepertoire', gevonden: onderwerp(dossier, 'beperkt-gedragsrepertoire') },
    { naam: 'waarom het gewone ZML-onderwijs niet genoeg is', gevonden: onderwerp(dossier, 'zmlk-ontoereikend') },
  ],
});
