import { feiten, feitInWoorden, leesFeit, nieuweSleutel, type FeitNaam } from '../../check/feiten/catalogus.ts';
import type { FeitCorrectie } from '../../check/feiten/corrigeer.ts';
import type { Waarden } from '../../check/feiten/veld.ts';
import type { DocumentRegel } from '../../check/rapport.ts';
import { onzetbaar } from '../../decide/onzetbaar.ts';
import { loadTexts } from '../../dossier/check-step.ts';
import { isZelfdeFeit, legFeitVast, trekFeitIn } from '../../dossier/correcties.ts';
import { isRead } from '../../read/document.ts';
import { maskBsn } from '../../read/facts/bsn.ts';
import { documentsoortNaam } from '../../tell/documentsoort-naam.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { inhoudIdOf } from '../dossier/document-id.ts';
import { leesReden } from '../dossier/reden.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { feitPage, veldNaam, type Fouten, type Invoer } from './feit-page.ts';
import { geldt } from './feit-rijen.ts';
import { kanOntbreken, loadFeit, type Gekozen } from './load-feiten.ts';

/** The last page that may be named of a file of which the service does not know how many it has. */
const laatsteBladzijde = 9999;

const leesInvoer = (sent: URLSearchParams): Invoer => ({
  waarde: (veld) => sent.get(veldNaam(veld)) ?? '',
  ontbreekt: sent.get('ontbreekt') === 'ja',
  document: sent.get('document') ?? '',
  pagina: (sent.get('pagina') ?? '').trim(),
  reden: sent.get('reden') ?? '',
});

type Plaats = { regel: DocumentRegel & { inhoud: string }; pagina: number };

/** Why a fact cannot rest on a document, in Dutch. */
function bezwaar(feit: FeitNaam, { leesbaar, soorten }: DocumentRegel): string | undefined {
  const { per, soorten: nodig } = feiten[feit];
  if (nodig !== undefined && !nodig.some((soort) => soorten.includes(soort)))
    return `Dit feit telt alleen mee in: ${nodig.map(documentsoortNaam).join(', ')}. Stel eerst bij Documenten de soort van dit bestand vast, of kies een ander document.`;
  return per === 'document' && !leesbaar
    ? 'De computer kon dit bestand niet lezen en weet niet wat voor stuk het is. Kies een ander document, of oordeel zelf over het punt.'
    : undefined;
}

/** The page that was named, held against what was read of the dossier; what is wrong with it in Dutch. */
async function paginaFout({ app, dossier }: Bezoek, { regel, pagina }: Plaats): Promise<Fouten> {
  const teksten = dossier.gelezenVersie === undefined ? undefined : await loadTexts(app, dossier.dossierId, dossier.gelezenVersie);
  const gelezen = teksten?.results.find(({ name }) => maskBsn(name) === regel.naam && teksten.inhoud.get(name) === regel.inhoud);
  if (gelezen === undefined)
    return { document: 'Dit bestand wordt net opnieuw gelezen, of is weg. Open het formulier over een paar minuten opnieuw.' };
  if (isRead(gelezen)) {
    const paginas = [...gelezen.pages.map(({ number }) => number), ...(gelezen.onleesbarePaginas ?? [])];
    const last = Math.max(1, ...paginas);
    return pagina <= last
      ? {}
      : { pagina: `Dit bestand heeft ${last === 1 ? 'één bladzijde' : `${last} bladzijden`}. Vul een bladzijde in die er is.` };
  }
  return gelezen.fault === 'onleesbaar'
    ? {}
    : { document: 'Dit bestand kan niemand openen zoals het nu is. Vraag de school om een goed bestand, en leg het feit daarna vast.' };
}

/** What the report on paper cannot show of values, by field. */
const opPapier = (waarden: Waarden = {}): Fouten =>
  Object.fromEntries(
    Object.entries(waarden).flatMap(([id, waarde]) => {
      const tekens = onzetbaar(waarde);
      return tekens === ''
        ? []
        : [[veldNaam(id), `Het controlerapport kan dit niet laten zien: ${tekens}. Schrijf het met andere tekens.`]];
    }),
  );

type Ingevuld = { waarden: Waarden | undefined; plaats: Plaats; reden: string };

/** What a person filled in, held against the dossier; or what is wrong with it, by field. */
async function nagekeken(bezoek: Bezoek, gekozen: Gekozen, invoer: Invoer): Promise<Ingevuld | { fouten: Fouten }> {
  const { feit, rapport } = gekozen;
  const ontbreekt = invoer.ontbreekt && kanOntbreken(gekozen);
  const gelezen = ontbreekt ? undefined : leesFeit(feit, invoer.waarde);
  const waarden = gelezen?.ok === true ? gelezen.waarden : undefined;
  const regel = rapport.documenten.find((een) => inhoudIdOf(een) === invoer.document);
  const pagina = /^\d{1,4}$/.test(invoer.pagina) ? Number(invoer.pagina) : 0;
  const { reden, fout } = leesReden(invoer.reden);
  const kan = regel && bezwaar(feit, regel);
  const fouten: Record<string, string> = {
    ...(gelezen?.ok === false && Object.fromEntries(Object.entries(gelezen.fouten).map(([id, tekst]) => [veldNaam(id), tekst]))),
    ...opPapier(waarden),
    ...(invoer.document === '' && { document: 'Kies het document waarin u dit zag.' }),
    ...(invoer.document !== '' &&
      regel === undefined && { document: 'Dit bestand is intussen veranderd of weg. Kies het document opnieuw.' }),
    ...(kan !== undefined && { document: kan }),
    ...((pagina < 1 || pagina > laatsteBladzijde) && { pagina: 'Vul in op welke bladzijde u dit zag: een getal vanaf 1.' }),
    ...(fout !== undefined && { reden: fout }),
  };
  if (Object.keys(fouten).length > 0 || regel?.inhoud === undefined) return { fouten };
  const plaats: Plaats = { regel: { ...regel, inhoud: regel.inhoud }, pagina };
  const verkeerd = await paginaFout(bezoek, plaats);
  if (Object.keys(verkeerd).length > 0) return { fouten: verkeerd };
  return { waarden, plaats, reden };
}

function maakCorrectie({ persoon, now }: Bezoek, { feit, rij, gelezen }: Gekozen, { waarden, plaats, reden }: Ingevuld): FeitCorrectie {
  const { regel, pagina } = plaats;
  const eigen = feiten[feit].per === 'meer' ? rij?.sleutel : undefined;
  const sleutel = eigen ?? nieuweSleutel(feit, { document: regel.naam, pagina }, gelezen?.stukken ?? {}, waarden ?? {});
  const las = gelezen?.feiten.find((een) => een.sleutel === sleutel);
  return {
    sleutel,
    feit,
    ...(waarden !== undefined && { waarden }),
    naam: regel.naam,
    inhoud: regel.inhoud,
    pagina,
    computer: las === undefined ? 'niets' : feitInWoorden(feit, las.waarden),
    reden,
    wie: persoon.naam,
    op: now.toISOString(),
  };
}

/** Whether the computer read for certain what a person says. */
const lasDitOok = ({ gelezen }: Gekozen, { sleutel, naam, pagina, waarden = {} }: FeitCorrectie): boolean => {
  const las = gelezen?.feiten.find((een) => een.sleutel === sleutel);
  if (las?.zeker !== true || las.document !== naam || las.pagina !== pagina) return false;
  const ids = new Set([...Object.keys(las.waarden), ...Object.keys(waarden)]);
  return [...ids].every((id) => las.waarden[id] === waarden[id]);
};

/** Takes what a fact is, or that it is withdrawn. What stands already is not written again. */
export async function takeFeit(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const gekozen = await loadFeit(bezoek, id);
  if ('status' in gekozen) return gekozen;
  const { rijen, feit, rij } = gekozen;
  const naar = (gedaan: 'feit' | 'feit-ingetrokken') => redirect(metGedaan(href('feiten', dossier), gedaan));
  if (sent.get('intrekken') === 'ja') {
    const weg = rij?.correctie;
    if (weg === undefined) return naar('feit-ingetrokken');
    const { sleutel, naam, computer } = weg;
    const stap = { sleutel, feit, naam, was: feitInWoorden(feit, weg.waarden), werd: computer, wie: persoon.naam, op: now.toISOString() };
    await trekFeitIn(app, dossier, stap);
    app.log('loket-feit-ingetrokken', { kenmerk: dossier.kenmerk, feit });
    return naar('feit-ingetrokken');
  }
  const invoer = leesInvoer(sent);
  const ingevuld = await nagekeken(bezoek, gekozen, invoer);
  if ('fouten' in ingevuld) return page(feitPage(bezoek, gekozen, invoer, ingevuld.fouten), 422);
  const correctie = maakCorrectie(bezoek, gekozen, ingevuld);
  const before = rijen.find(({ sleutel }) => sleutel === correctie.sleutel);
  const stond = before && geldt(before);
  if (stond === undefined && lasDitOok(gekozen, correctie))
    return page(feitPage(bezoek, gekozen, invoer, { formulier: 'De computer las dit ook. Verbeter het feit, of kies Annuleren.' }), 422);
  const isEr = stond !== undefined && isZelfdeFeit(stond, correctie);
  const was = stond === undefined ? correctie.computer : feitInWoorden(feit, stond.waarden);
  // A run that broke off may have kept it without having the dossier checked
  const isGecontroleerd =
    dossier.gecontroleerdVersie !== dossier.versie ||
    gekozen.rapport.vastgesteld?.some(({ sleutel, op }) => sleutel === stond?.sleutel && op === stond.op);
  if (!isEr || isGecontroleerd !== true) await legFeitVast(app, dossier, correctie, { was, werd: feitInWoorden(feit, correctie.waarden) });
  if (!isEr) app.log('loket-feit', { kenmerk: dossier.kenmerk, feit });
  return naar('feit');
}
