import type { CardView } from '../admin/views.ts';
import { getView } from './api.ts';
import { el, momentText } from './element.ts';

/** The part of Microsoft's `adaptivecards` that is used here. */
type Renderer = {
  hostConfig: unknown;
  onExecuteAction: (action: { url?: string }) => void;
  parse(card: unknown): void;
  render(): HTMLElement | undefined;
};
declare const AdaptiveCards: { AdaptiveCard: new () => Renderer; HostConfig: new (config: object) => unknown };

const look = {
  fontFamily: '"Segoe UI", system-ui, sans-serif',
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  containerStyles: {
    default: {
      backgroundColor: '#ffffff',
      foregroundColors: {
        default: { default: '#242424', subtle: '#5a5a5a' },
        accent: { default: '#444791' },
        good: { default: '#0b5c0b' },
        warning: { default: '#8a3707' },
        attention: { default: '#a4262c' },
      },
    },
    emphasis: { backgroundColor: '#f3f2f1', foregroundColors: { default: { default: '#242424', subtle: '#5a5a5a' } } },
    good: { backgroundColor: '#e7f2e7', foregroundColors: { default: { default: '#0b3d0b' } } },
    warning: { backgroundColor: '#fff4ce', foregroundColors: { default: { default: '#4a3600' } } },
    attention: { backgroundColor: '#fde7e9', foregroundColors: { default: { default: '#6e1a1e' } } },
  },
  actions: { actionAlignment: 'left', buttonSpacing: 8 },
};

/** Only ordinary links open, in a page of their own. */
function open(url: string | undefined): void {
  if (url !== undefined && /^https?:\/\//i.test(url)) window.open(url, '_blank', 'noopener');
}

function rendered(card: CardView): HTMLElement {
  const renderer = new AdaptiveCards.AdaptiveCard();
  renderer.hostConfig = new AdaptiveCards.HostConfig(look);
  renderer.onExecuteAction = (action) => open(action.url);
  renderer.parse(card.card);
  return renderer.render() ?? el('p', {}, 'Deze kaart is leeg.');
}

const drawn = new Map<string, HTMLElement>();

function post(card: CardView): HTMLElement {
  const known = drawn.get(card.id);
  if (known !== undefined) return known;
  const made = el(
    'article',
    { class: 'plaatsing', 'aria-label': `Bericht van ${momentText(card.received)}` },
    el('span', { class: 'avatar', 'aria-hidden': 'true' }, '⚙'),
    el(
      'div',
      {},
      el('p', { class: 'afzender' }, el('strong', {}, 'Workflows'), ` ${momentText(card.received)}`),
      el('div', { class: 'kaart' }, rendered(card)),
    ),
  );
  drawn.set(card.id, made);
  return made;
}

/** The channel of the loket, with its cards. */
export async function drawTeams(place: HTMLElement): Promise<void> {
  const cards = await getView('cards');
  const atEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 40;
  place.replaceChildren(
    el(
      'div',
      { class: 'twee' },
      el(
        'nav',
        { class: 'zijbalk', 'aria-label': 'Kanalen' },
        el('h2', {}, 'Loket'),
        el('ul', {}, el('li', {}, el('a', { href: '#teams', 'aria-current': 'true' }, 'Dossiers'))),
      ),
      el(
        'section',
        { class: 'kanaal', 'aria-label': 'Kanaal Dossiers' },
        el(
          'div',
          { class: 'kop' },
          el('span', { class: 'sitelogo teams', 'aria-hidden': 'true' }, 'L'),
          el('h1', {}, 'Dossiers'),
          el('span', { class: 'stil' }, 'Teams-kanaal van het loket'),
        ),
        cards.length === 0 &&
          el(
            'div',
            { class: 'leeg' },
            el('p', {}, 'Er staan nog geen kaarten in dit kanaal.'),
            el('p', {}, 'Zet een dossier bij een school neer; de kaart verschijnt hier.'),
          ),
        ...cards.map(post),
      ),
    ),
  );
  if (atEnd) window.scrollTo(0, document.body.scrollHeight);
}
