/** The words on a card. */
export type KaartTekst = { titel: string; regels: string[]; knop?: string };

const listOf = (value: unknown): object[] =>
  Array.isArray(value) ? value.filter((one): one is object => typeof one === 'object' && one !== null) : [];
const textOf = (value: object): string => ('text' in value && typeof value.text === 'string' ? value.text : '');

/** The lines of an element of a card: those of what it holds, the runs of one line together. Deeper than cards go nothing is looked for. */
function linesOf(element: object, depth = 0): { text: string; heading: boolean }[] {
  if (depth > 5) return [];
  if ('items' in element) return listOf(element.items).flatMap((item) => linesOf(item, depth + 1));
  const text = 'inlines' in element ? listOf(element.inlines).map(textOf).join('') : textOf(element);
  return text === '' ? [] : [{ text, heading: 'style' in element && element.style === 'heading' }];
}

/** What an Adaptive Card of the service says, without what makes it look as it does. */
export function kaartTekst(kaart: Record<string, unknown>): KaartTekst {
  const lines = listOf(kaart['body']).flatMap((element) => linesOf(element));
  const [action] = listOf(kaart['actions']);
  const knop = action !== undefined && 'title' in action && typeof action.title === 'string' ? action.title : undefined;
  return {
    titel: lines.find(({ heading }) => heading)?.text ?? '',
    regels: lines.filter(({ heading }) => !heading).map(({ text }) => text),
    ...(knop !== undefined && { knop }),
  };
}
