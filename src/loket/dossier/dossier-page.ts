import { dateOf, inDutch } from '../../calendar.ts';
import { voortgangZin } from '../../dossier/voortgang.ts';
import { nietTeBesluiten } from '../../decide/vastleggen.ts';
import { nogNodig } from '../../check/nog-nodig.ts';
import { isOpen } from '../../dossier/open.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { a, gegevens, h1, h2, knopLink, layout, melding, merk, p } from '../frame/layout.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import { itemOf, type DossierBeeld } from './load-dossier.ts';
import type { Persoon } from '../principal.ts';
import { href, mag } from '../access.ts';
import { bewijsId, nummerBewijs } from '../bewijs/bewijs-lijst.ts';
import { berichtNaam, kanaalNaam, verzending } from './bericht-woorden.ts';
import { geschiedenisView } from './oordeel-geschiedenis.ts';
import { oordeelFout, oordeelForm, type OordeelForms } from './oordeel-form.ts';
import { documentenView, rapportView, type FileHref, type RapportLinks } from './rapport-view.ts';
import { rijenView } from './rijen-view.ts';
import { besluitTermijn } from '../dossiers/termijn.ts';
import { dagVan, momentVan, soortOf, statusKleur, variantNaam } from '../frame/woorden.ts';

const berichtenView = ({ dossier, berichten }: DossierBeeld): Html =>
  html`<section aria-labelledby="berichten">
    ${h2('Verstuurde berichten', 'berichten')}
    ${
      berichten.length === 0
        ? p('Er zijn nog geen berichten over dit dossier verstuurd.')
        : kaartTabel(
            'Berichten over dit dossier',
            ['Over', 'Hoe', 'Verstuurd'],
            berichten.map((bericht) => [
              a(href('bericht', { kenmerk: dossier.kenmerk, id: bericht.sleutel }), berichtNaam(bericht)),
              kanaalNaam[bericht.kanaal],
              verzending(bericht),
            ]),
          )
    }
  </section>`;

function besluitView({ dossier, besluit }: DossierBeeld, persoon: Persoon): Html {
  const href = `${dossierHref(dossier.kenmerk)}/besluit`;
  const kop = h2('Besluit', 'besluit');
  if (besluit !== undefined) {
    const woord = besluit.besluit === 'toekennen' ? 'Toegekend' : 'Afgewezen';
    return html`<section aria-labelledby="besluit" class="vlak">
      ${kop}
      ${gegevens([
        ['Besluit', merk(besluit.besluit === 'toekennen' ? 'goed' : 'fout', woord)],
        ['Nummer', besluit.nummer ?? 'wordt gegeven'],
        [
          'Geldig',
          besluit.geldigVan !== undefined &&
            besluit.geldigTot !== undefined &&
            `${inDutch(besluit.geldigVan)} tot en met ${inDutch(besluit.geldigTot)}`,
        ],
        ['Genomen op', dagVan(besluit.genomenOp)],
      ])}${a(href, 'Bekijk het besluit en de brief')}
    </section>`;
  }
  const reden = nietTeBesluiten(dossier);
  const inhoud =
    reden !== undefined
      ? p(reden)
      : mag('formulier', persoon.rollen)
        ? html`${p('Het loket heeft nog geen besluit genomen.')}${knopLink(`${href}/nieuw`, 'Besluit vastleggen')}`
        : p('Het loket heeft nog geen besluit genomen. De voorzitter, de secretaris of de directeur-bestuurder legt het vast.');
  return html`<section aria-labelledby="besluit" class="vlak">${kop}${inhoud}</section>`;
}

function overzicht({ dossier, schoolNaam, voortgang, beslisWeken }: DossierBeeld, vandaag: string): Html {
  const termijn = besluitTermijn(dossier, vandaag, beslisWeken);
  return gegevens([
    ['Status', merk(statusKleur[dossier.status], dossier.status)],
    ['Lezen', voortgang !== undefined && voortgangZin(voortgang)],
    ['School', schoolNaam],
    ['Aanvraag', `${soortOf(dossier.soort)}${dossier.variant === undefined ? '' : `, ${variantNaam[dossier.variant]}`}`],
    ['Ontvangen', dagVan(dossier.ontvangenOp)],
    ['Laatste document', momentVan(dossier.laatsteUpload)],
    [
      'Besluit voor',
      termijn !== undefined && (termijn.dringend ? html`<strong class="dringend">${termijn.tekst}</strong>` : termijn.tekst),
    ],
    ['Documenten bewaren tot', dossier.vervaltOp !== undefined && inDutch(dossier.vervaltOp)],
    ['Vernietigd op', dossier.vernietigdOp !== undefined && dagVan(dossier.vernietigdOp)],
  ]);
}

/**
 * The page of one dossier: where it stands, the decision, the report with its evidence, documents and messages. `forms`: for who may overrule an
 * outcome. `alleRijen`: of a list every row, and not only those with something to say.
 */
export function dossierPage(beeld: DossierBeeld, persoon: Persoon, now: Date, forms?: OordeelForms, alleRijen = false): Html {
  const { dossier, rapport, bestanden, lijsten } = beeld;
  const titel = dossier.map === '' ? `Dossier ${dossier.kenmerk}` : dossier.map;
  const base = `${dossierHref(dossier.kenmerk)}/bestanden`;
  const fileHref: FileHref = (naam) => {
    const id = itemOf(bestanden, naam);
    return id === undefined || dossier.vernietigdOp !== undefined ? undefined : `${base}/${encodeURIComponent(id)}`;
  };
  // What people judged counts at once; the record follows with the check.
  const gelezen = dossier.gelezenVersie === dossier.versie;
  const nodig =
    rapport !== undefined && gelezen && dossier.gecontroleerdVersie !== dossier.versie ? nogNodig(rapport).nodig : (dossier.nogNodig ?? []);
  const onderweg = rapport !== undefined && gelezen && dossier.gemeldVersie !== dossier.versie && isOpen(dossier);
  const versie = dossier.gecontroleerdVersie;
  const nummers = new Map(rapport === undefined ? [] : nummerBewijs(rapport).map(({ bewijs, n }) => [bewijs, n]));
  const links: RapportLinks = {
    bestand: fileHref,
    beeld: (naam) => href('beeld', { kenmerk: dossier.kenmerk, id: naam }),
    bewijs(een) {
      const n = nummers.get(een);
      return n === undefined || versie === undefined
        ? undefined
        : href('bewijs', { kenmerk: dossier.kenmerk, id: bewijsId({ versie, n }) });
    },
  };
  const inhoud = html`${forms?.ingevuld !== undefined && oordeelFout(forms.ingevuld)}
    <p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(titel)}
    <div class="twee">
      <section aria-label="Overzicht">
        ${overzicht(beeld, dateOf(now))}
        ${dossier.vernietigdOp === undefined && html`<p class="acties">${a(`${base}/${encodeURIComponent(dossier.dossierId)}`, dossier.lijst === true ? 'Open de lijst in SharePoint' : 'Open de map in SharePoint')}${rapport !== undefined && html` ${a(`${base}/controlerapport`, 'Open het controlerapport')}`}</p>`}
      </section>
      ${besluitView(beeld, persoon)}
    </div>
    ${
      nodig.length > 0 &&
      melding(
        'warning',
        html`<h2 class="utrecht-heading-3">Dit vragen we nog aan de school</h2>
          <ul class="utrecht-unordered-list">
            ${nodig.map((een) => html`<li class="utrecht-unordered-list__item">${een}</li>`)}
          </ul>`,
      )
    }
    ${onderweg && melding('info', p('Er is net iets veranderd aan dit dossier. Het controlerapport in de map, en zo nodig een bericht aan de school, volgen vanzelf: enkele minuten na de laatste verandering.'))}
    ${rapport === undefined ? p(dossier.vernietigdOp === undefined ? 'Dit dossier wordt nog nagekeken. Het controlerapport komt hier te staan.' : 'De documenten en het controlerapport zijn vernietigd. Het besluit en de brief blijven bewaard.') : [rapportView(rapport, links, (bevinding) => html`${forms !== undefined && oordeelForm(bevinding, rapport, forms)}${geschiedenisView(beeld.oordelen, bevinding)}`), rijenView(rapport, lijsten, { href: dossierHref(dossier.kenmerk), alle: alleRijen }), documentenView(rapport, fileHref)]}
    ${(dossier.vernietigdOp === undefined || beeld.berichten.length > 0) && berichtenView(beeld)}`;
  return layout({ titel, persoon, kruimels: [{ naam: 'Dossiers', href: '/loket' }], inhoud });
}
