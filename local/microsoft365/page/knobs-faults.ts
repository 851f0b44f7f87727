import type { StateView } from '../admin/views.ts';
import { button, el, type Properties } from './element.ts';
import { turn } from './say.ts';

/** A field whose value is read when a form is sent. */
const field = (label: string, name: string, properties: Properties, ...options: HTMLOptionElement[]): HTMLElement => {
  const all = { name, 'data-plek': `veld-${label}`, ...properties };
  return el('label', {}, label, options.length > 0 ? el('select', all, ...options) : el('input', all));
};
const option = (value: string, text: string, chosen: boolean) => el('option', { value, selected: chosen }, text);

const formData = (event: Event): FormData => {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement);
};
const number = (data: FormData, name: string): number | undefined => {
  const text = data.get(name);
  return typeof text === 'string' && text !== '' ? Number(text) : undefined;
};
const words = (data: FormData, name: string): string | undefined => {
  const text = data.get(name);
  return typeof text === 'string' && text !== '' ? text : undefined;
};

const startRefusing = (event: Event) => {
  const data = formData(event);
  const calls = number(data, 'calls');
  const retryAfter = number(data, 'retryAfter');
  const path = words(data, 'path');
  turn(
    {
      refuse: {
        status: number(data, 'status') ?? 429,
        ...(calls === undefined ? {} : { calls }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
        ...(path === undefined ? {} : { path }),
        rate: (number(data, 'rate') ?? 100) / 100,
      },
    },
    'Microsoft Graph weigert nu.',
  );
};

/** Refusals of Graph. */
export function refusePanel({ knobs }: StateView): HTMLElement {
  const statuses: [string, string][] = [
    ['429', '429 te veel vragen'],
    ['503', '503 even niet beschikbaar'],
    ['500', '500 storing'],
    ['504', '504 te laat'],
    ['423', '423 vergrendeld'],
    ['403', '403 geen recht'],
  ];
  return el(
    'form',
    { class: 'paneel', on: { submit: startRefusing } },
    el('h2', {}, 'Weigeren'),
    el(
      'p',
      {},
      knobs.refuse === null
        ? 'Alle vragen worden beantwoord.'
        : `Weigert met ${knobs.refuse.status}${knobs.refuse.calls === undefined ? '' : `, nog ${knobs.refuse.calls} keer`}.`,
    ),
    el(
      'div',
      { class: 'velden' },
      field('Antwoord', 'status', {}, ...statuses.map(([value, text]) => option(value, text, value === '429'))),
      field('Wacht (retry-after, seconden)', 'retryAfter', { type: 'number', min: 0, max: 3600, value: 2 }),
      field('Aantal keer (leeg: steeds)', 'calls', { type: 'number', min: 1, value: 5 }),
      field('Deel van de vragen (%)', 'rate', { type: 'number', min: 1, max: 100, value: 100 }),
      field('Alleen als dit in het pad staat', 'path', { type: 'text', placeholder: 'bijvoorbeeld delta' }),
    ),
    el(
      'div',
      { class: 'rij' },
      el('button', { type: 'submit' }, 'Weigeren'),
      button('Niet meer weigeren', () => turn({ refuse: null }, 'Alle vragen worden weer beantwoord.')),
    ),
  );
}

const startCutting = (event: Event) => {
  const data = formData(event);
  const calls = number(data, 'calls');
  turn({ drop: { when: data.get('when'), ...(calls === undefined ? {} : { calls }) } }, 'Verbindingen worden verbroken.');
};

const setSlow = (event: Event) => turn({ slow: number(formData(event), 'slow') ?? 0 }, 'De vertraging is ingesteld.');

/** Connections that are cut or slow. */
export function linePanel({ knobs }: StateView): HTMLElement {
  return el(
    'section',
    { class: 'paneel' },
    el('h2', {}, 'Verbinding'),
    el('p', {}, knobs.drop === null ? 'Verbindingen blijven heel.' : `Verbreekt ${knobs.drop.when === 'before' ? 'vóór' : 'ná'} het werk.`),
    el(
      'form',
      { on: { submit: startCutting } },
      el(
        'div',
        { class: 'velden' },
        field('Verbreken', 'when', {}, option('before', 'vóór het werk', true), option('after', 'ná het werk, antwoord kwijt', false)),
        field('Aantal keer verbreken (leeg: steeds)', 'calls', { type: 'number', min: 1, value: 1 }),
      ),
      el(
        'div',
        { class: 'rij' },
        el('button', { type: 'submit' }, 'Verbreken'),
        button('Heel laten', () => turn({ drop: null }, 'Verbindingen blijven heel.')),
      ),
    ),
    el(
      'form',
      { on: { submit: setSlow } },
      el(
        'div',
        { class: 'velden' },
        field('Traag: wachttijd per antwoord (ms)', 'slow', { type: 'number', min: 0, max: 60000, value: knobs.slow }),
      ),
      el('div', { class: 'rij' }, el('button', { type: 'submit' }, 'Instellen')),
    ),
  );
}
