import { instrumentsIn } from '../facts/instrumenten.ts';
import { kolomscores } from '../facts/iq-kolommen.ts';
import { looksBack, modalityAt } from '../facts/modality.ts';
import type { Row } from '../facts/reading.ts';
import { makeSeeker } from '../facts/sieve.ts';

/** Words for the parts of an intelligence test; two of them with scores show a test's own results. */
const index =
  /\b(?:verbaal begrip\w*|visueel[- ]ruimtelijk\w*|fluid redeneren\w*|fluid redenerenindex|werkgeheugen\w*|verwerkingssnelhei\w*|perceptue?le? (?:organisatie|redeneren)|performale?|verbale? iq|vbi|vri|fri|wgi|vsi|poi|viq|piq|analogieen|mozaieken|categorieen|patronen|tekenpatronen|situaties|blokpatronen|overeenkomsten|woordenschat|figuur samenstellen|matrix redeneren|gewichten|cijferreeksen|plaatjesreeksen|symbool substitutie|symbolen zoeken|symbool vergelijken|substitutie|puzzels|doorstrepen|informatie|begrijpen|rekenen|visuele? verwerking|langetermijngeheugen|kortetermijngeheugen|verwerkingssnelheid|abstract redeneren|verbaal redeneren|vloeiende intelligentie|gekristalliseerde intelligentie|cognitieve schaal)\b/;
const total = /\b(?:totaal|totale|tiq|son-?iq|iq|intelligentie\w*)\b/;
const partIn = makeSeeker(index);
const totalIn = makeSeeker(total);
const score = /(?<![\d,.])\d{1,3}(?![\d%])/;

/** The row that shows that intelligence was tested here: scores of at least two parts, or of a part beside a total. */
export const intelligenceResults = (rows: Row[]): Row | undefined => {
  const parts = rows.filter((row) => row.text.length < 160 && partIn(row) !== null && score.test(row.text));
  const totals = rows.filter((row) => totalIn(row) !== null && score.test(row.text));
  const kinds = new Set(parts.map((row) => index.exec(row.folded)?.[0]));
  if (kinds.size >= 3 || (kinds.size >= 1 && totals.length > 0 && parts.some((row) => row.cells.length > 1))) return totals[0] ?? parts[0];
  return kolomscores(rows).find(({ totaal }) => totaal)?.row;
};

/** The row of a research report that states an IQ of a test that it names as taken, where it gives no table. */
export const statedIntelligence = (rows: Row[]): Row | undefined => {
  const tested = rows.some((row) =>
    instrumentsIn(row).some(({ instrument, at }) => instrument.soort === 'intelligentie' && modalityAt(row.folded, at) === 'feit'),
  );
  return tested
    ? rows.find(
        (row) =>
          /\b(?:t?iq|intelligentie\w*)\b[^.\d]{0,40}(?:\([a-z][a-z0-9 .-]{2,14}\)[^.\d]{0,30})?\b\d{2,3}\b(?! ?%)/.test(row.folded) &&
          !looksBack(row.folded) &&
          modalityAt(row.folded, row.folded.search(/\b(?:t?iq|intelligentie)/)) === 'feit',
      )
    : undefined;
};

const scale =
  /\b(?:internaliser\w*|externaliser\w*|totale? problemen|totaalscore|totaal t|angstig|teruggetrokken|aandachtsproblemen|sociale problemen|regelovertredend\w*|agressief gedrag|denkproblemen|lichamelijke klachten|emotionele (?:symptomen|problemen)|gedragsproblemen|hyperactiviteit\w*|prosociaal|welbevinden|betrokkenheid|impulsbeheersing|sociale flexibiliteit|sociaal initiatief|inhibitie|gedragsregulatie|metacognitie|communicatie|dagelijkse vaardigheden|socialisatie|t ?= ?\d\d|t-?score|klinisch|grensgebied|deciel\w*|percentiel|stanine|scoort|scores?|ervaringen delen|aardig doen|samen (?:spelen|werken)|een taak uitvoeren|jezelf presenteren|een keuze maken|opkomen voor jezelf|omgaan met ruzie)\b/;
// Levels in letters or Roman figures, as follow-up systems give them.
const level = /^(?:[A-E]|I{1,3}|IV|V)[+-]?$/;

// "betrokkenheid 41, welbevinden 63": scales with figures behind them in running text.
const scored = new RegExp(`${scale.source}\\D{0,12}\\d{1,3}`, 'g');

/** The row that shows results of a questionnaire: its scales with scores, or its name with scores, not the wish to have it filled in. */
export const questionnaireResults = (rows: Row[]): Row | undefined => {
  let named: Row | undefined;
  let scales = 0;
  for (const row of rows) {
    const used = instrumentsIn(row).find(
      ({ instrument, at }) => instrument.soort === 'vragenlijst' && modalityAt(row.folded, at) === 'feit',
    );
    if (used) {
      named = row;
      const near = rows
        .slice(Math.max(0, row.index - (rows[0]?.index ?? 0) - 1), row.index - (rows[0]?.index ?? 0) + 4)
        .map((next) => next.folded)
        .join(' ');
      if (
        /\bt ?= ?\d\d|\bt-?scores?\b.{0,60}\d\d|\bscoort\b|\bscoren\b|\bscores? (?:van|op|in|zijn|ligt|liggen)\b|\b(?:klinisch|grensgebied)\b|\btotaalscore\b.{0,12}\d|\bdeciel\w*\b.{0,6}\d|\bontwikkelingsleeftijd\b.{0,20}\d\d? (?:maanden|jaar)|\bverhoogd\w*\b/.test(
          near,
        ) ||
        (near.match(scored)?.length ?? 0) >= 2
      )
        return row;
    }
    if (row.cells.length > 1 && scale.test(row.folded) && (score.test(row.text) || row.cells.slice(1).some((cell) => level.test(cell))))
      scales += 1;
  }
  return named && scales >= 3 ? named : undefined;
};
