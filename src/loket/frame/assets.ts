import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { shipped } from '../../root.ts';

const packages = createRequire(import.meta.url);

/** Components of NL Design System that the pages use. */
const components =
  'document page-layout page-header page-footer page-body page-content heading-1 heading-2 heading-3 paragraph link button button-link table form-field form-label form-field-description form-field-error-message form-fieldset textbox textarea select radio-button checkbox status-badge alert skip-link pagination breadcrumb-nav unordered-list'.split(
    ' ',
  );

/** The loket's own style sheets in templates/loket, one for what every page has and one for each part. */
const sheets = ['loket', 'dossiers', 'dossier', 'bewijs', 'besluit', 'vergadering', 'register', 'beheer', 'bewaren', 'papier'] as const;

type Tokens = Map<string, string>;

const readTokens = (file: string): Tokens =>
  new Map(
    [...readFileSync(packages.resolve(file), 'utf8').matchAll(/^ {2}(--[\w-]+): ([^;]+);/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

const namesIn = (css: string): string[] => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);

/** The design tokens that a style sheet uses, and those that they are made of; some half of all there are. */
function tokensFor(css: string, tokens: Tokens): Tokens {
  const found: Tokens = new Map();
  const todo = namesIn(css);
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    const value = tokens.get(name);
    if (value === undefined || found.has(name)) continue;
    found.set(name, value);
    todo.push(...namesIn(value));
  }
  return found;
}

const asRule = (tokens: Tokens) => `.utrecht-theme{${[...tokens].map(([name, value]) => `${name}:${value}`).join(';')}}`;

/** The style sheet of the loket: the components, the tokens that they use for light and dark, and the loket's own. */
function buildStyle(): string {
  const library = createRequire(packages.resolve('@utrecht/component-library-css/dist/index.css'));
  const parts = components.map((name) => readFileSync(library.resolve(`@utrecht/${name}-css/dist/index.min.css`), 'utf8'));
  const own = sheets.map((name) => readFileSync(shipped('templates', 'loket', `${name}.css`), 'utf8')).join('\n');
  const css = parts.join('\n');
  const light = tokensFor(css + own, readTokens('@utrecht/design-tokens/dist/theme.css'));
  const dark = tokensFor(css + own, readTokens('@utrecht/design-tokens/dist/dark/theme.css'));
  const changed = new Map([...dark].filter(([name, value]) => light.get(name) !== value));
  return `${asRule(light)}\n@media (prefers-color-scheme:dark){${asRule(changed)}}\n${css}\n${own}`;
}

export type Asset = { path: string; contentType: string; content: Buffer; gzipped: Buffer };

function make(name: string, contentType: string, text: string): Asset {
  const content = Buffer.from(text);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const [base = '', extension = ''] = name.split('.');
  return { path: `/loket/${base}-${hash}.${extension}`, contentType, content, gzipped: gzipSync(content) };
}

let loaded: { style: Asset; script: Asset } | undefined;

/** The style sheet and script of the pages, under addresses that change with their content; read once per process. */
export function assets(): { style: Asset; script: Asset } {
  loaded ??= {
    style: make('loket.css', 'text/css; charset=utf-8', buildStyle()),
    script: make('loket.js', 'text/javascript; charset=utf-8', readFileSync(shipped('templates', 'loket', 'loket.js'), 'utf8')),
  };
  return loaded;
}
