import type { OpzijBericht, OpzijWachtrij } from '../../storage/poison.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { bewijs } from '../dossiers/filter-form.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { html, type Html } from '../frame/html.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { h1, h2, layout, melding, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { beheerMenu } from './beheer-menu.ts';
import { herstel, isWachtrij, overTekst, recentHersteld, redenLengte, type Herstel } from './herstel.ts';

const shownHersteld = 50;

/** What the step of each queue does, for who has to decide whether it must be done anew. */
const stapNaam: Record<string, string> = {
  'drive-kijken': 'kijken wat er in een bibliotheek is veranderd',
  'abonnementen-verlengen': 'zorgen dat Microsoft 365 wijzigingen meldt',
  'dossier-rust': 'zien of een dossier tot rust is gekomen',
  'dossier-lezen': 'de bestanden van een dossier lezen',
  'dossier-controleren': 'het controlerapport maken',
  'dossier-melden': 'rapport en kolommen in SharePoint zetten, en berichten klaarzetten',
  'bericht-versturen': 'een mail of kaart versturen',
  'besluit-uitvoeren': 'een besluit een nummer geven, de brief maken en wegzetten',
  'dossier-vervallen': 'een dossier vernietigen of dat aankondigen',
  'rechten-nalopen': 'nakijken wie er bij de mappen kan',
};

const idVan = (wachtrij: string, { berichtId }: OpzijBericht): string => `${wachtrij}.${berichtId}`;

function berichtView(bezoek: LoketBezoek, wachtrij: string, bericht: OpzijBericht, fout: string | undefined): Html {
  const id = idVan(wachtrij, bericht);
  const to = href('beheerHerstel', { id });
  return html`<li class="opzij">
    <p class="utrecht-paragraph opzij__over"><code>${overTekst(bericht.inhoud)}</code></p>
    <p class="klein">
      ${bericht.gezienOp !== undefined && `opzij gezet ${momentVan(bericht.gezienOp.toISOString())} · `}bericht ${bericht.berichtId}
    </p>
    ${
      mag('beheerHerstel', bezoek.persoon.rollen) &&
      html`<div class="opzij__daden">
        ${
          bericht.inhoud !== undefined &&
          html`<form method="post" action="${to}">
            ${bewijs(bezoek)}<input type="hidden" name="daad" value="opnieuw" />
            <button type="submit" class="utrecht-button utrecht-button--primary-action">
              Opnieuw<span class="alleen-lezen">: bericht ${bericht.berichtId}</span>
            </button>
          </form>`
        }
        <details class="oordeel" ${fout !== undefined && html` open`}>
          <summary>Weggooien</summary>
          <form method="post" action="${to}">
            ${bewijs(bezoek)}<input type="hidden" name="daad" value="weggooien" />
            <label class="utrecht-form-label" for="reden-${id}">Waarom hoeft dit niet meer gedaan te worden?</label>
            <div class="utrecht-form-field-description" id="hulp-${id}">
              Het werk wordt dan nooit meer gedaan. Schrijf geen namen van leerlingen op. ${redenLengte.kortst} tot ${redenLengte.langst}
              tekens.
            </div>
            ${fout !== undefined && html`<div class="utrecht-form-field-error-message" id="fout-${id}">${fout}</div>`}
            <textarea
              class="utrecht-textarea utrecht-textarea--html-textarea"
              id="reden-${id}"
              name="reden"
              rows="2"
              maxlength="${redenLengte.langst}"
              aria-describedby="hulp-${id}${fout !== undefined && ` fout-${id}`}"
              ${fout !== undefined && html` aria-invalid="true"`}
            ></textarea>
            <div class="knoppen"><button type="submit" class="utrecht-button utrecht-button--secondary-action">Gooi weg</button></div>
          </form>
        </details>
      </div>`
    }
  </li>`;
}

const wachtrijView = (bezoek: LoketBezoek, { wachtrij, aantal, berichten }: OpzijWachtrij, fout?: { id: string; tekst: string }): Html =>
  html`<section aria-labelledby="rij-${wachtrij}">
    ${h2(html`${wachtrij} <span class="klein">${aantal === 1 ? '1 bericht' : `ongeveer ${aantal} berichten`}</span>`, `rij-${wachtrij}`)}
    ${p(`Deze stap mislukte vijf keer: ${stapNaam[wachtrij] ?? 'werk van de dienst'}.`)}
    <ul class="opzij__lijst">
      ${berichten.map((bericht) => berichtView(bezoek, wachtrij, bericht, fout?.id === idVan(wachtrij, bericht) ? fout.tekst : undefined))}
    </ul>
    ${aantal > berichten.length && p(`Hier staan de eerste ${berichten.length}. De volgende komen zodra deze weg zijn.`)}
  </section>`;

async function werkPage(bezoek: LoketBezoek, boven: Html | false, fout?: { id: string; tekst: string }): Promise<Html> {
  const { app, persoon, query } = bezoek;
  const [opzij, gedaan] = await Promise.all([app.storage.opzij.list(), recentHersteld(app, shownHersteld)]);
  const inhoud = html`${h1('Mislukt werk')} ${beheerMenu(persoon, 'beheerWerk')} ${boven}
  ${p('Werk dat vijf keer mislukt, zet de dienst opzij. Zoek eerst in het logboek waarom, en verhelp dat. Zet het daarna opnieuw klaar: elke stap mag zonder gevaar nog een keer.')}
  ${opzij.length === 0 ? melding('ok', p('Er staat geen werk opzij.')) : opzij.map((rij) => wachtrijView(bezoek, rij, fout))}
  ${
    gedaan.length > 0 &&
    html`<section aria-labelledby="gedaan-werk">
      ${h2('Wat ermee gedaan is', 'gedaan-werk')}
      <ol class="geschiedenis">
        ${gedaan.map(
          ({ wachtrij, daad, reden, door, op, over }) =>
            html`<li>
              ${wachtrij}: ${daad === 'opnieuw' ? 'opnieuw klaargezet' : 'weggegooid'}${reden !== undefined && html`, omdat: ${reden}`}
              <span class="klein">${door}, ${momentVan(op)} · ${over}</span>
            </li>`,
        )}
      </ol>
    </section>`
  }`;
  return layout({ titel: 'Mislukt werk', persoon, inhoud, query, deel: 'beheer' });
}

/** The work that failed and was put aside. */
export const showWerk = async (bezoek: LoketBezoek): Promise<LoketResponse> => page(await werkPage(bezoek, false));

const uitleg: Record<Exclude<Herstel, 'gedaan'>, string> = {
  'al-gedaan': 'Dit bericht staat niet meer opzij. Iemand was u voor, of u heeft twee keer gedrukt. Er is nu niets gedaan.',
  onleesbaar: 'Dit bericht is niet te begrijpen en kan niet opnieuw. Gooi het weg met een reden.',
  bezet: 'Iemand anders werkt op dit moment aan deze wachtrij. Probeer het over een minuut opnieuw.',
};

/** Takes what must become of one message that was put aside; `id` is its queue and its own id. */
export async function takeHerstel(bezoek: LoketBezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  const [, wachtrij = '', berichtId = ''] = /^([a-z-]{1,40})\.([\w-]{1,100})$/.exec(id) ?? [];
  const daad = sent.get('daad');
  if (!isWachtrij(wachtrij) || (daad !== 'opnieuw' && daad !== 'weggooien')) return page(nietGevonden(persoon), 404);
  const reden = (sent.get('reden') ?? '').replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  if (daad === 'weggooien' && (reden.length < redenLengte.kortst || reden.length > redenLengte.langst)) {
    const tekst = `Schrijf in ${redenLengte.kortst} tot ${redenLengte.langst} tekens op waarom.`;
    return page(await werkPage(bezoek, melding('error', p(`Er is nog niets weggegooid. ${tekst}`)), { id, tekst }), 422);
  }
  const done = await herstel(app, persoon, daad === 'opnieuw' ? { wachtrij, berichtId, daad } : { wachtrij, berichtId, daad, reden });
  if (done === 'gedaan') return redirect(metGedaan(href('beheerWerk'), daad === 'opnieuw' ? 'opnieuw' : 'verwijderd'));
  return page(await werkPage(bezoek, melding('info', p(uitleg[done]))), 409);
}
