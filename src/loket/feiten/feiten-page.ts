import { feitenBij } from '../../check/feiten/bij-punt.ts';
import { feiten, feitInWoorden, feitNamen, type FeitNaam } from '../../check/feiten/catalogus.ts';
import type { Bevinding, Controlerapport } from '../../check/rapport.ts';
import { plaatsInDutch } from '../../evidence.ts';
import { href } from '../access.ts';
import { besluitKruimels } from '../besluit/klein-formulier.ts';
import type { Bezoek } from '../bezoek.ts';
import { bewijsId } from '../bewijs/bewijs-lijst.ts';
import { plekInTekst } from '../bewijs/tekst-view.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { a, h1, h2, layout, melding, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { geldt, plaatsVan, type FeitRij } from './feit-rijen.ts';
import { loadFeiten, type Feiten } from './load-feiten.ts';

/** The place of a fact, with a link to the page where there is one; with `id`, its words are marked there. */
export function plaatsView({ dossier }: Bezoek, { rapport }: Feiten, plaats: { document: string; pagina: number }, id?: string): Shown {
  const { document, pagina } = plaats;
  const tekst = `${document}, ${plaatsInDutch({ document, pagina, citaat: '' })}`;
  const nummer = rapport.documenten.findIndex(({ naam }) => naam === document) + 1;
  const versie = dossier.gecontroleerdVersie;
  if (nummer === 0 || versie === undefined) return tekst;
  const blad = href('bewijs', { kenmerk: dossier.kenmerk, id: bewijsId({ versie, document: nummer, pagina }) });
  return a(id === undefined ? blad : `${blad}?feit=${id}#${plekInTekst}`, tekst);
}

/** What a fact is, who said so and why, and what the computer read. */
function waardeView(rij: FeitRij): Shown {
  const { gelezen, correctie, vervallenDoor, feit } = rij;
  const las = gelezen === undefined ? undefined : feitInWoorden(feit, gelezen.waarden);
  const telt = geldt(rij);
  if (telt !== undefined)
    return html`<strong>${feitInWoorden(feit, telt.waarden)}</strong>
      <div class="klein">
        Vastgesteld door het loket (${telt.wie}, ${momentVan(telt.op)}), want: ${telt.reden} De computer las: <s>${telt.computer}</s>
      </div>`;
  return html`${las ?? 'niet gevonden'}${gelezen?.zeker === false && html` <span class="klein">niet zeker</span>`}
  ${
    correctie !== undefined &&
    html`<div class="klein">
      ${vervallenDoor} Daarom telt niet meer wat het loket vaststelde: ${feitInWoorden(feit, correctie.waarden)} (${correctie.wie},
      ${momentVan(correctie.op)}), want: ${correctie.reden}
    </div>`
  }`;
}

const tabel = (bezoek: Bezoek, all: Feiten, onderschrift: string, rijen: readonly FeitRij[]): Html =>
  kaartTabel(
    onderschrift,
    ['Feit', 'Wat er staat', 'Waar', 'Verbeteren'],
    rijen.map((rij) => {
      const plaats = plaatsVan(rij);
      const { naam } = feiten[rij.feit];
      return [
        naam,
        waardeView(rij),
        plaats !== undefined && plaatsView(bezoek, all, plaats, rij.id),
        html`<a class="utrecht-link" href="${href('feitForm', { kenmerk: bezoek.dossier.kenmerk, id: rij.id })}"
          >Verbeter<span class="alleen-lezen"> ${naam}, ${plaats?.document}</span></a
        >`,
      ];
    }),
  );

/** Whether a finding rests on a fact; where it rests on none, whether the fact stands where it has its evidence. */
function hoortBij({ id, bewijs }: Bevinding, rij: FeitRij): boolean {
  const rustOp = feitenBij(id);
  if (rustOp.length > 0) return rustOp.includes(rij.feit);
  const plaats = plaatsVan(rij);
  return plaats !== undefined && bewijs.some(({ document, pagina }) => document === plaats.document && pagina === plaats.pagina);
}

/** Whether a fact counts in a request: some point of the report rests on it. The name is for searching and for the letter; Down syndrome counts for ZML alone. */
function teltMee(feit: FeitNaam, { soort, bevindingen }: Controlerapport): boolean {
  if (soort === 'onbekend' || feit === 'naam') return true;
  if (feit === 'down' && soort !== 'tlv-zml') return false;
  return bevindingen.some(({ id }) => feitenBij(id).includes(feit));
}

/** Whether a fact may be added: one that a dossier has once, only where it is not there yet. */
const kanErbij = (feit: FeitNaam, { rijen, rapport }: Feiten): boolean =>
  teltMee(feit, rapport) && (feiten[feit].per !== 'dossier' || !rijen.some((rij) => rij.feit === feit));

const erbij = ({ dossier }: Bezoek, namen: readonly FeitNaam[]): Html =>
  html`<ul class="feiten-lijst">
    ${namen.map((feit) => html`<li>${a(href('feitForm', { kenmerk: dossier.kenmerk, id: feit }), feiten[feit].naam)}</li>`)}
  </ul>`;

/** The facts that a finding rests on: those that are there, and those that may be added. */
function puntView(bezoek: Bezoek, all: Feiten, { id, titel }: Bevinding, bij: readonly FeitRij[]): Html {
  const nieuw = feitenBij(id).filter((feit) => kanErbij(feit, all));
  return html`<section aria-labelledby="bij">
    ${h2(`Bij het punt ‘${titel}’`, 'bij')} ${bij.length > 0 && tabel(bezoek, all, 'Feiten bij dit punt', bij)}
    ${nieuw.length > 0 && html`${p(bij.length > 0 ? 'Staat er nog een in de stukken? Voeg die toe:' : 'De computer vond hier niets voor. Las u het wel in de stukken? Voeg het toe:')}${erbij(bezoek, nieuw)}`}
    ${bij.length === 0 && nieuw.length === 0 && p('Dit punt rust niet op een feit, maar op wat voor stukken er zijn of op de woorden erin. Stel bij Documenten de soort vast, of oordeel zelf over het punt.')}
  </section>`;
}

const groepen: readonly { kop: string; is: (feit: FeitNaam) => boolean }[] = [
  { kop: 'Over de leerling en de aanvraag', is: (feit) => feiten[feit].per === 'dossier' },
  { kop: 'Over een document', is: (feit) => feiten[feit].per === 'document' },
  { kop: 'Over onderzoek, toetsen, deskundigen en ondersteuning', is: (feit) => feiten[feit].per === 'meer' },
];

const toevoegen = (bezoek: Bezoek, all: Feiten): Html =>
  html`<section aria-labelledby="toevoegen">
    ${h2('Staat het er niet bij?', 'toevoegen')} ${p('Kies wat u in de stukken las en de computer niet vond.')}
    ${groepen.map(({ kop, is }) => {
      const namen = feitNamen.filter((feit) => is(feit) && kanErbij(feit, all));
      return (
        namen.length > 0 &&
        html`<h3 class="utrecht-heading-3">${kop}</h3>
          ${erbij(bezoek, namen)}`
      );
    })}
  </section>`;

/** The page with all facts that the computer read and people corrected; of the criterion that someone came from first. */
export async function showFeiten(bezoek: Bezoek): Promise<LoketResponse> {
  const found = await loadFeiten(bezoek);
  if ('status' in found) return found;
  const { dossier, persoon, query } = bezoek;
  const punt = found.rapport.bevindingen.find(({ id }) => id === query.get('punt'));
  const bij = punt === undefined ? [] : found.rijen.filter((rij) => hoortBij(punt, rij));
  const rest = found.rijen.filter((rij) => !bij.includes(rij));
  const bezig = dossier.gecontroleerdVersie !== dossier.versie;
  const titel = 'Feiten verbeteren';
  const inhoud = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(titel)}
    ${p('Dit las de computer in de stukken. Klopt een feit niet, verbeter het dan en wijs aan waar het staat. Het dossier wordt daarna opnieuw gecontroleerd.')}
    ${bezig && melding('info', p('Het dossier wordt opnieuw gecontroleerd. Wat de computer las, kan nog veranderen.'))}
    ${found.gelezen === undefined && melding('info', p('Wat de computer las, staat hier na de volgende controle. Een feit toevoegen kan al wel.'))}
    ${punt !== undefined && puntView(bezoek, found, punt, bij)}
    ${
      rest.length > 0 &&
      html`<section aria-labelledby="alle">
        ${h2(punt === undefined ? 'Alle feiten' : 'Andere feiten', 'alle')} ${tabel(bezoek, found, 'Feiten in dit dossier', rest)}
      </section>`
    }
    ${toevoegen(bezoek, found)}`;
  return page(layout({ titel, persoon, query, kruimels: besluitKruimels(dossier), inhoud }));
}
