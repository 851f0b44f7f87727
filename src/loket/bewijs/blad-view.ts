import type { Box } from '../../read/document.ts';
import type { PageView } from '../../read/show/page-view.ts';
import { html, type Html, type Shown } from '../frame/html.ts';

/** A length in points as an attribute holds it. */
const num = (points: number): string => String(Math.round(points * 10) / 10);
const viewBox = ([left, top, width, height]: Box): string => [left, top, width, height].map(num).join(' ');

/** Room around a marked word, so that the mark does not touch its letters. */
const around = 1.5;
const mark = ([left, top, width, height]: Box): Html =>
  html`<rect
    x="${num(left - around)}"
    y="${num(top - around)}"
    width="${num(width + 2 * around)}"
    height="${num(height + 2 * around)}"
    rx="1.5"
  />`;

/** The part of a page around what is marked, as far as it is worth enlarging: at least half as wide as the page, at most a third as high. */
export function uitsnede(vakken: readonly Box[], { breedte, hoogte }: Pick<PageView, 'breedte' | 'hoogte'>): Box | undefined {
  const [first] = vakken;
  if (first === undefined) return undefined;
  const near = vakken.filter(([, top]) => Math.abs(top - first[1]) < hoogte / 4);
  const margin = Math.max(16, hoogte / 34);
  const left = Math.max(0, Math.min(...near.map(([x]) => x)) - margin);
  const right = Math.min(breedte, Math.max(...near.map(([x, , width]) => x + width)) + margin);
  const width = Math.min(breedte, Math.max(right - left, breedte / 2));
  const top = Math.max(0, Math.min(...near.map(([, y]) => y)) - margin);
  const bottom = Math.min(hoogte, Math.max(...near.map(([, y, , height]) => y + height)) + margin);
  return [Math.min(left, breedte - width), top, width, Math.min(bottom - top, hoogte / 3)];
}

/**
 * A page as a picture with the places marked over it; above it the first of them enlarged. The picture is one file, used twice. `naam` says which page it is.
 */
export function bladView(
  view: Pick<PageView, 'breedte' | 'hoogte'>,
  vakken: readonly Box[],
  bron: { src: string; naam: string; groot: Shown },
): Html {
  const { breedte, hoogte } = view;
  const cut = uitsnede(vakken, view);
  const [first] = vakken;
  return html`${
      cut !== undefined &&
      html`<figure class="blad blad--plek">
        <figcaption>De plek, vergroot</figcaption>
        <div class="blad__venster" role="group" aria-label="Beeld, te verschuiven" tabindex="0">
          <svg
            viewBox="${viewBox(cut)}"
            role="img"
            aria-label="De gemarkeerde plek, vergroot. De woorden staan ook in de tekst op deze pagina."
          >
            <use href="#blad-inhoud"></use>
          </svg>
        </div>
      </figure>`
    }
    <figure class="blad">
      <figcaption>De hele bladzijde ${bron.groot}</figcaption>
      <div class="blad__venster" role="group" aria-label="Beeld, te verschuiven" tabindex="0">
        <svg viewBox="0 0 ${num(breedte)} ${num(hoogte)}" role="img" aria-label="${bron.naam}, als beeld. De tekst staat onder het beeld.">
          <g id="blad-inhoud">
            <rect class="blad__papier" width="${num(breedte)}" height="${num(hoogte)}" />
            <image href="${bron.src}" width="${num(breedte)}" height="${num(hoogte)}" preserveAspectRatio="none"></image>
            <g class="blad__merken" ${first !== undefined && html` id="plek"`}>${vakken.map(mark)}</g>
          </g>
        </svg>
      </div>
    </figure>`;
}
