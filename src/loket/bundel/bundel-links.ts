import { href, mag } from '../access.ts';
import { html, type Html } from '../frame/html.ts';
import { a } from '../frame/layout.ts';
import type { Persoon } from '../principal.ts';

/** The ways to everything of a dossier in one piece; nothing for who may not take it along. */
export const bundelLinks = (kenmerk: string, persoon: Persoon): Html | false =>
  mag('bundelPdf', persoon.rollen) &&
  html`<p class="utrecht-paragraph">
    Alles van dit dossier voor de bezwaarcommissie: ${a(href('bundelPdf', { kenmerk }), 'bundel met inhoud (PDF)')} of
    ${a(href('bundelZip', { kenmerk }), 'alle bestanden (zip)')}. Dat kan even duren.
  </p>`;
