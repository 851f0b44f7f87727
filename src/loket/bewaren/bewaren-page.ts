import { dateOf, inDutch, plusMonths, readDate } from '../../calendar.ts';
import { lopendeHouden } from '../../retain/houd.ts';
import {
  beoordeelHoud,
  grondNaam,
  hefHoudOp,
  houdMaanden,
  verlengHoud,
  zetHoud,
  type HoudFouten,
  type HoudInvoer,
} from '../../retain/houden.ts';
import { houdGronden, type HoudRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import { besluitKruimels, tekstVelden, teLang } from '../besluit/klein-formulier.ts';
import type { Bezoek } from '../bezoek.ts';
import { bewijs } from '../dossiers/filter-form.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { foutenLijst, keuzeRondjes, tekstVeld } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { h1, h2, knop, layout, melding, p } from '../frame/layout.ts';
import { bewaarTabel, beletselTekst } from './bewaar-blok.ts';
import { loadBewaren } from './load-bewaren.ts';

const velden = ['grond', 'herzienOp'] as const;
const leegFormulier: HoudInvoer = { grond: '', herzienOp: '' };

/** A hold with what can be done to it: another review date, or taken off. */
function houdView(bezoek: Bezoek, houd: HoudRecord, fout: string | undefined): Html {
  const to = href('houdWijzigen', { kenmerk: bezoek.dossier.kenmerk, id: houd.houdId });
  const isOver = houd.herzienOp <= dateOf(bezoek.now);
  return html`<li class="houd">
    ${p(beletselTekst({ grond: houd.grond, houd }))}
    ${isOver && melding('warning', p('De dag om dit na te kijken is er. Is vasthouden nog nodig? Kies dan een nieuwe dag. Laat het dossier anders los.'))}
    <div class="houd__daden">
      <form method="post" action="${to}">
        ${bewijs(bezoek)}<input type="hidden" name="daad" value="verlengen" />
        ${tekstVeld({ naam: 'herzienOp', id: `herzienOp-${houd.houdId}`, label: 'Nieuwe dag om na te kijken', soort: 'date', waarde: '', max: 20, fout })}
        ${knop('Bewaar deze dag', 'secondary-action')}
      </form>
      <form method="post" action="${to}">
        ${bewijs(bezoek)}<input type="hidden" name="daad" value="weg" />${knop('Laat los', 'secondary-action')}
      </form>
    </div>
  </li>`;
}

const zetForm = (bezoek: Bezoek, invoer: HoudInvoer, fouten: HoudFouten): Html =>
  html`<form method="post" action="${href('houdZetten', bezoek.dossier)}" class="formulier" id="formulier" novalidate>
    ${bewijs(bezoek)}
    <div class="blok">
      ${keuzeRondjes({ naam: 'grond', label: 'Waarom moet het dossier langer blijven?', waarde: invoer.grond, keuzes: houdGronden.map((grond) => [grond, grondNaam[grond]]), fout: fouten.grond })}
      ${tekstVeld({ naam: 'herzienOp', label: 'Wanneer kijkt iemand of dit nog nodig is?', soort: 'date', hulp: `Vasthouden eindigt nooit vanzelf. Op deze dag vraagt de dienst het u. Hoogstens ${houdMaanden} maanden vooruit.`, waarde: invoer.herzienOp, max: 20, fout: fouten.herzienOp })}
    </div>
    <div class="knoppen">${knop('Houd dit dossier vast')}</div>
  </form>`;

async function bewarenPage(
  bezoek: Bezoek,
  invoer: HoudInvoer = leegFormulier,
  fouten: HoudFouten = {},
  foutBij?: { houdId: string; fout: string },
): Promise<Html> {
  const { app, dossier, persoon, query } = bezoek;
  const [gegevens, houden] = await Promise.all([loadBewaren(app, dossier), lopendeHouden(app, dossier.dossierId)]);
  const bezwaar = gegevens.beletsels.filter(({ houd }) => houd === undefined);
  const inhoud = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1('Bewaren en vernietigen')} ${foutenLijst(foutBij === undefined ? fouten : { [`herzienOp-${foutBij.houdId}`]: foutBij.fout })}
    ${dossier.vernietigingBegonnen === true && dossier.vernietigdOp === undefined && melding('warning', p('Het vernietigen van dit dossier was al begonnen. Een deel van de bestanden is weg en komt niet terug. Wat er nog is, blijft zolang iemand het dossier vasthoudt.'))}
    <section aria-labelledby="wanneer">${h2('Wat gaat wanneer weg', 'wanneer')} ${bewaarTabel(dossier, gegevens)}</section>
    <section aria-labelledby="houden">
      ${h2('Wat het nu tegenhoudt', 'houden')} ${bezwaar.map((een) => p(beletselTekst(een)))}
      ${
        houden.length === 0
          ? bezwaar.length === 0 && p('Niemand houdt dit dossier vast.')
          : html`<ul class="houden">
              ${houden.map((houd) => houdView(bezoek, houd, foutBij?.houdId === houd.houdId ? foutBij.fout : undefined))}
            </ul>`
      }
    </section>
    ${
      dossier.vernietigdOp === undefined
        ? html`<section aria-labelledby="langer">${h2('Langer bewaren', 'langer')} ${zetForm(bezoek, invoer, fouten)}</section>`
        : p('Dit dossier is vernietigd. Vasthouden kan niet meer.')
    }`;
  const isFout = Object.keys(fouten).length > 0 || foutBij !== undefined;
  return layout({
    titel: `${isFout ? 'Fout: ' : ''}Bewaren en vernietigen`,
    persoon,
    query,
    kruimels: besluitKruimels(dossier),
    inhoud,
  });
}

/** What of a dossier goes when, its holds, and the form to set one. */
export const showBewaren = async (bezoek: Bezoek): Promise<LoketResponse> => page(await bewarenPage(bezoek));

const terug = ({ dossier }: Bezoek, gedaan: 'houd' | 'houd-weg' | 'bewaard'): LoketResponse =>
  redirect(metGedaan(href('bewaren', dossier), gedaan));

/** Takes the form: back with faults, or the hold stands. */
export async function takeHoud(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const invoer = tekstVelden(sent, velden);
  if (invoer === undefined) return teLang(bezoek);
  const gelezen = beoordeelHoud(invoer, dateOf(now), readDate);
  if (!gelezen.ok) return page(await bewarenPage(bezoek, invoer, gelezen.fouten), 422);
  if (dossier.vernietigdOp !== undefined) return page(await bewarenPage(bezoek), 409);
  await zetHoud(app, dossier, gelezen, persoon);
  app.log('loket-houd', { kenmerk: dossier.kenmerk, grond: gelezen.grond });
  return terug(bezoek, 'houd');
}

/** Takes a hold off, or gives it a later day to be looked at. */
export async function takeHoudWijzigen(bezoek: Bezoek, houdId: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const houden = await lopendeHouden(app, dossier.dossierId);
  if (!houden.some((houd) => houd.houdId === houdId)) return page(nietGevonden(persoon), 404);
  if (sent.get('daad') === 'weg') {
    if (!(await hefHoudOp(app, dossier, houdId, persoon))) return page(nietGevonden(persoon), 404);
    app.log('loket-houd-weg', { kenmerk: dossier.kenmerk });
    return terug(bezoek, 'houd-weg');
  }
  const today = dateOf(now);
  const herzienOp = readDate((sent.get('herzienOp') ?? '').slice(0, 40));
  const laatste = plusMonths(today, houdMaanden);
  if (herzienOp === undefined || herzienOp <= today || herzienOp > laatste) {
    const fout = `Kies een dag na vandaag, tot en met ${inDutch(laatste)}.`;
    return page(await bewarenPage(bezoek, leegFormulier, {}, { houdId, fout }), 422);
  }
  if (!(await verlengHoud(app, dossier.dossierId, houdId, herzienOp))) return page(nietGevonden(persoon), 404);
  return terug(bezoek, 'bewaard');
}
