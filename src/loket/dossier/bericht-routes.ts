import { inhoudSchema, type Inhoud } from '../../tell/inhoud.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { gegevens, h1, layout, melding, p } from '../frame/layout.ts';
import { berichtNaam, kanaalNaam, verzending } from './bericht-woorden.ts';
import { kaartTekst } from './kaart-tekst.ts';

/** A message as its reader saw it: its words alone. Links in a mail are not to be followed from here. */
function inhoudView(inhoud: Inhoud): Shown {
  if (inhoud.kanaal === 'mail')
    return html`${gegevens([['Onderwerp', inhoud.onderwerp]])}
      <div class="brief tekst">${inhoud.tekst}</div>`;
  if (inhoud.kanaal === 'bundel') return p('Dit was een verzamelmail over meer dossiers. De berichten zelf staan elk bij hun dossier.');
  const { titel, regels, knop } = kaartTekst(inhoud.kaart);
  return html`<div class="brief">
    ${titel !== '' && html`<p class="brief__titel">${titel}</p>`} ${regels.map((regel) => p(regel))}
    ${knop !== undefined && html`<p class="klein">Knop op de kaart: ${knop}</p>`}
  </div>`;
}

async function loadInhoud({ app }: Bezoek, path: string): Promise<Inhoud | undefined> {
  const blob = await app.storage.afgeleid.read(path);
  const found = blob === undefined ? undefined : inhoudSchema.safeParse(JSON.parse(blob.toString()));
  return found?.success === true ? found.data : undefined;
}

/** One message about a dossier as it was sent, or as it waits to be. */
export async function showBericht(bezoek: Bezoek, sleutel: string): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const bericht = /^[\w-]{1,200}$/.test(sleutel) ? (await app.storage.berichten.get(dossier.dossierId, sleutel))?.record : undefined;
  if (bericht === undefined) return page(nietGevonden(persoon), 404);
  const inhoud = await loadInhoud(bezoek, bericht.inhoud);
  const titel = berichtNaam(bericht);
  const content: Html = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(titel)}
    ${gegevens([
      ['Hoe', kanaalNaam[bericht.kanaal]],
      ['Verstuurd', verzending(bericht)],
    ])}
    ${inhoud === undefined ? melding('info', p('De tekst van dit bericht is niet (meer) bewaard.')) : inhoudView(inhoud)}`;
  const naam = dossier.map === '' ? dossier.kenmerk : dossier.map;
  return page(
    layout({
      titel,
      persoon,
      kruimels: [
        { naam: 'Dossiers', href: href('lijst') },
        { naam, href: `${href('dossier', dossier)}#berichten` },
      ],
      inhoud: content,
    }),
  );
}
