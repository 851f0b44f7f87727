import { makeScan, kantoorscan, type Scan } from '../local/voorbeelden/papier/scan.ts';
import { maakPdfFormulier } from '../src/formulieren/pdf-formulier.ts';
import { formulierdelen, optienaam } from '../src/formulieren/velden.ts';
import { aanvraagsoorten, type Aanvraagsoort } from '../src/handboek/soorten.ts';
import { isRead } from '../src/read/document.ts';
import { antwoordenOp, type Antwoord } from '../src/read/facts/aanvraag/antwoorden.ts';
import { makeReading } from '../src/read/facts/reading.ts';
import { defaultLimits } from '../src/read/limits.ts';
import { readInProcess } from '../src/read/read-in-process.ts';
import { fillPdf } from '../test/formulieren/fill-pdf.ts';
import { verzonnen } from '../test/formulieren/verzonnen.ts';
import { table } from './reading/measured.ts';

type TlvSoort = Exclude<Aanvraagsoort, 'lwoo'>;
const soorten = aanvraagsoorten.filter((soort): soort is TlvSoort => soort !== 'lwoo');

/** Ways in which a form comes back from paper. */
const scans: Record<string, Scan> = {
  '200 dpi': kantoorscan,
  '300 dpi, 1 degree': { ...kantoorscan, dpi: 300, scheef: 1 },
  '200 dpi, worn': { ...kantoorscan, kwaliteit: 55, ruis: 10, vaag: 2, inkt: 60, scheef: -1.2, spikkels: 60, ponsgaten: true },
  '150 dpi': { ...kantoorscan, dpi: 150 },
};

/** Share of the fields that is read right at least; of a way in which it comes back 0.9. An address on paper often loses its sign. */
const leastRight: Record<string, number> = { tekst: 0.95, name: 0.8, datum: 0.97, box: 0.97 };

type Outcome = 'right' | 'right, unsure' | 'wrong, unsure' | 'WRONG AND SURE' | 'SURELY EMPTY' | 'no label';

/** A space that is lost or comes in changes no answer. */
const bare = (told: string | boolean | undefined) => (typeof told === 'string' ? told.replace(/\s/gu, '') : told);

/** What reading made of one field. */
function outcomeOf(wanted: string | boolean, read: Antwoord | undefined): Outcome {
  if (read === undefined) return 'no label';
  const told = typeof wanted === 'boolean' ? read.aangekruist : read.waarde;
  const sure = !read.found.weak && !(read.found.shaky === true && /\d/.test(read.waarde)) && told !== undefined;
  if (bare(told) === bare(wanted)) return sure ? 'right' : 'right, unsure';
  if (!sure) return 'wrong, unsure';
  return told === '' ? 'SURELY EMPTY' : 'WRONG AND SURE';
}

/**
 * How well our own forms come back from paper: every field of every type, typed in, printed and scanned in several ways. The first argument is how many forms.
 */
export async function run([most = '8']: string[]): Promise<void> {
  const counts = new Map<string, Map<Outcome, number>>();
  const count = (row: string, outcome: Outcome) => {
    const own = counts.get(row) ?? new Map<Outcome, number>();
    counts.set(row, own.set(outcome, (own.get(outcome) ?? 0) + 1));
  };
  for (let at = 0; at < Number(most); at += 1) {
    const soort = soorten[at % soorten.length] ?? 'tlv-gp';
    const [how, scan] = Object.entries(scans)[at % 4] ?? ['200 dpi', kantoorscan];
    const { texts, ticked } = verzonnen(soort, at);
    const [read] = await readInProcess(
      'formulier',
      await makeScan([await fillPdf(await maakPdfFormulier(soort), texts, ticked)], { ...scan, zaad: at + 1 }),
      defaultLimits,
    );
    if (read === undefined || !isRead(read)) throw new Error(`form ${at} was not read`);
    const answers = antwoordenOp(makeReading(read));
    const each = (kind: string, naam: string, wanted: string | boolean) => {
      const outcome = outcomeOf(wanted, answers?.get(naam));
      count(kind, outcome);
      count(how, outcome);
      if (outcome !== 'right')
        console.log(`${how}: ${naam}: ${outcome}: ${JSON.stringify(answers?.get(naam)?.waarde)} for ${JSON.stringify(wanted)}`);
    };
    for (const veld of formulierdelen(soort).flatMap(({ velden }) => velden)) {
      if (veld.soort === 'tekenen' || (veld.soort === 'tekst' && veld.vast !== undefined)) continue;
      if (veld.soort !== 'keuze')
        each(veld.soort === 'tekst' && veld.eigennaam === true ? 'name' : veld.soort, veld.naam, texts[veld.naam] ?? '');
      else for (const { waarde } of veld.opties) each('box', optienaam(veld, waarde), ticked.includes(optienaam(veld, waarde)));
    }
  }
  const of = (row: Map<Outcome, number>, ...outcomes: Outcome[]) => outcomes.reduce((sum, one) => sum + (row.get(one) ?? 0), 0);
  table(
    [...counts].flatMap(([name, row]) => {
      const all = of(row, ...row.keys());
      const found = of(row, 'right', 'right, unsure') / all;
      const least = leastRight[name] ?? 0.9;
      const worst = of(row, 'WRONG AND SURE', 'SURELY EMPTY', 'no label');
      return [
        {
          name: `${name}: fields read right`,
          shown: `${(100 * found).toFixed(1)}% of ${all} (${of(row, 'right, unsure')} unsure)`,
          required: `>= ${(100 * least).toFixed(0)}%`,
          right: found >= least,
        },
        { name: `${name}: fields wrong and sure, or lost`, shown: String(worst), required: '0', right: worst === 0 },
      ];
    }),
  );
}
