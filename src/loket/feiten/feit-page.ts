import { feiten, feitInWoorden } from '../../check/feiten/catalogus.ts';
import { inZin, type Veld } from '../../check/feiten/veld.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { maskBsn } from '../../read/facts/bsn.ts';
import { href } from '../access.ts';
import { besluitKruimels } from '../besluit/klein-formulier.ts';
import type { Bezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { inhoudIdOf } from '../dossier/document-id.ts';
import { redenVeld } from '../dossier/reden.ts';
import { intrekForm, stappenView } from '../dossier/vastgesteld-view.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { aankruisen, foutenLijst, keuzeLijst, keuzeRondjes, tekstVeld, type Keuze } from '../frame/form-fields.ts';
import { html, type Html } from '../frame/html.ts';
import { gegevens, h1, knop, layout, melding, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { geldt, plaatsVan } from './feit-rijen.ts';
import { plaatsView } from './feiten-page.ts';
import { kanOntbreken, loadFeit, type Gekozen } from './load-feiten.ts';

/** What a person filled in, as it came: `waarde` by the id of a field. */
export type Invoer = { waarde: (veld: string) => string; ontbreekt: boolean; document: string; pagina: string; reden: string };
export type Fouten = Readonly<Record<string, string>>;

/** The name of the field of the form for a part of a fact. */
export const veldNaam = (id: string): string => `feit-${id}`;

const most = 4;

function veldView(veld: Veld, gegeven: string, fout: string | undefined): Html {
  const { id, label, hulp, verplicht, soort } = veld;
  const naam = veldNaam(id);
  const rest = {
    naam,
    label: verplicht ? label : `${label} (mag leeg blijven)`,
    ...(hulp !== undefined && { hulp }),
    fout,
    waarde: maskBsn(gegeven),
  };
  if (soort === 'datum') return tekstVeld({ ...rest, soort: 'date', max: 20 });
  if (soort === 'tekst') return tekstVeld({ ...rest, max: veld.max });
  if (soort === 'getal') return tekstVeld({ ...rest, max: 8 });
  const keuzes: Keuze[] = [...veld.keuzes];
  return keuzes.length <= most ? keuzeRondjes({ ...rest, keuzes }) : keuzeLijst({ ...rest, keuzes: [['', 'Kies…'], ...keuzes] });
}

const documentKeuzes = ({ documenten }: Controlerapport): Keuze[] =>
  documenten.flatMap((regel): Keuze[] => {
    const id = inhoudIdOf(regel);
    return id === undefined ? [] : [[id, regel.naam]];
  });

/** What the form begins with: what a person said before, else what the computer read. */
function beginInvoer({ rapport, rij }: Gekozen): Invoer {
  const plaats = rij && plaatsVan(rij);
  const regel = rapport.documenten.find(({ naam }) => naam === plaats?.document);
  const telt = rij && geldt(rij);
  const waarden = telt === undefined ? rij?.gelezen?.waarden : telt.waarden;
  return {
    waarde: (veld) => waarden?.[veld] ?? '',
    ontbreekt: telt !== undefined && telt.waarden === undefined,
    document: (regel && inhoudIdOf(regel)) ?? '',
    pagina: plaats === undefined ? '' : String(plaats.pagina),
    reden: rij?.correctie?.reden ?? '',
  };
}

function velden(gekozen: Gekozen, invoer: Invoer, fouten: Fouten): Html {
  const { velden: eigen, hulp } = feiten[gekozen.feit];
  return html`<div class="blok">
    ${hulp !== undefined && p(hulp)} ${eigen.map((veld) => veldView(veld, invoer.waarde(veld.id), fouten[veldNaam(veld.id)]))}
    ${
      kanOntbreken(gekozen) &&
      aankruisen({
        naam: 'ontbreekt',
        label: 'Dit staat niet in de stukken: wat de computer las, klopt niet',
        hulp: 'Kruist u dit aan, dan telt niet wat u hierboven invulde.',
        aan: invoer.ontbreekt,
        fout: fouten['ontbreekt'],
      })
    }
    ${keuzeLijst({
      naam: 'document',
      label: 'In welk document zag u dit?',
      waarde: invoer.document,
      keuzes: [['', 'Kies…'], ...documentKeuzes(gekozen.rapport)],
      fout: fouten['document'],
    })}
    ${tekstVeld({
      naam: 'pagina',
      label: 'Op welke bladzijde?',
      hulp: 'De hoeveelste bladzijde van het bestand, geteld vanaf 1. Van een werkblad het hoeveelste blad.',
      waarde: invoer.pagina,
      max: 5,
      fout: fouten['pagina'],
    })}
    ${redenVeld(invoer.reden, fouten['reden'])}
  </div>`;
}

/** The form by which a person corrects a fact, or takes that back. Works without script. */
export function feitPage(bezoek: Bezoek, gekozen: Gekozen, invoer: Invoer, fouten: Fouten = {}): Html {
  const { app, dossier, persoon, now } = bezoek;
  const { feit, rij } = gekozen;
  const { naam } = feiten[feit];
  const csrf = html`<input type="hidden" name="csrf" value="${makeToken(app.settings.LOKET_GEHEIM, persoon.id, now)}" />`;
  const naar = href('feitZetten', { kenmerk: dossier.kenmerk, id: rij?.id ?? feit });
  const { correctie, vervallenDoor, gelezen } = rij ?? {};
  const telt = rij && geldt(rij);
  const titel = `Feit verbeteren: ${inZin(naam)}`;
  const inhoud = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(titel)} ${foutenLijst(fouten)}
    ${
      correctie !== undefined &&
      vervallenDoor !== undefined &&
      melding('info', p(`${vervallenDoor} Daarom telt niet meer wat het loket vaststelde: ${feitInWoorden(feit, correctie.waarden)}.`))
    }
    ${gegevens([
      [
        'De computer las',
        gelezen === undefined ? 'niets' : `${feitInWoorden(feit, gelezen.waarden)}${gelezen.zeker ? '' : ' (niet zeker)'}`,
      ],
      ['Waar', gelezen !== undefined && plaatsView(bezoek, gekozen, gelezen, telt === undefined ? rij?.id : undefined)],
      ['Telt nu', telt !== undefined && feitInWoorden(feit, telt.waarden)],
      ['Vastgesteld door', telt !== undefined && `${telt.wie}, ${momentVan(telt.op)}, want: ${telt.reden}`],
    ])}
    <form method="post" action="${naar}" class="formulier" id="formulier" novalidate>
      ${csrf} ${velden(gekozen, invoer, fouten)}
      <div class="knoppen">${knop('Feit vastleggen')} <a class="utrecht-link" href="${href('feiten', dossier)}">Annuleren</a></div>
    </form>
    ${correctie !== undefined && intrekForm(naar, csrf, 'Intrekken: wat de computer las telt weer')}
    ${stappenView(gekozen.stappen.filter(({ sleutel }) => sleutel === rij?.sleutel))}`;
  const isFout = Object.keys(fouten).length > 0;
  const kruimels = [...besluitKruimels(dossier), { naam: 'Feiten', href: href('feiten', dossier) }];
  return layout({ titel: `${isFout ? 'Fout: ' : ''}${titel}`, persoon, kruimels, inhoud });
}

/** The page on which a person corrects one fact. */
export async function showFeit(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const gekozen = await loadFeit(bezoek, id);
  return 'status' in gekozen ? gekozen : page(feitPage(bezoek, gekozen, beginInvoer(gekozen)));
}
