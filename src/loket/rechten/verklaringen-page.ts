import { verklaringBestand, verklaringen, type Verklaring } from '../../retain/bewijs/verklaring.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { bestand, page, pdf, type LoketResponse } from '../exchange.ts';
import { html } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { a, h1, layout, melding, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';

/** Declarations that the page lists; older ones are opened by their number. */
const getoond = 500;

const regelVan = ({ nummer, kenmerk, op, rondeId, dossiers, bestanden, bestandenHoogstens }: Verklaring): Regel => [
  a(href('verklaringPdf', { id: String(nummer) }), `Verklaring ${kenmerk} (PDF)`),
  momentVan(op),
  rondeId.startsWith('wissen-') ? html`verzoek om te wissen<span class="klein">${rondeId}</span>` : rondeId,
  dossiers,
  bestandenHoogstens === undefined ? bestanden : `${bestanden} tot hoogstens ${bestandenHoogstens}`,
  a(href('verklaringGegevens', { id: String(nummer) }), html`Gegevens<span class="alleen-lezen"> van ${kenmerk}</span> (JSON)`),
];

/** Every declaration of a destruction, the last first. */
export async function showVerklaringen({ app, persoon }: LoketBezoek): Promise<LoketResponse> {
  const alle = await verklaringen(app);
  const titel = 'Verklaringen van vernietiging';
  const inhoud = html`${h1(titel)}
  ${p('Van elke ronde waarin dossiers zijn vernietigd, staat hier een verklaring: wat, op welke grond, hoe, wanneer, wie het goedkeurde en hoe het is nagelezen. Er staan geen namen van leerlingen in. Een verklaring komt de nacht nadat de ronde klaar is.')}
  ${
    alle.length === 0
      ? melding('info', p('Er is nog niets vernietigd waar een verklaring bij hoort.'))
      : kaartTabel(
          titel,
          ['Verklaring', 'Opgemaakt', 'Ronde', 'Dossiers', 'Bestanden', 'Gegevens'],
          alle.slice(0, getoond).map(regelVan),
          'vernietigd',
        )
  }
  ${alle.length > getoond && melding('info', p(`Hier staan de laatste ${getoond} van ${alle.length} verklaringen. De oudere staan in het archief van de dienst; vraag de beheerder.`))}`;
  const deel = mag('vernietigen', persoon.rollen) ? 'vernietigen' : 'beheer';
  return page(layout({ titel, persoon, inhoud, deel }));
}

/** A declaration as a file, as it was kept. */
export async function toVerklaring({ app, persoon }: LoketBezoek, id: string, soort: 'json' | 'pdf'): Promise<LoketResponse> {
  const regel = /^\d{1,9}$/.test(id) ? (await verklaringen(app)).find(({ nummer }) => nummer === Number(id)) : undefined;
  if (regel === undefined) return page(nietGevonden(persoon), 404);
  const content = await verklaringBestand(app, regel, soort);
  if (content === undefined) {
    const uitleg =
      'Het bestand van deze verklaring is weg, of is anders dan toen het werd bewaard. Meld het bij de beheerder. Die kijkt het na met npm run audit -- verify.';
    return page(
      geweigerd(persoon, 'Deze verklaring klopt niet', uitleg, { href: href('verklaringen'), naam: 'Naar de verklaringen' }),
      409,
    );
  }
  const naam = `Verklaring van vernietiging ${regel.kenmerk}`;
  return soort === 'pdf' ? pdf(content, `${naam}.pdf`) : bestand(content, `${naam}.json`, 'application/json');
}
