import { geldendeUitkomst } from '../../check/geldend.ts';
import { plaatsInDutch, type Evidence } from '../../evidence.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { beeldInWoorden, beeldNaam } from '../../tell/rapport-beelden.ts';
import { href } from '../access.ts';
import { doorLoketView, uitkomstMerk } from '../dossier/rapport-view.ts';
import { naarFeiten } from '../feiten/naar-feiten.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { a, gegevens, h1, h2, layout, melding, p } from '../frame/layout.ts';
import type { Persoon } from '../principal.ts';
import { bewijsId, type Genummerd, type Gevraagd } from './bewijs-lijst.ts';
import { bladView } from './blad-view.ts';
import { waitSeconds, type Beeld, type GeenBeeld } from './bladzijde-beeld.ts';
import { vindPlekken } from './plekken.ts';
import type { GelezenBladzijde, Stuk } from './stuk.ts';
import { tekstVenster } from './tekst-venster.ts';
import { plekInTekst, tekstView } from './tekst-view.ts';

/** A fact that someone came from: its name, what it is, and the words that show it, `''` where they were not found. */
export type GezochtFeit = { naam: string; woorden: string; citaat: string; rij?: number };

/** All that the page of a piece of evidence, or of a page of a document, shows. */
export type BewijsBeeld = {
  dossier: DossierRecord;
  rapport: Controlerapport;
  gevraagd: Gevraagd;
  /** The document and page, and the evidence where it is that. */
  document: string;
  pagina: number;
  een: Genummerd | undefined;
  /** All evidence of the report. */
  alle: readonly Genummerd[];
  stuk: Stuk | undefined;
  gelezen: GelezenBladzijde;
  /** Undefined for what has no pages to draw (Word, a spreadsheet, a mail). */
  beeld: Beeld | undefined;
  vanaf: number | undefined;
  feit: GezochtFeit | undefined;
  /** Whether who looks may correct facts of this dossier now. */
  magVerbeteren: boolean;
};

const waarom: Record<GeenBeeld, string> = {
  gewijzigd:
    'Dit bestand is veranderd sinds het controlerapport. Daarom staat hier geen beeld van de bladzijde, alleen de tekst zoals de dienst die toen las. Het nieuwe bestand wordt vanzelf gelezen.',
  weg: 'Dit bestand staat niet meer op zijn plaats in SharePoint. Hieronder staat de tekst zoals de dienst die las.',
  geweigerd:
    'SharePoint geeft dit bestand niet. Open het zelf in SharePoint, of vraag uw beheerder. Hieronder staat de tekst zoals de dienst die las.',
  'te-groot': 'Dit bestand is te groot om hier te tonen. Open het in SharePoint. Hieronder staat de tekst zoals de dienst die las.',
  'in-gebruik': 'Iemand heeft dit bestand open. Laad deze pagina straks opnieuw. Hieronder staat de tekst zoals de dienst die las.',
  druk: 'SharePoint antwoordt nu niet. Laad deze pagina over een minuut opnieuw. Hieronder staat de tekst zoals de dienst die las.',
  bezig: `Het beeld van deze bladzijde is na ${waitSeconds} seconden nog niet klaar. Laad de pagina opnieuw. Hieronder staat de tekst zoals de dienst die las.`,
  'niet-te-tonen':
    'Van deze bladzijde kan geen beeld worden gemaakt. Open het bestand in SharePoint. Hieronder staat de tekst zoals de dienst die las.',
};

const hrefVan = ({ dossier }: BewijsBeeld, gevraagd: Gevraagd): string =>
  href('bewijs', { kenmerk: dossier.kenmerk, id: bewijsId(gevraagd) });
const bewijsHref = (beeld: BewijsBeeld, n: number): string => `${hrefVan(beeld, { versie: beeld.gevraagd.versie, n })}#${plekInTekst}`;
const dossierHref = ({ dossier }: BewijsBeeld): string => href('dossier', dossier);

/** Forward and back among the evidence of one point, and all of it as a list. */
function bijDitPunt(beeld: BewijsBeeld, { punt, n, plaats }: Genummerd): Html | false {
  const own = beeld.alle.filter((one) => one.punt.id === punt.id);
  if (own.length < 2) return false;
  const [vorige, volgende] = [own[plaats - 2], own[plaats]];
  return html`<nav class="bewijs__reeks" aria-label="Bewijs bij dit punt">
    <p class="bewijs__telling">Bewijs ${plaats} van ${own.length} bij dit punt</p>
    <p class="acties">
      ${vorige !== undefined && html`<a class="utrecht-link" rel="prev" href="${bewijsHref(beeld, vorige.n)}">← Vorige</a>`}
      ${volgende !== undefined && html`<a class="utrecht-link" rel="next" href="${bewijsHref(beeld, volgende.n)}">Volgende →</a>`}
    </p>
    <ol class="bewijs__lijst">
      ${own.map(
        ({ n: ander, bewijs }) =>
          html`<li>
            <a class="utrecht-link" href="${bewijsHref(beeld, ander)}" ${ander === n && html` aria-current="page"`}
              >${bewijs.document}, ${plaatsInDutch(bewijs)}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}

function puntView(beeld: BewijsBeeld, een: Genummerd): Html {
  const { punt, bewijs } = een;
  const crop = bewijs.beeld;
  return html`${'uitkomst' in punt && html`<p>${uitkomstMerk(geldendeUitkomst(punt))}</p>`}
    <p class="utrecht-paragraph">${punt.uitleg}</p>
    <figure class="citaat">
      ${bewijs.citaat !== '' && html`<blockquote><p>${bewijs.citaat}</p></blockquote>`}
      ${
        crop !== undefined &&
        html`<img
          class="citaat__beeld"
          src="${href('beeld', { kenmerk: beeld.dossier.kenmerk, id: beeldNaam(crop) })}"
          alt="${beeldInWoorden(bewijs)}"
        />`
      }
      ${bewijs.toelichting !== undefined && html`<p class="citaat__toelichting">${bewijs.toelichting}</p>`} ${doorLoketView(bewijs)}
      <figcaption>${bewijs.document}, ${plaatsInDutch(bewijs)}${bewijs.scan === true && ' (gelezen van een scan)'}</figcaption>
    </figure>
    ${
      'eis' in punt &&
      html`<details class="eis" open>
        <summary>Wat het handboek vraagt (${punt.bron})</summary>
        <p class="utrecht-paragraph">${punt.eis}</p>
      </details>`
    }
    ${bijDitPunt(beeld, een)}
    <p class="acties">${a(`${dossierHref(beeld)}#punt-${encodeURIComponent(punt.id)}`, 'Naar dit punt in het dossier')}</p>
    ${beeld.magVerbeteren && 'uitkomst' in punt && naarFeiten(beeld.dossier, punt)}`;
}

/** Of a page that was leafed to: the points whose evidence stands there. */
function opDezeBladzijde(beeld: BewijsBeeld): Html {
  const here = beeld.alle.filter(({ bewijs }) => bewijs.document === beeld.document && bewijs.pagina === beeld.pagina);
  if (here.length === 0) return p('Van deze bladzijde staat niets als bewijs in het controlerapport.');
  return html`<p class="utrecht-paragraph">Op deze bladzijde staat bewijs bij:</p>
    <ul class="bewijs__lijst">
      ${here.map(({ n, punt, bewijs }) => html`<li>${a(bewijsHref(beeld, n), punt.titel)}${bewijs.citaat !== '' && html` <span class="klein">“${bewijs.citaat.slice(0, 80)}${bewijs.citaat.length > 80 && '…'}”</span>`}</li>`)}
    </ul>`;
}

/** Leafs through the document, whatever the evidence. */
function bladeren(beeld: BewijsBeeld): Html | false {
  const { rapport, document, pagina, gelezen, gevraagd } = beeld;
  const nummer = rapport.documenten.findIndex(({ naam }) => naam === document) + 1;
  if (nummer === 0 || gelezen.paginas < 2) return false;
  const link = (andere: number, rel: 'prev' | 'next', tekst: string) =>
    andere >= 1 &&
    andere <= gelezen.paginas &&
    html`<a class="utrecht-link" rel="${rel}" href="${hrefVan(beeld, { versie: gevraagd.versie, document: nummer, pagina: andere })}"
      >${tekst}</a
    >`;
  return html`<nav class="pagineren" aria-label="Bladzijden van dit document">
    ${link(pagina - 1, 'prev', `← Bladzijde ${pagina - 1}`)}
    <span>Bladzijde ${pagina} van ${gelezen.paginas}</span>
    ${link(pagina + 1, 'next', `Bladzijde ${pagina + 1} →`)}
  </nav>`;
}

type Gezocht = { melding: Shown; kern: Shown };

const kijkZelf = 'Daarom is er niets gemarkeerd: bekijk de hele bladzijde.';

/** Said where nothing is marked: of a fact whose words were not found, and of a page that a person of the loket named, without words on it that show what was set. */
function zonderWoorden(bewijs: Evidence | undefined, feit: GezochtFeit | undefined): Shown {
  if (feit?.citaat === '') return melding('info', p(`De woorden van dit feit zijn hier niet teruggevonden. ${kijkZelf}`));
  if (bewijs?.doorLoket === undefined || bewijs.citaat !== '') return false;
  return melding('info', p(`Het loket wees deze bladzijde aan. Wat het vaststelde, is er niet als woorden op teruggevonden. ${kijkZelf}`));
}

/** What is said of a quote that was looked for. */
function zoekMelding(deel: number, keren: number): Shown {
  if (keren > 1) return melding('info', p(`Deze woorden staan hier ${keren} keer. Alle plekken zijn gemarkeerd.`));
  if (deel === 0) return melding('warning', p('De woorden zijn op deze bladzijde niet teruggevonden. Zoek ze zelf op.'));
  return deel < 0.95 && melding('info', p('Niet alle woorden zijn teruggevonden. Wat gevonden is, is gemarkeerd.'));
}

function kernVan(beeld: BewijsBeeld): Gezocht {
  const { een, gelezen, beeld: picture, pagina, document, vanaf, feit } = beeld;
  const bewijs = een?.bewijs;
  const { citaat = '', rij } = bewijs ?? feit ?? {};
  const own = hrefVan(beeld, beeld.gevraagd);
  const venster = tekstVenster(gelezen.page ?? { lines: [] }, { citaat, rij, vanaf });
  const alleenTekst = picture === undefined || typeof picture === 'string';
  const tekst = tekstView(venster, alleenTekst, (regel) => `${own}?vanaf=${regel}#tekst`);
  const gezocht = citaat !== '';
  if (alleenTekst) {
    const zoeken = gezocht && vanaf === undefined && gelezen.page !== undefined && !venster.gevonden && zoekMelding(0, 0);
    const reden =
      gelezen.melding !== undefined
        ? melding('warning', p(gelezen.melding))
        : picture === undefined
          ? gelezen.format !== undefined && p('Dit is de tekst zoals de dienst die las. Hoe het bestand eruitziet, ziet u in SharePoint.')
          : melding(picture === 'niet-te-tonen' ? 'info' : 'warning', p(waarom[picture]));
    return {
      melding: [reden, zoeken, zonderWoorden(bewijs, feit)],
      kern: html`<section id="tekst" aria-label="Tekst van de bladzijde" class="bewijs__tekst">${tekst}</section>`,
    };
  }
  const { vakken, deel, keren } = gezocht ? vindPlekken(picture.woorden, gelezen.page, citaat) : { vakken: [], deel: 1, keren: 1 };
  const src = href('bewijsBlad', { kenmerk: beeld.dossier.kenmerk, id: bewijsId(beeld.gevraagd) });
  return {
    melding: gezocht ? zoekMelding(deel, keren) : zonderWoorden(bewijs, feit),
    kern: html`${bladView(picture, vakken, { src, naam: `Bladzijde ${pagina} van ${document}`, groot: html`(${a(src, 'los openen')})` })}
      <details class="bewijs__tekst" id="tekst" ${vanaf !== undefined && html` open`}>
        <summary>Tekst van deze bladzijde, zoals de dienst die las</summary>
        ${tekst}
      </details>`,
  };
}

/** Evidence with the page that it stands on, or a page of a document, side by side with what it is evidence of. */
export function bewijsPage(beeld: BewijsBeeld, persoon: Persoon): Html {
  const { dossier, een, document, pagina, stuk, gelezen } = beeld;
  const { melding: gemeld, kern } = kernVan(beeld);
  const rij = een?.bewijs.rij;
  const plaats = plaatsInDutch({ document, pagina, citaat: '', ...(rij !== undefined && { rij }) });
  const titel = een?.punt.titel ?? document;
  const inhoud = html`<div class="bewijs">
    <div class="bewijs__punt">
      <p class="kenmerk">${dossier.kenmerk}</p>
      ${h1(titel)} ${beeld.feit !== undefined && gegevens([[beeld.feit.naam, beeld.feit.woorden]])}
      ${een === undefined ? opDezeBladzijde(beeld) : puntView(beeld, een)}
    </div>
    <div class="bewijs__blad">
      <div class="bewijs__kop">
        ${h2(html`${document}, ${plaats}`, 'blad')}
        ${stuk !== undefined && a(href('bestand', { kenmerk: dossier.kenmerk, id: stuk.itemId }), stuk.binnen === '' ? 'Open het bestand in SharePoint' : 'Open in SharePoint het bestand waar dit in zit')}
      </div>
      ${bladeren(beeld)} ${gemeld}
      ${stuk === undefined && gelezen.format === undefined && melding('warning', p('Dit document staat niet meer bij de bestanden die gelezen zijn. Open de map in SharePoint.'))}
      ${kern}
    </div>
  </div>`;
  return layout({
    titel: een === undefined ? document : `Bewijs: ${titel}`,
    persoon,
    kruimels: [
      { naam: 'Dossiers', href: href('lijst') },
      { naam: dossier.map === '' ? dossier.kenmerk : dossier.map, href: dossierHref(beeld) },
    ],
    inhoud,
  });
}
