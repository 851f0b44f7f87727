import { inDutch } from '../calendar.ts';
import { blad } from '../loket/frame/document.ts';
import { html, type Html, type Shown } from '../loket/frame/html.ts';
import { h1, h2, knop, melding, p } from '../loket/frame/layout.ts';
import type { Bestandsoordeel, Bevinding, Stand } from './zoek.ts';

/** What stands on the page: who gives letters out, what was filled in, and what came of it. */
export type VerifieerPagina = {
  swv: string;
  /** Address of the style sheet. */
  stijl: string;
  vraag: { nummer: string; code: string };
  uitkomst?: Bevinding | 'onbekend' | undefined;
  fout?: string | undefined;
};

const geldt = (van: string, tot: string) => `van ${inDutch(van)} tot en met ${inDutch(tot)}`;

const echt = 'Dit is een echte toelaatbaarheidsverklaring';

function standTekst(stand: Stand): { soort: 'ok' | 'warning'; zin: string } {
  if (stand.stand === 'vervangen')
    return {
      soort: 'warning',
      zin: 'Deze brief is echt, maar er is daarna een ander besluit genomen. Vraag naar de brief van dat besluit.',
    };
  if (stand.stand === 'echt') return { soort: 'ok', zin: 'Deze brief is echt. Het is geen toelaatbaarheidsverklaring.' };
  if (stand.stand === 'ingetrokken')
    return { soort: 'warning', zin: `${echt}, maar zij is ingetrokken: vanaf ${inDutch(stand.per)} geldt zij niet meer.` };
  const wanneer = geldt(stand.van, stand.tot);
  if (stand.stand === 'verlopen') return { soort: 'warning', zin: `${echt}, maar zij geldt niet meer. Zij gold ${wanneer}.` };
  return {
    soort: 'ok',
    zin: stand.stand === 'geldig' ? `${echt}. Zij geldt ${wanneer}.` : `${echt}. Zij geldt nu nog niet, maar wel ${wanneer}.`,
  };
}

function bestandTekst(oordeel: Bestandsoordeel): { soort: 'ok' | 'warning' | 'error'; zin: string } {
  if (!oordeel.zelfde)
    return {
      soort: 'error',
      zin: 'Uw bestand is niet de brief die bij dit nummer hoort. Er is iets aan veranderd, of het is een ander bestand: een scan, een afdruk of een kopie die opnieuw is bewaard.',
    };
  if (oordeel.versie < oordeel.laatste)
    return {
      soort: 'warning',
      zin: `Uw bestand is echt, maar het is versie ${oordeel.versie} van de brief. Daarna is een verbeterde brief gemaakt: versie ${oordeel.laatste}. Vraag daarnaar.`,
    };
  return { soort: 'ok', zin: 'Uw bestand is precies de brief die bij dit nummer hoort. Er is niets aan veranderd.' };
}

function uitkomstBlok(swv: string, uitkomst: VerifieerPagina['uitkomst']): Shown {
  if (uitkomst === undefined) return false;
  if (uitkomst === 'onbekend')
    return melding(
      'error',
      html`${h2('Deze brief is niet gevonden', 'uitkomst')}
      ${p('Het nummer en de controlecode horen niet bij elkaar, of de brief bestaat niet. Kijk of u ze precies zo typte als in de brief. Klopt dat? Vertrouw de brief dan niet, en vraag het na bij het samenwerkingsverband.')}`,
    );
  const { soort, zin } = standTekst(uitkomst);
  const bestand = uitkomst.bestand && bestandTekst(uitkomst.bestand);
  return [
    melding(soort, html`${h2('Uitkomst', 'uitkomst')}${p(zin)}${p(`Afgegeven door ${swv}.`)}`),
    bestand !== undefined && melding(bestand.soort, p(bestand.zin)),
  ];
}

const veld = (id: string, label: string, hulp: string, invoer: Shown): Html =>
  html`<div class="veld">
    <label class="utrecht-form-label" for="${id}">${label}</label>
    <div class="utrecht-form-field-description" id="${id}-hulp">${hulp}</div>
    ${invoer}
  </div>`;

const tekst = (id: string, label: string, hulp: string, waarde: string, nodig: boolean): Html =>
  veld(
    id,
    label,
    hulp,
    html`<input
      class="utrecht-textbox utrecht-textbox--html-input"
      type="text"
      id="${id}"
      name="${id}"
      value="${waarde}"
      maxlength="80"
      placeholder=" "
      autocomplete="off"
      spellcheck="false"
      aria-describedby="${id}-hulp"
      ${nodig && html` required`}
    />`,
  );

const formulier = ({ nummer, code }: VerifieerPagina['vraag']): Html =>
  html`<form method="post" action="/verifieer" enctype="multipart/form-data" class="verifieer">
    ${tekst('nummer', 'Nummer', 'Het nummer staat bovenaan de brief.', nummer, true)}
    ${tekst('code', 'Controlecode', 'De code van twee keer vier tekens staat onderaan de brief.', code, true)}
    <details class="eis">
      <summary>Heeft u de brief als bestand? Laat dan nakijken of er niets aan veranderd is</summary>
      ${veld(
        'bestand',
        'De brief als PDF',
        'Hoogstens 5 MB. Het bestand wordt alleen vergeleken en niet bewaard.',
        html`<input type="file" id="bestand" name="bestand" accept="application/pdf,.pdf" aria-describedby="bestand-hulp" />`,
      )}
      ${tekst('sha256', 'Of de SHA-256 van het bestand', '64 tekens, voor wie het bestand niet wil sturen.', '', false)}
    </details>
    <div class="knoppen">${knop('Kijk na')}</div>
  </form>`;

/** The public page on which anybody checks a letter. It needs no script and shows no name. */
export function verifieerPagina(pagina: VerifieerPagina): Html {
  const { swv, uitkomst, fout } = pagina;
  return blad({
    titel: `Is deze brief echt? · ${swv}`,
    stijl: pagina.stijl,
    kop: html`<span class="kop__naam">${swv}</span>`,
    inhoud: html`${h1('Is deze brief echt?')} ${fout !== undefined && melding('error', p(fout))}${uitkomstBlok(swv, uitkomst)}
    ${p(`Hier kijkt u na of een brief echt van ${swv} komt, en of een toelaatbaarheidsverklaring (TLV) nu geldt. U ziet geen namen.`)}
    ${formulier(pagina.vraag)}`,
  });
}
