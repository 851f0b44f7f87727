import type { DocumentRegel } from '../../check/rapport.ts';
import { correctieVan, vervallenCorrectie } from '../../check/soort-correctie.ts';
import { isZelfde, legSoortVast, loadCorrecties, trekSoortIn, type Correcties } from '../../dossier/correcties.ts';
import { documentKinds, type DocumentKind } from '../../read/facts.ts';
import { documentsoortNaam } from '../../tell/documentsoort-naam.ts';
import { href } from '../access.ts';
import { besluitKruimels, kanNu } from '../besluit/klein-formulier.ts';
import type { Bezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { foutenLijst } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { gegevens, h1, knop, layout, melding, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { loadBesluit, loadRapport } from './load-dossier.ts';
import { documentIdOf } from './document-id.ts';
import { nietTeOordelen } from './oordeel-routes.ts';
import { leesReden, redenVeld } from './reden.ts';
import { intrekForm, stappenView } from './vastgesteld-view.ts';

/** What a person may say that a document is; a list of pupils is told by its rows. */
const keuzes = documentKinds.filter((kind) => kind !== 'lwoo-lijst');

type Invoer = { soorten: readonly string[]; reden: string };
type Fouten = { soorten?: string; reden?: string };

/** Kinds as people read them. */
const soortenTekst = (soorten: readonly string[]): string => soorten.map(documentsoortNaam).join(', ');

const soortVeld = (soort: DocumentKind, aan: boolean): Html =>
  html`<label class="keuze"
    ><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="soort" value="${soort}" ${aan && html` checked`} />
    ${documentsoortNaam(soort)}</label
  >`;

/** What people did to the kinds of a document, in words. */
const stappenVan = (kept: Correcties | undefined, naam: string) =>
  (kept?.geschiedenis ?? []).flatMap((stap) =>
    stap.naam === naam ? [{ ...stap, was: soortenTekst(stap.was), werd: soortenTekst(stap.werd) }] : [],
  );

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((een) => b.includes(een));

type Gevonden = { regel: DocumentRegel & { inhoud: string }; kept: Correcties | undefined };

/** The document of an address as the last report has it, or the answer that it cannot be corrected. */
async function vind(bezoek: Bezoek, id: string): Promise<Gevonden | LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const reden = nietTeOordelen(dossier, (await loadBesluit(app, dossier)) !== undefined);
  if (reden !== undefined) return kanNu(bezoek, 'De soort kan niet meer veranderen', reden);
  const [rapport, kept] = await Promise.all([loadRapport(app, dossier), loadCorrecties(app, dossier.dossierId)]);
  const regel = rapport?.documenten.find((een) => documentIdOf(een) === id);
  return regel?.inhoud === undefined ? page(nietGevonden(persoon), 404) : { regel: { ...regel, inhoud: regel.inhoud }, kept };
}

function soortPage(bezoek: Bezoek, { regel, kept }: Gevonden, invoer: Invoer, fouten: Fouten = {}): Html {
  const { app, dossier, persoon, now } = bezoek;
  const id = documentIdOf(regel) ?? '';
  const geldt = correctieVan(kept?.soorten ?? [], regel);
  const vervallen = vervallenCorrectie(kept?.soorten ?? [], regel);
  const csrf = html`<input type="hidden" name="csrf" value="${makeToken(app.settings.LOKET_GEHEIM, persoon.id, now)}" />`;
  const naar = href('soortZetten', { kenmerk: dossier.kenmerk, id });
  const titel = 'Soort van een document';
  const inhoud = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(titel)} ${foutenLijst(fouten)}
    ${
      vervallen !== undefined &&
      melding(
        'info',
        p(`Het bestand is vervangen sinds het loket vaststelde: ${soortenTekst(vervallen.soorten)}. Daarom telt dat niet meer.`),
      )
    }
    ${gegevens([
      ['Document', regel.naam],
      ['Telt nu als', soortenTekst(regel.soorten)],
      ['De computer herkende', regel.doorLoket !== undefined && soortenTekst(regel.doorLoket.computer)],
      ['Vastgesteld door', geldt !== undefined && `${geldt.wie}, ${momentVan(geldt.op)}, want: ${geldt.reden}`],
    ])}
    <form method="post" action="${naar}" class="formulier" id="formulier" novalidate>
      ${csrf}
      <div class="blok">
        <fieldset class="veld${fouten.soorten !== undefined && ' veld--fout'}" id="soorten" tabindex="-1">
          <legend class="utrecht-form-label">Wat is dit document?</legend>
          <div class="utrecht-form-field-description">Zitten er meer stukken in één bestand? Kies ze dan allemaal.</div>
          ${fouten.soorten !== undefined && html`<div class="utrecht-form-field-error-message">${fouten.soorten}</div>`}
          <div class="soorten">${keuzes.map((soort) => soortVeld(soort, invoer.soorten.includes(soort)))}</div>
        </fieldset>
        ${redenVeld(invoer.reden, fouten.reden)}
      </div>
      <div class="knoppen">
        ${knop('Soort vastleggen')} <a class="utrecht-link" href="${href('dossier', dossier)}#documenten">Annuleren</a>
      </div>
    </form>
    ${geldt !== undefined && intrekForm(naar, csrf, 'Intrekken: wat de computer herkende telt weer')}
    ${stappenView(stappenVan(kept, regel.naam))}`;
  const isFout = Object.keys(fouten).length > 0;
  return layout({ titel: `${isFout ? 'Fout: ' : ''}${titel}`, persoon, kruimels: besluitKruimels(dossier), inhoud });
}

/** The page on which a person says what a document is. */
export async function showSoort(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const gevonden = await vind(bezoek, id);
  if ('status' in gevonden) return gevonden;
  const { regel } = gevonden;
  return page(soortPage(bezoek, gevonden, { soorten: regel.soorten, reden: regel.doorLoket?.reden ?? '' }));
}

/** Takes which kinds a document has, or that it is withdrawn. What stands already is not written again. */
export async function takeSoort(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const gevonden = await vind(bezoek, id);
  if ('status' in gevonden) return gevonden;
  const { regel, kept } = gevonden;
  const geldt = correctieVan(kept?.soorten ?? [], regel);
  const door = { wie: persoon.naam, op: now.toISOString() };
  const was = geldt?.soorten ?? regel.soorten;
  const computer = geldt?.computer ?? regel.doorLoket?.computer ?? regel.soorten;
  const klaar = redirect(metGedaan(`${href('dossier', dossier)}#documenten`, 'soort'));
  if (sent.get('intrekken') === 'ja') {
    if (geldt !== undefined) await trekSoortIn(app, dossier, { naam: regel.naam, was, werd: computer, ...door });
    return klaar;
  }
  const invoer: Invoer = { soorten: sent.getAll('soort').slice(0, documentKinds.length), reden: sent.get('reden') ?? '' };
  const soorten = keuzes.filter((kind) => invoer.soorten.includes(kind));
  const { reden, fout } = leesReden(invoer.reden);
  if (geldt !== undefined && isZelfde(geldt, { naam: regel.naam, inhoud: regel.inhoud, soorten, reden })) {
    // A run that broke off may have kept it without having the dossier checked
    if (dossier.gecontroleerdVersie === dossier.versie && regel.doorLoket?.op !== geldt.op) await legSoortVast(app, dossier, geldt, was);
    return klaar;
  }
  const fouten: Fouten = {
    ...(soorten.length === 0 && { soorten: 'Kies wat dit document is.' }),
    ...(soorten.length > 0 &&
      geldt === undefined &&
      same(soorten, computer) && { soorten: 'De computer herkende dit ook. Kies iets anders.' }),
    ...(fout !== undefined && { reden: fout }),
  };
  if (Object.keys(fouten).length > 0) return page(soortPage(bezoek, gevonden, invoer, fouten), 422);
  await legSoortVast(app, dossier, { naam: regel.naam, inhoud: regel.inhoud, soorten, computer, reden, ...door }, was);
  app.log('loket-soort', { kenmerk: dossier.kenmerk });
  return klaar;
}
