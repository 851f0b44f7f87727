export { loadLeden, type Leden } from './leden.ts';
export { loadUitslag, type GeladenUitslag } from './stemming.ts';
export { heropenStemming, sluitStemming } from './sluiten.ts';
export { besluitVan, minsteStemmen, uitslagVan, type Uitslag } from './uitslag.ts';
