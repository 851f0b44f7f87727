import type { DocumentKind, KindFound } from '../facts.ts';
import type { Row } from '../facts/reading.ts';
import { isPromise } from '../facts/modality.ts';
import { intelligenceResults, questionnaireResults, statedIntelligence } from './contents.ts';
import type { Segment } from './segments.ts';
import { headNounOf } from './titles.ts';

/** What speaks for a kind in a piece: its title, what it does, the file's name. `row` shows it; `sure` where it does all that makes it that kind. */
export type Candidate = { kind: DocumentKind; title: number; content: number; name: number; row: Row | undefined; sure?: boolean };

/** The kinds that a piece is, of the candidates: the first is what it is above all. */
export const choose = (
  candidates: Candidate[],
  segment: Segment,
  make: (kind: DocumentKind, row: Row | undefined, zeker: boolean) => KindFound,
): KindFound[] => {
  const rows = segment.rows.filter((row) => !row.running);
  // What advises on a placement after tests of its own is the report of those tests.
  const tests = candidates.some(({ kind, content }) => researchKinds.has(kind) && content >= 5);
  const total = ({ kind, title, content, name }: Candidate) =>
    title * 1.5 + (tests && kind === 'deskundigenadvies' && title < 3 ? content - 3 : content) + name;
  const ranked = candidates
    .filter((candidate) => candidate.title >= 3 || candidate.content >= 5 || candidate.name > 0)
    .sort((a, b) => total(b) - total(a));
  const questionnaire = questionnaireResults(rows);
  const kinds: KindFound[] = [];
  // Advices that follow in the piece that asks are a part of the application.
  const asks = ranked.find(({ kind, sure }) => kind === 'aanmeldingsformulier' && sure === true);
  const follows = ranked[0]?.kind === 'deskundigenadvies' && !segment.rows.slice(0, 6).some((row) => row === ranked[0]?.row);
  const best = follows ? (asks ?? ranked[0]) : ranked[0];
  const research = best !== undefined && researchKinds.has(best.kind);
  // A page with the outcome of a test only, by who took it.
  const slip = (best === undefined || total(best) < 5) && rows.length <= 25 && rows.some(({ folded }) => tester.test(folded));
  const stated = (research && (best.title >= 3 || best.content >= 5)) || slip;
  const iq = intelligenceResults(rows) ?? (stated ? statedIntelligence(rows) : undefined);
  // A table of DL and DLE in the report of a test makes that no report of the primary school.
  const tested = best?.kind === 'okr' && best.title < 3 && intelligenceResults(rows) !== undefined;
  if (best && total(best) >= 5 && !research && !tested)
    kinds.push(
      make(
        best.kind,
        best.row,
        best.sure === true ||
          (total(best) >= 9 && (best.title >= 3 || best.content >= 6)) ||
          // A letter that a doctor signs and that does nothing else.
          (best.kind === 'medische-verklaring' && best.content >= 5 && (ranked[1]?.content ?? 0) < 4 && doctorOf(segment) !== undefined) ||
          (best.content >= 8 && best.content - (ranked[1]?.content ?? 0) >= 2),
      ),
    );
  if (research || ((best === undefined || total(best) < 9 || tested) && iq)) {
    const report = candidates.find((candidate) => candidate.kind === 'onderzoeksverslag');
    const diagnostic = rows.some((row) => /\bdsm\b|\bclassificatie\b|\bpsychiatrisch onderzoek\b|\bpsychodiagnostisch\b/.test(row.folded));
    const title = Math.max(0, ...candidates.filter((candidate) => researchKinds.has(candidate.kind)).map((candidate) => candidate.title));
    if (report && (diagnostic || questionnaire) && report.content >= 4 && (best?.kind !== 'vragenlijst' || report.content >= 6))
      kinds.push(make('onderzoeksverslag', report.row, (report.title >= 3 && report.content >= 5) || report.content >= 7));
    else if (best?.kind === 'onderzoeksverslag' && !iq)
      kinds.push(make('onderzoeksverslag', best.row, best.title >= 3 && best.content >= 4));
    else if (best?.kind === 'intelligentieonderzoek' && !iq) kinds.push(make('intelligentieonderzoek', best.row, false));
    const taken = slip && rows.some(({ folded }) => takenOn.test(folded));
    if (iq) kinds.push(make('intelligentieonderzoek', iq, title >= 3 || rows.length > 20 || taken));
    if (best?.kind === 'vragenlijst' && !questionnaire) {
      const scores = rows.filter((row) => row.cells.length > 1 && /^\D*\d{1,3}\D*$/.test(row.cells[1] ?? ''));
      kinds.push(make('vragenlijst', best.row, best.title >= 3 && scores.length >= 3));
    }
  }
  if (questionnaire && !withoutResults.has(kinds[0]?.kind ?? 'overig')) kinds.push(make('vragenlijst', questionnaire, true));
  const [first] = kinds;
  // A discharge letter "with diagnostic examination" is the report of that examination too.
  const both = first?.kind === 'hulpverlening' && /\bmet\b.{0,30}\bonderzoek/.test(best?.row?.folded ?? '');
  const report = candidates.find((candidate) => candidate.kind === 'onderzoeksverslag');
  if (both && report && report.content >= 5 && rows.some((row) => /\bdsm\b/.test(row.folded))) {
    kinds.push(make('onderzoeksverslag', report.row ?? best?.row, true));
    const tested = intelligenceResults(rows) ?? statedIntelligence(rows);
    if (tested) kinds.push(make('intelligentieonderzoek', tested, true));
  }
  // The report of a test behind, or in, a letter of a doctor or of those who treat.
  const within = first !== undefined && treats.has(first.kind) && !kinds.some(({ kind }) => kind === 'intelligentieonderzoek');
  const own = within && rows.some(({ folded, text }) => text.length < 90 && takenOn.test(folded)) ? intelligenceResults(rows) : undefined;
  if (own)
    kinds.push(
      make(
        'intelligentieonderzoek',
        own,
        rows.some(({ folded }) => tester.test(folded)),
      ),
    );
  const progress = first?.kind === 'voortgangsrapportage' ? undefined : progressPart(rows);
  if (progress) kinds.push({ ...make('voortgangsrapportage', progress, true), van: progress.page });
  kinds.push(...secondKinds(candidates, kinds, segment, make));
  if (kinds.length > 0) return kinds;
  return [make(isLetter(rows) ? 'brief' : 'overig', undefined, false)];
};

const tester = /\b(?:psycholo(?:og|ge)|orthopedago(?:og|ge)|testleider|onderzoeker|psychodiagnost\w+)\b/;
const takenOn = /\b(?:afname\w*|afgenomen|onderzoeks?datum|datum (?:van )?(?:het )?onderzoek|testdatum)\b|^datum:|^onderzoek bij\b/;
const treats = new Set<DocumentKind>(['medische-verklaring', 'hulpverlening']);
const researchKinds = new Set<DocumentKind>(['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst']);
// Pieces that may mention scores of elsewhere, but do not hold results themselves.
const withoutResults = new Set<DocumentKind>([
  'aanmeldingsformulier',
  'deskundigenadvies',
  'opp',
  'handelingsplan',
  'tlv',
  'toestemming',
  'lwoo-beslissing',
]);

/** The line in which a doctor signs, or is named in the head. */
const doctorOf = (segment: Segment): Row | undefined =>
  [
    ...segment.rows.slice(0, 12).filter((row) => /^(?:arts|specialist|behandelaar|onderzoeker)\b/.test(row.folded)),
    ...segment.rows.slice(-14),
  ].findLast((row) => row.text.length < 80 && /\b\w*(?:arts|neuroloog|reumatoloog|cardioloog|internist|geneticus)\b/.test(row.folded));

// A second kind in one piece: a form with the experts' advices in it, a medical report that is a research report.
const secondKinds = (
  ranked: Candidate[],
  kinds: KindFound[],
  segment: Segment,
  make: (kind: DocumentKind, row: Row | undefined, zeker: boolean) => KindFound,
): KindFound[] => {
  const first = kinds[0]?.kind;
  const has = (kind: DocumentKind, content: number, title = 0) =>
    ranked.find((candidate) => candidate.kind === kind && candidate.content >= content && candidate.title >= title);
  const second: KindFound[] = [];
  // What is called a motivation is a substantiation as well, to be judged.
  if (first === 'motivering' || first === 'keuze-motivering') second.push(make('onderbouwing', has(first, 0)?.row, false));
  const experts = has('deskundigenadvies', 6);
  if ((first === 'aanmeldingsformulier' || first === 'okr' || first === 'toestemming') && experts) {
    const head = segment.rows.find((row) => row.heading && row.text.length <= 60 && headNounOf(row)?.kind === 'deskundigenadvies');
    second.push(make('deskundigenadvies', head ?? experts.row, head !== undefined));
  }
  // One file with the form and, under a head of its own, the substantiation.
  const reasons = has('onderbouwing', 4, 4);
  if (first === 'aanmeldingsformulier' && reasons) second.push(make('onderbouwing', reasons.row, true));
  const form = has('aanmeldingsformulier', 6);
  if (first === 'onderbouwing' && form) second.push(make('aanmeldingsformulier', form.row, true));
  // Consent that parents sign on the form or under the report of the primary school.
  const consent = first === 'aanmeldingsformulier' || first === 'okr' ? consentPart(segment.rows) : undefined;
  if (consent) second.push({ ...make('toestemming', consent.row, consent.zeker), van: consent.row.page });
  // The report of the primary school as a part of the form.
  const report =
    first === 'aanmeldingsformulier' && has('okr', 5)
      ? segment.rows.find(({ folded, text }) => text.length <= 60 && headNounIsOkr(folded))
      : undefined;
  if (report) second.push({ ...make('okr', report, true), van: report.page });
  // A motivation under a heading of its own in a form: who wrote it and when is then for a person to see.
  const motive =
    first === 'aanmeldingsformulier' && !second.some(({ kind }) => kind === 'onderbouwing') ? motivePart(segment.rows) : undefined;
  if (motive) second.push({ ...make('onderbouwing', motive, isSignedMotive(segment.rows, motive)), van: motive.page });
  // An OPP under its own heading, in a bundle of pieces that belong together.
  const perspective = has('opp', 7) && first !== 'opp' && first !== 'handelingsplan' ? oppPart(segment.rows) : undefined;
  if (perspective) second.push({ ...make('opp', perspective, true), van: perspective.page });
  // What a doctor signs, or heads, as a report of an examination is a medical statement too; and the other way round.
  const doctor = doctorOf(segment);
  const medical = has('medische-verklaring', 5, 3) ?? (doctor && has('medische-verklaring', 5));
  if (first === 'onderzoeksverslag' && medical) second.push(make('medische-verklaring', medical.row ?? doctor, false));
  const statement = first === 'medische-verklaring' ? has(first, 0)?.row : undefined;
  if (statement && /\bonderzoek/.test(statement.folded)) second.push(make('onderzoeksverslag', statement, false));
  return second;
};

const headNounIsOkr = (folded: string): boolean => /^(?:formulier \w{1,3}: ?)?(?:onderwijskundig rapport|okr)\b/.test(folded);

const consents = /\b(?:geven|geef|geeft|verlenen|verleen)\b.{0,80}\btoestemming\b|\btoestemming\b.{0,40}\b(?:om|voor|tot)\b/;
const agrees = /\b(?:vinden?|vind) (?:het )?goed\b|\bakkoord\b|\btoestemming\b|\b(?:stem(?:men)?) in\b|\bgeen bezwaar\b/;
const acknowledges = /\b(?:kennis (?:te hebben )?(?:genomen|nemen)|gelezen|ingezien|gezien|ontvangen|besproken)\b/;
/** Words of acknowledgement and consent; certain where they stand together or under a heading of their own. */
const consentPart = (rows: readonly Row[]): { row: Row; zeker: boolean } | undefined => {
  for (const [at, row] of rows.entries()) {
    const near = rows.slice(Math.max(0, at - 2), at + 3).filter(({ page }) => page === row.page);
    const said = near.map(({ folded }) => folded).join(' ');
    if (row.heading && /\btoestemming\b/.test(row.folded) && row.text.length <= 60) {
      const under = rows
        .slice(at + 1, at + 5)
        .map(({ folded }) => folded)
        .join(' ');
      if (agrees.test(under) && acknowledges.test(under) && !isPromise(under)) return { row, zeker: true };
    }
    if (!/\btoestemming\b/.test(row.folded) || row.heading || !consents.test(said) || isPromise(said)) continue;
    const headed = rows
      .slice(Math.max(0, at - 4), at)
      .some(({ heading, folded }) => heading && /\b(?:toestemming|verklaring van de ouders?|kennisneming)\b/.test(folded));
    return { row, zeker: acknowledges.test(said) && (headed || /\b(?:wij|ik|ondergetekenden?|ouders?)\b/.test(said)) };
  }
  return undefined;
};

// "3. Waarom niet bij ons", "Motivering": a heading above why the school itself cannot give what is needed.
const headsMotive =
  /^(?:§ ?)?(?:\w{1,2}[.)]? )?(?:(?:onderbouwde |schriftelijke |onze )?(?:onderbouwing|motivering)\b|motivatie\b(?! \d)|waarom\b.{0,80}\b(?:niet|geen|nodig|ontoereikend|onvoldoende|vso|speciaal|verlenging)\b)/;
const motivePart = (rows: readonly Row[]): Row | undefined =>
  rows.find((row, at) => {
    if (at < 4 || !row.heading || !headsMotive.test(row.folded) || /\b(?:teken\w*|ondertekend|handtekening)\b/.test(row.folded))
      return false;
    const under = rows.slice(at + 1, at + 12);
    const end = under.findIndex(({ heading }) => heading);
    return (end < 0 ? under : under.slice(0, end)).reduce((sum, { text }) => sum + text.length, 0) > 200;
  });

// Called a motivation in so many words, with by whom, in what function and when under it on the same page.
const isSignedMotive = (rows: readonly Row[], motive: Row): boolean => {
  const under = rows.slice(rows.indexOf(motive) + 1).filter(({ page }) => page === motive.page);
  return (
    /^(?:\w{1,2}[.)]? )?(?:onderbouwde )?motivering$/.test(motive.folded) &&
    [/^naam\b:? \S/, /^functie\b:? \S/, /^datum\b:? \d/].every((label) => under.some(({ folded }) => label.test(folded)))
  );
};

const oppPart = (rows: readonly Row[]): Row | undefined =>
  rows.find(
    (row, at) =>
      at > 0 && row.heading && row.text.length <= 40 && /^(?:\d\.? )?(?:opp|ontwikkelingsperspectief(?:s?plan)?)\b/.test(row.folded),
  );

// A part of a growth document or OPP that calls itself the progress report and says something.
const progressPart = (rows: Row[]): Row | undefined =>
  rows.find((row, at) => {
    if (!row.heading || row.text.length > 60 || headNounOf(row)?.kind !== 'voortgangsrapportage' || !/^voortgangs\w+/.test(row.folded))
      return false;
    const after = rows.slice(at + 1);
    const end = after.findIndex((next) => next.heading);
    const said = after.slice(0, end === -1 ? undefined : end).filter((next) => !isPromise(next.folded));
    return said.length >= 2 && said.reduce((sum, next) => sum + next.text.length, 0) > 80;
  });

const isLetter = (rows: Row[]): boolean =>
  rows.some((row) => /^(?:geachte?|beste|l\.s\.|van:|aan:|verzonden:|onderwerp)/.test(row.folded)) ||
  rows.some((row) => /\b(?:met vriendelijke groet|hoogachtend|groeten?)\b/.test(row.folded));
