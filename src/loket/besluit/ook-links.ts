import type { BesluitRecord } from '../../storage/records.ts';
import { html, type Html } from '../frame/html.ts';
import { a } from '../frame/layout.ts';
import { ookBrieven, type BriefKeus } from './brief-voorbeeld.ts';

/** An address of examples that shows another letter. */
export const metKeus = (href: string, keus: BriefKeus): string => `${href}${href.includes('?') ? '&' : '?'}brief=${keus}`;

/** The ways to the other letters that go out with the one on the page; nothing where there are none. */
export const ookLinks = (besluit: Pick<BesluitRecord, 'leerling' | 'lijst' | 'besluit'>, href: string): Html | false => {
  const ook = ookBrieven(besluit);
  return (
    ook.length > 0 &&
    html`<p class="utrecht-paragraph">
      Bekijk ook ${ook.map(([keus, naam], at) => html`${at > 0 && ' en '}${a(metKeus(href, keus), `${naam} (PDF)`)}`)}.
    </p>`
  );
};
