import { dateOf } from '../../calendar.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { isOpen } from '../../dossier/open.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import { plekInTekst } from '../bewijs/tekst-view.ts';
import { bewaarBlok } from '../bewaren/bewaar-blok.ts';
import type { BewaarGegevens } from '../bewaren/load-bewaren.ts';
import { bewijsId, nummerBewijs } from '../bewijs/bewijs-lijst.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { a, h1, h2, knopLink, layout, melding, merk, p } from '../frame/layout.ts';
import { soortKort, statusKleur } from '../frame/woorden.ts';
import type { Persoon } from '../principal.ts';
import { stemBlok } from '../vergadering/stem-blok.ts';
import type { StemGegevens } from '../vergadering/stem-gegevens.ts';
import { berichtNaam, kanaalNaam, verzending } from './bericht-woorden.ts';
import { besluitActies } from '../besluit/acties-view.ts';
import { besluitView } from './besluit-view.ts';
import { documentenView } from './documenten-view.ts';
import { inhoudsopgave, type Deel } from './inhoudsopgave.ts';
import { itemOf, type DossierBeeld } from './load-dossier.ts';
import { oordeelFout, oordeelForm, type OordeelForms } from './oordeel-form.ts';
import { geschiedenisView } from './oordeel-geschiedenis.ts';
import { aanhoudingView, overzichtView } from './overzicht-view.ts';
import { rapportView, vraagtAandacht, type Keuze, type RapportLinks } from './rapport-view.ts';
import { rijenView } from './rijen-view.ts';
import { naarFeiten } from '../feiten/naar-feiten.ts';
import { nodigVan, nodigView } from './nodig-view.ts';
import { documentIdOf, naamloos } from './document-id.ts';
import { teVragen, vraagForm, vraagFout, type VraagForm } from './vraag-form.ts';
import { tijdlijnVan } from './tijdlijn.ts';
import { tijdlijnView } from './tijdlijn-view.ts';
import { stappenVan, voortgangView } from './voortgang-view.ts';

/** What someone chose to see, and what goes with it. */
export type DossierKeuze = {
  /** The button by which someone follows the dossier in the list. */
  volgen?: Html;
  now: Date;
  query: URLSearchParams;
  /** For who may overrule an outcome. */
  forms?: OordeelForms;
  /** For who may ask the school something. */
  vragen?: VraagForm;
  /** What keeps it, and where it stands on the way to its destruction. */
  bewaren?: BewaarGegevens;
  /** For who may see the votes. */
  stemming?: StemGegevens | undefined;
};

/** The address of the page with other findings or rows shown; what was chosen besides stays. */
function adres({ kenmerk }: DossierRecord, query: URLSearchParams, change: Record<string, string>): string {
  const kept = new URLSearchParams();
  for (const naam of ['toon', 'rijen']) {
    const value = change[naam] ?? query.get(naam) ?? '';
    if (value === 'aandacht' || (naam === 'rijen' && value === 'alle')) kept.set(naam, value);
  }
  const text = kept.toString();
  return `${href('dossier', { kenmerk })}${text === '' ? '' : `?${text}`}`;
}

/** The addresses that a report points at; none of files that were destroyed. */
function linksVan({ dossier, bestanden }: DossierBeeld, rapport: Controlerapport): RapportLinks {
  const { kenmerk, gecontroleerdVersie: versie, vernietigdOp } = dossier;
  const nummers = new Map(nummerBewijs(rapport).map(({ bewijs, n }) => [bewijs, n]));
  return {
    bestand(naam) {
      const id = itemOf(bestanden, naam);
      return id === undefined || vernietigdOp !== undefined ? undefined : href('bestand', { kenmerk, id });
    },
    beeld: (naam) => href('beeld', { kenmerk, id: naam }),
    bewijs(een) {
      const n = nummers.get(een);
      return n === undefined || versie === undefined
        ? undefined
        : `${href('bewijs', { kenmerk, id: bewijsId({ versie, n }) })}#${plekInTekst}`;
    },
    document(nummer, plek) {
      if (versie === undefined || nummer === 0) return undefined;
      const blad = href('bewijs', { kenmerk, id: bewijsId({ versie, document: nummer, pagina: plek?.pagina ?? 1 }) });
      return plek === undefined ? blad : `${blad}?feit=${naamloos(plek.sleutel)}#${plekInTekst}`;
    },
  };
}

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

/** The head of the page: which dossier, where it stands, and the ways to it in SharePoint. */
function kopView({ dossier, rapport, schoolNaam }: DossierBeeld, titel: string, volgen: Html | undefined): Html {
  const { kenmerk, dossierId, lijst, vernietigdOp, soort, status } = dossier;
  return html`<div class="dossierkop">
    <div>
      <p class="kenmerk">${kenmerk} · ${schoolNaam} · ${soortKort(soort)}</p>
      ${h1(html`${titel} ${merk(statusKleur[status], status)}`)}
    </div>
    ${
      vernietigdOp === undefined &&
      html`<p class="acties">
        ${a(href('bestand', { kenmerk, id: dossierId }), lijst === true ? 'Open de lijst in SharePoint' : 'Open de map in SharePoint')}
        ${rapport !== undefined && a(href('bestand', { kenmerk, id: 'controlerapport' }), 'Open het controlerapport')}
      </p>`
    }
    ${volgen}
  </div>`;
}

const zonderRapport = ({ vernietigdOp }: DossierRecord): Html =>
  html`<section aria-labelledby="rapport">
    ${h2('Controlerapport', 'rapport')}
    ${p(vernietigdOp === undefined ? 'Dit dossier wordt nog nagekeken. Het controlerapport komt hier te staan.' : 'De documenten en het controlerapport zijn vernietigd. Het besluit en de brief blijven bewaard.')}
  </section>`;

/** Where the kinds of a document are set; undefined where they cannot be. */
function soortHref({ kenmerk }: DossierRecord, regel: Controlerapport['documenten'][number]): string | undefined {
  const id = documentIdOf(regel);
  return id === undefined ? undefined : href('soortForm', { kenmerk, id });
}

function rapportDelen(beeld: DossierBeeld, rapport: Controlerapport, { forms, query }: DossierKeuze): Shown {
  const { dossier, lijsten, oordelen } = beeld;
  const links = linksVan(beeld, rapport);
  const keuze: Keuze = { aandacht: query.get('toon') === 'aandacht', href: (toon) => adres(dossier, query, { toon }) };
  const alle = query.get('rijen') === 'alle';
  return [
    rapportView(
      rapport,
      links,
      keuze,
      (gevonden) =>
        html`${forms !== undefined && html`${oordeelForm(gevonden, rapport, forms)}${naarFeiten(dossier, gevonden)}`}${geschiedenisView(oordelen, gevonden)}`,
    ),
    rijenView(rapport, lijsten, { href: href('dossier', dossier), alle }),
    documentenView(rapport, links, forms === undefined ? undefined : (regel) => soortHref(dossier, regel)),
  ];
}

function stemView({ dossier }: DossierBeeld, persoon: Persoon, { stemming }: DossierKeuze): Html | false {
  if (stemming === undefined) return false;
  const open = stemming.dicht === undefined && (mag('stemmen', persoon.rollen) || mag('stemmenNoteren', persoon.rollen));
  return html`${stemBlok(stemming, persoon)}
    <p class="acties">
      ${open ? knopLink(href('stemming', dossier), 'Stemmen of stemmen noteren', 'secondary-action') : a(href('stemming', dossier), 'Bekijk de stemming')}
    </p>`;
}

function delenVan({ dossier, rapport, berichten }: DossierBeeld, nodig: readonly string[], { stemming, bewaren }: DossierKeuze): Deel[] {
  const aandacht = rapport?.bevindingen.filter(vraagtAandacht).length ?? 0;
  return [
    { id: 'overzicht', naam: 'Overzicht' },
    ...(nodig.length > 0 ? [{ id: 'nodig', naam: 'Nog nodig', aantal: nodig.length }] : []),
    { id: 'besluit', naam: 'Besluit' },
    ...(stemming === undefined ? [] : [{ id: 'stemming', naam: 'Stemming' }]),
    { id: 'rapport', naam: 'Controlerapport', ...(aandacht > 0 && { aantal: aandacht }) },
    ...(rapport?.rijen === undefined || rapport.rijen.length === 0 ? [] : [{ id: 'rijen', naam: 'Rijen', aantal: rapport.rijen.length }]),
    ...(rapport === undefined ? [] : [{ id: 'documenten', naam: 'Documenten', aantal: rapport.documenten.length }]),
    ...(dossier.vernietigdOp === undefined || berichten.length > 0
      ? [{ id: 'berichten', naam: 'Berichten', aantal: berichten.length }]
      : []),
    ...(bewaren === undefined ? [] : [{ id: 'bewaren', naam: 'Wat gaat wanneer weg' }]),
    { id: 'geschiedenis', naam: 'Geschiedenis' },
  ];
}

function verleden(
  { dossier, rapport, besluiten, berichten, oordelen, soortStappen, feitStappen }: DossierBeeld,
  { stemming, bewaren }: Pick<DossierKeuze, 'stemming' | 'bewaren'>,
): Html {
  const leden = new Map(stemming?.leden.alle.map(({ lidId, naam }) => [lidId, naam]));
  const titels = new Map(rapport?.bevindingen.map(({ id, titel }) => [id, titel]));
  const gebeurd = tijdlijnVan({
    dossier,
    besluiten,
    bezwaren: bewaren?.bezwaren ?? [],
    berichten,
    oordelen,
    soorten: soortStappen,
    feiten: feitStappen,
    rondes: stemming === undefined ? [] : [...stemming.eerdere, stemming.uitslag.stemming],
    titelVan: (id) => titels.get(id) ?? 'een punt dat niet meer bij de aanvraag hoort',
    lidVan: (lidId) => leden.get(lidId) ?? 'een eerder lid',
  });
  return tijdlijnView(gebeurd, dossier.kenmerk);
}

const isGestemd = ({ uitslag }: StemGegevens): boolean => uitslag.uitkomst === 'toekennen' || uitslag.uitkomst === 'afwijzen';

/**
 * The page of one dossier: where it stands and how far it is, the decision and the votes, the report with its evidence, documents, messages and history, with a way to
 * each part beside it. Works without script.
 */
export function dossierPage(beeld: DossierBeeld, persoon: Persoon, keuze: DossierKeuze): Html {
  const { dossier, rapport, besluit } = beeld;
  const { now, query, forms, stemming } = keuze;
  const vandaag = dateOf(now);
  const titel = dossier.map === '' ? `Dossier ${dossier.kenmerk}` : dossier.map;
  const nodig = nodigVan(beeld);
  const onderweg =
    rapport !== undefined && dossier.gelezenVersie === dossier.versie && dossier.gemeldVersie !== dossier.versie && isOpen(dossier);
  const gestemd = stemming === undefined ? undefined : isGestemd(stemming);
  const inhoud = html`${forms?.ingevuld !== undefined && oordeelFout(forms.ingevuld)}
    ${keuze.vragen?.ingevuld !== undefined && vraagFout(keuze.vragen.ingevuld.fouten)} ${kopView(beeld, titel, keuze.volgen)}
    ${voortgangView(stappenVan(dossier, besluit, gestemd))}
    <div class="dossier">
      ${inhoudsopgave(delenVan(beeld, nodig, keuze))}
      <div class="dossier__inhoud">
        <div class="twee">
          <section aria-labelledby="overzicht">${h2('Overzicht', 'overzicht')} ${overzichtView(beeld, vandaag, keuze.bewaren)}</section>
          ${besluitView(dossier, besluit, persoon, besluit === undefined && besluitActies(dossier, persoon, vandaag, forms?.token))}
        </div>
        ${aanhoudingView(dossier, vandaag)} ${nodigView(nodig, rapport)}
        ${keuze.vragen !== undefined && vraagForm(teVragen(rapport), keuze.vragen)}
        ${onderweg && melding('info', p('Er is net iets veranderd aan dit dossier. Het controlerapport in de map, en zo nodig een bericht aan de school, volgen vanzelf: enkele minuten na de laatste verandering.'))}
        ${stemView(beeld, persoon, keuze)} ${rapport === undefined ? zonderRapport(dossier) : rapportDelen(beeld, rapport, keuze)}
        ${(dossier.vernietigdOp === undefined || beeld.berichten.length > 0) && berichtenView(beeld)}
        ${keuze.bewaren !== undefined && bewaarBlok(dossier, keuze.bewaren, persoon)} ${verleden(beeld, keuze)}
      </div>
    </div>`;
  return layout({ titel, persoon, query, kruimels: [{ naam: 'Dossiers', href: href('lijst') }], inhoud });
}
