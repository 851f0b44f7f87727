type Child = Node | string | undefined | false;
type Attribute = string | number | boolean | undefined;
export type Properties = {
  on?: Record<string, (event: Event) => void>;
  [attribute: string]: Attribute | Record<string, (event: Event) => void>;
};

/** Makes an element. Text is always text: nothing that comes from a file, a mail or a card is read as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'object') for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

export const button = (text: string, run: () => void, properties: Properties = {}): HTMLButtonElement =>
  el('button', { type: 'button', on: { click: run }, ...properties }, text);

const moments = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
export const momentText = (iso: string): string => moments.format(new Date(iso));

export const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 ** 2).toFixed(1).replace('.', ',')} MB`;
};
