import { renderMail } from '../../../templates/mail/mail.ts';
import { getoondePunten, type Kaarttekst } from '../../../templates/kaart/kaart.ts';
import { href } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { BriefOnvolledig } from '../../decide/brief.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { mailVoorbeeld, page, pdf, type LoketResponse } from '../exchange.ts';
import { html, type Html } from '../frame/html.ts';
import { a, h1, h2, layout, p } from '../frame/layout.ts';
import { beheerMenu } from './beheer-menu.ts';
import { kaartNaam, mailNaam } from './sjabloon-namen.ts';

/** The examples of all templates; only loaded for who looks at them. */
const voorbeelden = async () => {
  const [{ mailVoorbeelden }, { kaartVoorbeelden }, { pdfSjablonen }] = await Promise.all([
    import('../../../templates/mail/voorbeelden.ts'),
    import('../../../templates/kaart/voorbeelden.ts'),
    import('./pdf-sjablonen.ts'),
  ]);
  return { mails: mailVoorbeelden, kaarten: kaartVoorbeelden, pdfs: pdfSjablonen };
};

function kaartView(id: string, { titel, feiten, lijst, slot, link }: Kaarttekst): Html {
  const punten = lijst && getoondePunten(lijst);
  return html`<article class="sjabloon" aria-labelledby="kaart-${id}">
    <h3 class="utrecht-heading-3" id="kaart-${id}">${kaartNaam(id)}</h3>
    <div class="sjabloon__kaart">
      <p class="utrecht-paragraph"><strong>${titel}</strong></p>
      <dl class="gegevens">
        ${feiten.map(
          ([naam, waarde]) =>
            html`<div>
              <dt>${naam}</dt>
              <dd>${waarde}</dd>
            </div>`,
        )}
      </dl>
      ${
        punten !== undefined &&
        html`<p class="utrecht-paragraph">${lijst?.kop}</p>
          <ul class="kort">
            ${punten.shown.map((punt) => html`<li>${punt}</li>`)}
          </ul>
          ${punten.rest !== undefined && p(punten.rest)}`
      }
      ${slot !== undefined && p(slot)}
      <p class="klein">Knop: ${link.tekst}</p>
    </div>
  </article>`;
}

/** Every letter, mail and card that the service can send, with invented content. */
export async function showSjablonen({ persoon, query }: LoketBezoek): Promise<LoketResponse> {
  const { mails, kaarten, pdfs } = await voorbeelden();
  const inhoud = html`${h1('Sjablonen')} ${beheerMenu(persoon, 'beheerSjablonen')}
    ${p('Dit zijn alle brieven, mails en kaarten van de dienst, met verzonnen namen en nummers. De teksten horen bij de versie van de dienst en zijn hier niet te wijzigen.')}
    <section aria-labelledby="brieven">
      ${h2('Brieven en rapporten (PDF)', 'brieven')}
      <ul class="utrecht-unordered-list">
        ${[...pdfs].map(([id, { naam }]) => html`<li class="utrecht-unordered-list__item">${a(href('beheerSjabloonPdf', { id }), naam)}</li>`)}
      </ul>
    </section>
    <section aria-labelledby="mails">
      ${h2('Mails aan scholen', 'mails')}
      <ul class="utrecht-unordered-list">
        ${Object.entries(mails).map(
          ([id, { titel }]) =>
            html`<li class="utrecht-unordered-list__item">
              ${a(href('beheerSjabloon', { id }), mailNaam(id))} <span class="klein">met als kop: ${titel}</span>
            </li>`,
        )}
      </ul>
    </section>
    <section aria-labelledby="kaarten">
      ${h2('Kaarten in Teams', 'kaarten')}
      <div class="sjablonen">${Object.entries(kaarten).map(([id, kaart]) => kaartView(id, kaart))}</div>
    </section>`;
  return page(layout({ titel: 'Sjablonen', persoon, inhoud, query, deel: 'beheer' }));
}

/** One mail: in a frame that may do nothing, and as text. */
export async function showSjabloon({ persoon, query }: LoketBezoek, id: string): Promise<LoketResponse> {
  const { mails } = await voorbeelden();
  const mail = Object.hasOwn(mails, id) ? mails[id] : undefined;
  if (mail === undefined) return page(nietGevonden(persoon), 404);
  const { onderwerp, tekst } = renderMail(mail);
  const inhoud = html`${h1(mailNaam(id))} ${beheerMenu(persoon, 'beheerSjablonen')} ${p(html`Onderwerp: <strong>${onderwerp}</strong>`)}
    <iframe class="sjabloon__mail" sandbox="" src="${href('beheerSjabloonMail', { id })}" title="De mail zoals de school hem ziet"></iframe>
    <section aria-labelledby="als-tekst">
      ${h2('Als tekst', 'als-tekst')}
      <div class="tekst sjabloon__kaart">${tekst}</div>
    </section>`;
  const kruimels = [{ naam: 'Sjablonen', href: href('beheerSjablonen') }];
  return page(layout({ titel: mailNaam(id), persoon, inhoud, query, kruimels, deel: 'beheer' }));
}

/** The mail itself, for inside that frame. */
export async function showSjabloonMail({ persoon }: LoketBezoek, id: string): Promise<LoketResponse> {
  const { mails } = await voorbeelden();
  const mail = Object.hasOwn(mails, id) ? mails[id] : undefined;
  return mail === undefined ? page(nietGevonden(persoon), 404) : mailVoorbeeld(renderMail(mail).html);
}

/** The example of a letter or report, with the letterhead of the partnership; what misses there is said by name. */
export async function toSjabloonPdf({ app, persoon }: LoketBezoek, id: string): Promise<LoketResponse> {
  const sjabloon = (await voorbeelden()).pdfs.get(id);
  if (sjabloon === undefined) return page(nietGevonden(persoon), 404);
  try {
    return pdf(Buffer.from(await sjabloon.maak(app)), `Voorbeeld ${id}.pdf`);
  } catch (error) {
    if (!(error instanceof BriefOnvolledig)) throw error;
    const uitleg = `${error.message} Vul dit in bij de instellingen van de dienst (docs/beheer.md).`;
    return page(
      geweigerd(persoon, 'Dit voorbeeld kan niet gemaakt worden', uitleg, { href: href('beheerSjablonen'), naam: 'Terug naar Sjablonen' }),
      422,
    );
  }
}
