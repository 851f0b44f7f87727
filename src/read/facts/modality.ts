/** How a sentence speaks of something: as a fact, as not so, as still to come, or as what may be. */
export type Modality = 'feit' | 'ontkend' | 'beloofd' | 'mogelijk';

const sentLater = 'nagestuurd|nageleverd|nagezonden|nagebracht|toegezonden|toegestuurd|opgestuurd|aangeleverd|bijgevoegd zodra';
const done =
  'ingevuld|afgenomen|uitgevoerd|onderzocht|opgesteld|besproken|geevalueerd|aangevuld|opgevraagd|gestart|herhaald|gemaakt|geschreven|afgerond|toegevoegd|gepland|gedaan|ondertekend|getekend|verstrekt|gezonden';
const whenLater =
  'binnenkort|later|volgende?|volgend|komende?|eind|begin|zodra|nadat|na|binnen|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|de loop|het najaar|het voorjaar)|aan het (?:eind|einde)';
const promises = [
  `\\b(?:zal|zullen|moet|moeten|dient|dienen)\\b.{0,80}\\b(?:worden|volgen|plaatsvinden|plaats te vinden|krijgen|sturen|invullen|aanleveren|${done}|${sentLater})\\b`,
  `\\b(?:wordt|worden)\\b.{0,60}\\b(?:nog|${sentLater})\\b`,
  `\\b(?:wordt|worden)\\b.{0,30}\\b(?:${whenLater})\\b.{0,60}\\b(?:${done})\\b`,
  `\\b(?:vult|vullen|stuurt|sturen|stuur|levert|leveren|lever|doet|maakt|neemt|komt|komen)\\b.{0,40}\\bnog\\b`,
  `\\b(?:sturen|stuur|stuurt|leveren|lever|levert)\\b.{0,40}\\bna\\b`,
  '\\bvolg(?:t|en) (?:nog|later|in|na|zodra|zo|z\\.s\\.m|per|separaat|apart|op|t\\.z\\.t|uiterlijk|eind|begin|binnen|volgende|komende|deze week)\\b',
  '\\bvolgt\\.?$',
  '\\bnog (?:niet|geen|te|in te|op te|aan te|af te|uit te|in)\\b',
  '\\b(?:is|zijn|staat|staan)\\b.{0,40}\\b(?:aangevraagd|gepland|ingepland|voorzien|in voorbereiding|in de maak|op de wachtlijst)\\b',
  '\\bgepland (?:op|in|voor|voor)\\b|\\bvoorzien (?:in|op|voor)\\b|\\bnader te bepalen\\b|\\bn\\.?t\\.?b\\b|\\bin afwachting\\b|\\bin te vullen\\b|\\bpro memorie\\b|^p\\.?m\\.?$|\\bvoornemens\\b|\\bvan plan\\b|\\bhier komt\\b|\\bt\\.?z\\.?t\\b',
];
const promise = new RegExp(promises.join('|'));
const denial =
  /\b(?:geen|niet|nooit|nimmer|noch|nihil|zonder|ontbreekt|ontbreken|ontbrak|afwezig|uitgesloten|uitgebleven|verworpen|geweigerd|weigert|weigeren|weigerde|evenmin|onvoldoende aanwijzingen|te weinig aanwijzingen)\b/;
const maybe =
  /\b(?:mogelijk|mogelijke|mogelijkerwijs|wellicht|misschien|vermoeden|vermoedens|vermoedelijk|vermoedelijke|vermoede|vermoedt|hypothese|hypothesen|werkhypothese|werkdiagnose|differentiaal\w*|overwogen|overwegen|denkbaar|lijkt|lijken|zou|zouden|of er sprake|vraag of|vragen of|vraagt zich af|vragen zich af|vraagt of|uitsluiten|aanbevolen|wenselijk|gewenst)\b/;

/** The clause (between commas, semicolons and turning words) around a place in a folded sentence. */
export const clauseAround = (folded: string, at: number): string => {
  const marks = [...folded.matchAll(/[;:]|, (?=\w)|\b(?:maar|echter|terwijl|hoewel|wel )\b|[.!?] /g)].map((match) => match.index);
  const from = Math.max(0, ...marks.filter((mark) => mark <= at));
  const to = Math.min(folded.length, ...marks.filter((mark) => mark > at));
  return folded.slice(from, to);
};

/** How the clause around a place in a folded sentence speaks. */
export const modalityAt = (folded: string, at: number): Modality => {
  const clause = clauseAround(folded, at);
  if (promise.test(clause)) return 'beloofd';
  if (denial.test(clause)) return 'ontkend';
  return maybe.test(clause) ? 'mogelijk' : 'feit';
};

/** Whether a folded text says that something is still to come. */
export const isPromise = (folded: string): boolean => promise.test(folded);
/** Whether a folded text says that something is not so, or not there. */
export const isDenied = (folded: string): boolean => denial.test(folded);
/** Whether a folded text speaks of what may be or ought to be. */
export const isPossible = (folded: string): boolean => maybe.test(folded);

/** Whether a folded text looks back on something from before the document itself. */
export const looksBack = (folded: string): boolean =>
  /\b(?:eerder|eerdere|destijds|toen|toenmalig|voorheen|vroeger|voorgaand\w*|vorige?|oude?|in het verleden|voorgeschiedenis|\w*anamnese|historie|in groep [1-8]|dossiergegevens|dossieranalyse)\b/.test(
    folded,
  );
