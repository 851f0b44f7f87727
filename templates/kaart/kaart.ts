/**
 * A card as its template gives it: texts only, and never anything personal (no name of a pupil, folder or file). `toon` colours the title;
 * the words alone are enough.
 */
export type Kaarttekst = {
  titel: string;
  toon: 'goed' | 'let-op' | 'neutraal';
  feiten: [naam: string, waarde: string][];
  lijst?: { kop: string; punten: string[] };
  slot?: string;
  link: { tekst: string; url: string };
};

/** Cards of 20 KB or more are refused by Workflows. */
export const maxKaartBytes = 20_000;
const maxPunten = 15;
const maxLetters = 200;
/** A sentence or two of its own: what to do, or why. */
const maxZin = 400;

const style = { goed: 'good', 'let-op': 'warning', neutraal: 'emphasis' } as const;

const short = (text: string, max = maxLetters) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);

/** Text runs are not read as Markdown, so that no text can turn into a link or into mark-up. */
const run = (text: string, more: object = {}, max = maxLetters) => ({ type: 'TextRun', text: short(text, max), ...more });
const line = (runs: object[], more: object = {}) => ({ type: 'RichTextBlock', inlines: runs, ...more });

/** The points of a list as a card shows them: the first, and how many more there are. */
export function getoondePunten({ punten }: NonNullable<Kaarttekst['lijst']>): { shown: string[]; rest: string | undefined } {
  const rest = punten.length - maxPunten;
  return { shown: punten.slice(0, maxPunten), rest: rest > 0 ? `… en nog ${rest}` : undefined };
}

function punten(lijst: NonNullable<Kaarttekst['lijst']>): object[] {
  const { shown, rest } = getoondePunten(lijst);
  const { kop } = lijst;
  const lines = [...shown.map((punt) => `• ${punt}`), ...(rest === undefined ? [] : [rest])];
  return [line([run(kop, { weight: 'Bolder' })], { spacing: 'Medium' }), ...lines.map((text) => line([run(text)], { spacing: 'Small' }))];
}

/** An Adaptive Card 1.5 with one button that opens a page. */
export function renderKaart({ titel, toon, feiten, lijst, slot, link }: Kaarttekst): object {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'nl',
    fallbackText: short(`${titel}. ${feiten.map(([name, value]) => `${name}: ${value}`).join('. ')}`),
    body: [
      {
        type: 'Container',
        style: style[toon],
        bleed: true,
        items: [{ type: 'TextBlock', text: titel, style: 'heading', weight: 'Bolder', size: 'Medium', wrap: true }],
      },
      ...feiten.map(([name, value]) => line([run(`${name}: `, { isSubtle: true }), run(value, {}, maxZin)], { spacing: 'Small' })),
      ...(lijst === undefined || lijst.punten.length === 0 ? [] : punten(lijst)),
      ...(slot === undefined ? [] : [line([run(slot, {}, maxZin)], { spacing: 'Medium' })]),
    ],
    actions: [{ type: 'Action.OpenUrl', title: link.tekst, url: link.url }],
  };
}
