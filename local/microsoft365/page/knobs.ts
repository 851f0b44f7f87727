import type { StateView } from '../admin/views.ts';
import { act, getView } from './api.ts';
import { button, el, momentText } from './element.ts';
import { linePanel, refusePanel } from './knobs-faults.ts';
import { ask, attempt, say, turn } from './say.ts';

function clockPanel(state: StateView): HTMLElement {
  const later = (text: string, given: object) =>
    button(text, () => attempt(() => act('clock', given), `Het is nu ${text}.`), { disabled: !state.clockMoves, 'data-plek': text });
  const days = Math.round(state.shift / 86_400_000);
  return el(
    'section',
    { class: 'paneel' },
    el('h2', {}, 'Klok'),
    el(
      'p',
      {},
      'De klok van Dossierloket en van deze nabootsing. Hij staat nu ',
      el('strong', {}, days === 0 ? 'gelijk met deze computer' : `${days} ${days === 1 ? 'dag' : 'dagen'} vooruit`),
      '.',
    ),
    el(
      'div',
      { class: 'rij' },
      later('een dag later', { days: 1 }),
      later('een maand later', { months: 1 }),
      later('zes maanden later', { months: 6 }),
      button('Klok terugzetten', () => attempt(() => act('clock', { shift: 0 }), 'De klok staat weer gelijk.'), {
        disabled: !state.clockMoves,
        'data-plek': 'klok-terug',
      }),
    ),
    !state.clockMoves && el('p', {}, 'De klok kan hier niet verzet worden. Start alles met npm start.'),
  );
}

function noticePanel(state: StateView): HTMLElement {
  const modes: [string, string][] = [
    ['deliver', 'Bezorgen'],
    ['lose', 'Kwijtraken'],
    ['repeat', 'Dubbel bezorgen'],
  ];
  const radios = modes.map(([value, text]) =>
    el(
      'label',
      { class: 'keuze' },
      el('input', {
        type: 'radio',
        name: 'meldingen',
        value,
        checked: state.knobs.notifications === value,
        'data-plek': `melding-${value}`,
        on: { change: () => turn({ notifications: value }, `Meldingen: ${text.toLowerCase()}.`) },
      }),
      text,
    ),
  );
  const rows = state.subscriptions.map((one) =>
    el(
      'li',
      {},
      `${one.site}, ${one.library}: tot ${momentText(one.expires)}${one.failures > 0 ? `, ${one.failures} keer niet aangenomen` : ''}`,
    ),
  );
  return el(
    'section',
    { class: 'paneel' },
    el('h2', {}, 'Meldingen'),
    el('fieldset', {}, el('legend', {}, 'Meldingen over wijzigingen'), ...radios),
    el('p', {}, state.subscriptions.length === 0 ? 'Er zijn geen abonnementen.' : 'Abonnementen:'),
    el('ul', {}, ...rows),
    el(
      'div',
      { class: 'rij' },
      button('Abonnementen laten verdwijnen', () => attempt(() => act('vanish-subscriptions'), 'De abonnementen zijn weg.')),
      button('Delta-tokens laten verlopen', () => attempt(() => act('expire-delta'), 'De tokens zijn verlopen.')),
    ),
  );
}

const setListed = (event: Event) => turn({ deletedFolders: (event.target as HTMLInputElement).checked ? 'folder' : 'all' }, 'Ingesteld.');

function habitPanel({ knobs }: StateView): HTMLElement {
  const check = (name: 'promotion' | 'deltaTwice', text: string) =>
    el(
      'label',
      { class: 'keuze' },
      el('input', {
        type: 'checkbox',
        checked: knobs[name],
        'data-plek': name,
        on: { change: (event) => turn({ [name]: (event.target as HTMLInputElement).checked }, 'Ingesteld.') },
      }),
      text,
    );
  return el(
    'section',
    { class: 'paneel' },
    el('h2', {}, 'Gewoonten van SharePoint'),
    check('promotion', 'Office-bestanden veranderen bij het uploaden (eigenschappen erin geschreven)'),
    check('deltaTwice', 'Gewijzigde items staan twee keer in delta, de oude stand eerst'),
    el(
      'label',
      { class: 'keuze' },
      el('input', { type: 'checkbox', checked: knobs.deletedFolders === 'folder', 'data-plek': 'weg', on: { change: setListed } }),
      'Van een verwijderde map noemt delta alleen de map zelf',
    ),
  );
}

function usePanel(state: StateView): HTMLElement {
  const rows = state.units.operations.map(({ operation, calls, units }) =>
    el('tr', {}, el('td', {}, operation), el('td', { class: 'getal' }, String(calls)), el('td', { class: 'getal' }, String(units))),
  );
  return el(
    'section',
    { class: 'paneel breed' },
    el('h2', {}, 'Verbruik'),
    el('p', {}, `${state.units.total} eenheden sinds het begin (een tenant met 1.000 licenties mag er 1.250 per minuut gebruiken).`),
    el(
      'details',
      {},
      el('summary', {}, 'Per soort vraag'),
      el(
        'div',
        { class: 'tabel', tabindex: '0', role: 'region', 'aria-label': 'Verbruik per soort vraag' },
        el(
          'table',
          {},
          el(
            'thead',
            {},
            el('tr', {}, el('th', { scope: 'col' }, 'Vraag'), el('th', { scope: 'col' }, 'Keer'), el('th', { scope: 'col' }, 'Eenheden')),
          ),
          el('tbody', {}, ...rows),
        ),
      ),
    ),
    el(
      'p',
      {},
      'De bestanden staan op deze computer in ',
      el('code', {}, state.folder),
      '. Wat u daar met een bestandsbeheerder verandert, ziet de nabootsing ook.',
    ),
    ...(state.ignored.length === 0
      ? []
      : [
          el('p', {}, 'Deze bestanden zou SharePoint weigeren om hun naam:'),
          el('ul', {}, ...state.ignored.map((name) => el('li', {}, name))),
        ]),
    el(
      'div',
      { class: 'rij' },
      button('Alles wissen en opnieuw beginnen', () => attempt(startOver), { class: 'gevaar' }),
    ),
  );
}

async function startOver(): Promise<void> {
  const answer = await ask({
    title: 'Alles wissen?',
    text: 'Alle bestanden, mails en kaarten van deze nabootsing gaan weg. De klok gaat terug.',
    yes: 'Wissen',
  });
  if (answer === undefined) return;
  await act('reset');
  say('Alles is gewist. De mappen van de scholen staan weer klaar.');
}

type Field = HTMLInputElement | HTMLSelectElement;
const fieldsIn = (place: HTMLElement) => place.querySelectorAll<Field>('form input, form select');
const keyOf = (field: Field) => field.getAttribute('data-plek') ?? '';
/** What a person filled in stays when the panels are drawn anew. */
const isTyped = (field: Field) =>
  field instanceof HTMLInputElement ? field.value !== field.defaultValue : field.selectedOptions[0]?.defaultSelected !== true;
const typedIn = (place: HTMLElement) =>
  new Map(
    Array.from(fieldsIn(place))
      .filter(isTyped)
      .map((field) => [keyOf(field), field.value]),
  );

let before = '';

/** The clock, and everything that can be made to go wrong. */
export async function drawKnobs(place: HTMLElement): Promise<void> {
  const state = await getView('state');
  const now = JSON.stringify({ ...state, now: '', units: { ...state.units, operations: [] } });
  const present = place.querySelector('.panelen') !== null;
  if (present && now === before) return;
  before = now;
  const typed = typedIn(place);
  const open = place.querySelector('details')?.open ?? false;
  place.replaceChildren(
    el('h1', {}, 'Klok en storingen'),
    el('p', {}, 'Zet hier de tijd vooruit, of laat Microsoft 365 haperen om te zien hoe Dossierloket dat opvangt.'),
    el(
      'div',
      { class: 'panelen' },
      clockPanel(state),
      noticePanel(state),
      habitPanel(state),
      refusePanel(state),
      linePanel(state),
      usePanel(state),
    ),
  );
  for (const field of fieldsIn(place)) field.value = typed.get(keyOf(field)) ?? field.value;
  place.querySelector('details')?.toggleAttribute('open', open);
}
