import { html, type Html, type Shown } from './html.ts';

/** A whole document of HTML: addresses of its style sheet and scripts, what stands above and below its content, and the content itself. */
export type Blad = { titel: string; stijl: string; scripts?: readonly string[]; kop?: Shown; inhoud: Shown; voet?: Shown };

/** The frame that every page of the service has, in Dutch, light and dark; where something stands above the content, with a way past it for who works by keys. */
export const blad = ({ titel, stijl, scripts = [], kop, inhoud, voet }: Blad): Html =>
  html`<!doctype html>
    <html lang="nl" class="utrecht-theme utrecht-root">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${titel}</title>
        <link rel="stylesheet" href="${stijl}" />
        ${scripts.map((script) => html`<script src="${script}" defer></script>`)}
      </head>
      <body class="utrecht-document utrecht-body">
        ${
          kop !== undefined &&
          html`<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>
            <header class="kop">
              <div class="kop__binnen">${kop}</div>
            </header>`
        }
        <main id="inhoud" class="inhoud" tabindex="-1">${inhoud}</main>
        ${voet !== undefined && html`<footer class="voet">${voet}</footer>`}
      </body>
    </html>`;
