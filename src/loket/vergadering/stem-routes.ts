import { isIsoDate } from '../../calendar.ts';
import { haalInbrengWeg, legInbrengVast } from '../../commissie/inbreng.ts';
import { kiesAlsVoorzitter } from '../../commissie/keuze-voorzitter.ts';
import { beginRonde, laatGelden } from '../../commissie/ronde.ts';
import { brengStemmenUit, type StemInvoer } from '../../commissie/stemmen.ts';
import { nee, type Gedaan } from '../../commissie/wijzig.ts';
import { schoneTekst } from '../../commissie/opmerking.ts';
import { disciplines, stemKeuzes, type InbrengRecord } from '../../storage/records/commissie.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { itemOf, loadBestanden, loadRapport } from '../dossier/load-dossier.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan, type Gedaan as GedaanWoord } from '../frame/gedaan.ts';
import { html } from '../frame/html.ts';
import { a, h1, layout, p } from '../frame/layout.ts';
import { soortOf } from '../frame/woorden.ts';
import { isVergaderingId } from './vergadering-id.ts';
import { stemBlok } from './stem-blok.ts';
import type { StemForms } from './stem-forms.ts';
import { loadStemGegevens, type StemGegevens } from './stem-gegevens.ts';

/** What the forms of a vote need on a page of a dossier. */
export async function stemFormsVoor({ app, persoon, now, dossier }: Bezoek, part: Partial<StemForms> = {}): Promise<StemForms> {
  const [rapport, bestanden] = await Promise.all([loadRapport(app, dossier), loadBestanden(app, dossier)]);
  return {
    token: makeToken(app.settings.LOKET_GEHEIM, persoon.id, now),
    now,
    documenten: rapport?.documenten.map(({ naam }) => naam) ?? [],
    bestand: (naam) => {
      const id = itemOf(bestanden, naam);
      return id === undefined ? undefined : href('bestand', { kenmerk: dossier.kenmerk, id });
    },
    ...part,
  };
}

async function stemPagina(bezoek: Bezoek, part: Partial<StemForms> = {}): Promise<LoketResponse> {
  const { app, dossier, persoon, query } = bezoek;
  const gegevens = await loadStemGegevens(app, dossier, persoon);
  const forms = await stemFormsVoor(bezoek, part);
  const titel = `${part.fout === undefined ? '' : 'Fout: '}Stemming over ${dossier.kenmerk}`;
  const inhoud = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(dossier.map === '' ? 'Vernietigd dossier' : dossier.map)} ${p(`${soortOf(dossier.soort)}, ${gegevens.schoolNaam}`)}
    ${stemBlok(gegevens, persoon, forms)}
    ${p(a(terugHref(dossier.kenmerk, part.vergaderingId), part.vergaderingId === undefined ? 'Terug naar het dossier' : 'Terug naar de vergadering'))}`;
  const kruimels = [
    { naam: 'Dossiers', href: href('lijst') },
    { naam: dossier.map === '' ? dossier.kenmerk : dossier.map, href: href('dossier', { kenmerk: dossier.kenmerk }) },
  ];
  return page(layout({ titel, persoon, kruimels, inhoud, query }), part.fout === undefined ? 200 : 422);
}

const terugHref = (kenmerk: string, vergaderingId: string | undefined): string =>
  vergaderingId === undefined ? `${href('dossier', { kenmerk })}#stemming` : `${href('punt', { kenmerk, id: vergaderingId })}#stemming`;

/** The vote on a dossier on a page of its own. */
export const showStemming = (bezoek: Bezoek): Promise<LoketResponse> => stemPagina(bezoek);

/** Does an act on the vote: back to the page it came from, or the form again with what was wrong. */
async function doe(
  bezoek: Bezoek,
  sent: URLSearchParams,
  woord: GedaanWoord,
  act: (gegevens: StemGegevens) => Promise<Gedaan>,
): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const vergadering = sent.get('vergadering') ?? '';
  const vergaderingId = isVergaderingId(vergadering) ? vergadering : undefined;
  const gegevens = await loadStemGegevens(app, dossier, persoon);
  const gedaan = await act(gegevens);
  if (gedaan.ok) return redirect(metGedaan(terugHref(dossier.kenmerk, vergaderingId), woord));
  const waar = vergaderingId === undefined ? {} : { vergaderingId };
  return stemPagina(bezoek, { fout: gedaan.melding, ingevuld: sent, ...waar });
}

const veranderd = 'Het dossier is veranderd sinds u het bekeek. Bekijk het opnieuw en stem daarna.';
/** The act, unless voting is closed or the dossier is another than the person looked at. */
const alsOpen = async (
  { dossier }: Bezoek,
  sent: URLSearchParams,
  { dicht }: StemGegevens,
  act: () => Promise<Gedaan>,
): Promise<Gedaan> => {
  if (dicht !== undefined) return nee(dicht);
  return sent.get('versie') === String(dossier.versie) ? act() : nee(veranderd);
};

const stemIn = (text: string | null) => stemKeuzes.find((stem) => stem === text);

/** A member's own vote. */
export const takeStem = (bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> =>
  doe(bezoek, sent, 'stem', (gegevens) =>
    alsOpen(bezoek, sent, gegevens, () => {
      const { eigen, leden, schoolNaam } = gegevens;
      const stem = stemIn(sent.get('stem'));
      if (eigen === undefined)
        return Promise.resolve(
          nee('Uw account hoort bij geen lid dat nu in het loket zit. Vraag de secretaris om het bij Beheer, Leden in te vullen.'),
        );
      if (stem === undefined || stem === 'afwezig') return Promise.resolve(nee('Kies toekennen, afwijzen of onthouding.'));
      const invoer = { lidId: eigen.lidId, stem, toelichting: sent.get('toelichting') ?? '' };
      return brengStemmenUit(bezoek.app, bezoek.dossier, [invoer], { leden: leden.alle, schoolNaam });
    }),
  );

function gehoord({ leden, uitslag }: StemGegevens, sent: URLSearchParams): { nieuw: StemInvoer[]; wis: string[] } {
  const nieuw: StemInvoer[] = [];
  const wis: string[] = [];
  for (const { lidId } of leden.alle.filter((lid) => sent.has(`stem-${lid.lidId}`))) {
    const stem = stemIn(sent.get(`stem-${lidId}`));
    const reden = schoneTekst(sent.get(`reden-${lidId}`) ?? '');
    const was = uitslag.stemming.stemmen.find((een) => een.lidId === lidId);
    if (stem === undefined) wis.push(lidId);
    // The reason stands in the form for an abstention alone; an explanation that the member gave with another vote stays with it
    else if (was?.stem !== stem || (stem === 'onthouding' && was.toelichting !== reden))
      nieuw.push({ lidId, stem, toelichting: stem === 'onthouding' ? reden : '' });
  }
  return { nieuw, wis };
}

const noteer = async (bezoek: Bezoek, sent: URLSearchParams, gegevens: StemGegevens): Promise<Gedaan> => {
  const { nieuw, wis } = gehoord(gegevens, sent);
  const om = {
    leden: gegevens.leden.alle,
    schoolNaam: gegevens.schoolNaam,
    genoteerdDoor: bezoek.persoon.naam,
    gezien: sent.get('stempel') ?? '',
    wis,
  };
  return brengStemmenUit(bezoek.app, bezoek.dossier, nieuw, om);
};

/** Notes the votes in a form that holds more than votes; none in it, or none that differ, is done. */
export async function noteerStemmen(bezoek: Bezoek, sent: URLSearchParams): Promise<Gedaan> {
  const gegevens = await loadStemGegevens(bezoek.app, bezoek.dossier, bezoek.persoon);
  const { nieuw, wis } = gehoord(gegevens, sent);
  const weg = gegevens.uitslag.stemming.stemmen.some(({ lidId }) => wis.includes(lidId));
  if (nieuw.length === 0 && !weg) return { ok: true };
  return alsOpen(bezoek, sent, gegevens, () => noteer(bezoek, sent, gegevens));
}

/** The votes as the secretary heard them; only what differs from what stood in the form is written. */
export const takeNotering = (bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> =>
  doe(bezoek, sent, 'stemmen', (gegevens) => alsOpen(bezoek, sent, gegevens, () => noteer(bezoek, sent, gegevens)));

/** The chair's choice: by the chair, or noted by the secretary. */
export const takeKeuze = (bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> =>
  doe(bezoek, sent, 'bewaard', (gegevens) =>
    alsOpen(bezoek, sent, gegevens, () => {
      const { eigen, leden } = gegevens;
      const { persoon, app, dossier } = bezoek;
      const keuze = stemIn(sent.get('keuze'));
      if (keuze !== 'toekennen' && keuze !== 'afwijzen') return Promise.resolve(nee('Kies toekennen of afwijzen.'));
      const zelf = eigen?.functie === 'voorzitter';
      if (!zelf && !persoon.rollen.includes('secretaris'))
        return Promise.resolve(nee('Alleen de voorzitter van het loket kiest als de stemmen staken. De secretaris kan de keuze noteren.'));
      const om = { leden: leden.alle, ...(zelf ? {} : { genoteerdDoor: persoon.naam }) };
      return kiesAlsVoorzitter(app, dossier, { keuze, motivering: sent.get('motivering') ?? '' }, om);
    }),
  );

/** The votes hold although the dossier changed, or a new round. */
export const takeRonde = (bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> =>
  doe(bezoek, sent, 'bewaard', async ({ dicht }) => {
    const { app, dossier, persoon } = bezoek;
    const gezien = sent.get('stempel') ?? '';
    if (dicht !== undefined) return nee(dicht);
    if (sent.get('doe') !== 'gelden') return beginRonde(app, dossier, gezien, persoon.naam, sent.get('reden') ?? '');
    return sent.get('versie') === String(dossier.versie) ? laatGelden(app, dossier, gezien) : nee(veranderd);
  });

function verklaringUit(sent: URLSearchParams, documenten: readonly string[], now: Date): InbrengRecord | string {
  const naam = schoneTekst(sent.get('naam') ?? '').replace(/\s+/g, ' ');
  const discipline = disciplines.find((een) => een === sent.get('discipline'));
  const datum = sent.get('datum') ?? '';
  const bestand = sent.get('bestand') ?? '';
  if (naam.length < 2 || naam.length > 120) return 'Vul de naam van de deskundige in (hoogstens 120 tekens).';
  if (discipline === undefined) return 'Kies de discipline van de deskundige.';
  if (!isIsoDate(datum)) return 'Vul de datum van de verklaring in.';
  if (bestand !== '' && !documenten.includes(bestand)) return 'Dit bestand staat niet (meer) in het dossier. Kies een ander bestand.';
  return { soort: 'verklaring', naam, discipline, datum, op: now.toISOString(), ...(bestand === '' ? {} : { bestand }) };
}

/** An expert on call who was heard, a written statement, or one of them taken back. */
export const takeInbreng = (bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> =>
  doe(bezoek, sent, 'bewaard', async ({ leden, dicht }) => {
    const { app, dossier, now } = bezoek;
    if (dicht !== undefined) return nee(dicht);
    if (sent.get('soort') === 'weg') return haalInbrengWeg(app, dossier, sent.get('sleutel') ?? '');
    if (sent.get('soort') === 'op-afroep') {
      const lid = leden.pool.find(({ lidId }) => lidId === sent.get('lid'));
      if (lid === undefined)
        return nee('Kies een deskundige op afroep. Staat hij of zij er niet bij? Voeg de deskundige toe bij Beheer, Leden.');
      return legInbrengVast(app, dossier, { soort: 'op-afroep', lidId: lid.lidId, op: now.toISOString() });
    }
    const rapport = await loadRapport(app, dossier);
    const inbreng = verklaringUit(sent, rapport?.documenten.map(({ naam }) => naam) ?? [], now);
    return typeof inbreng === 'string' ? nee(inbreng) : legInbrengVast(app, dossier, inbreng);
  });
