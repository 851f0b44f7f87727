import {
  kop,
  lijst,
  tabel,
  tekenen,
  tekst,
  velden,
  type Blok,
  type Huisstijl,
  type Papier,
} from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier } from '../vorm.ts';
import type { Profiel } from './profielen.ts';

type Over = { leerling: string; geboren: string };
type Schrijver = { naam: string; functie: string; datum: string };

/** Substantiation with numbered answers. */
export const onderbouwingVragen = (stijl: Huisstijl, p: Profiel, o: Over, s: Schrijver, instrumenten: string): Papier =>
  papier(stijl, 'Onderbouwing', [
    kop('Psychodiagnostische onderbouwing', 1),
    velden(['Leerling', `${o.leerling}, ${o.geboren}`], ['Opsteller', s.naam], ['Functie', s.functie], ['Datum', s.datum]),
    ...tekst(
      '**Welke instrumenten zijn gebruikt?**',
      instrumenten,
      '**Is het probleem breder dan de school?**',
      ...p.breder,
      '**Waarom is de ondersteuning van de school niet genoeg?**',
      p.slot,
      '**Wat is nodig?**',
      p.nodig,
    ),
    tekenen({ label: '', naam: s.naam, functie: s.functie, getekend: 'inkt' }),
  ]);

/** Substantiation as one page of prose. */
export const onderbouwingBrief = (stijl: Huisstijl, p: Profiel, o: Over, s: Schrijver, instrumenten: string): Papier =>
  papier(stijl, 'Integratief beeld', [
    ...tekst(s.datum, `Integratief beeld en onderbouwing inzake ${o.leerling} (${o.geboren})`),
    ...tekst(
      `Ondergetekende, ${s.naam}, ${s.functie}, heeft voor deze onderbouwing dossieronderzoek gedaan. ${instrumenten}`,
      p.breder.join(' '),
      `${p.slot} ${p.nodig}`,
      'Dit alles overziende is plaatsing in het voortgezet speciaal onderwijs onderbouwd.',
    ),
    tekenen({ label: '', naam: s.naam, functie: s.functie, getekend: 'plaatje' }),
  ]);

export type PlanGegevens = { begin: string; eind: string; arrangement: string; evaluatie: Blok[] | undefined; door: string };

/** Handelingsplan in a grid. */
export const planTabel = (stijl: Huisstijl, p: Profiel, o: Over, g: PlanGegevens): Papier =>
  papier(stijl, 'Handelingsplan', [
    kop('Handelingsplan gedrag en sociaal-emotionele ontwikkeling', 1),
    velden(
      ['Leerling', o.leerling],
      ['Geboortedatum', o.geboren],
      ['Arrangement', g.arrangement],
      ['Van', g.begin],
      ['Tot', g.eind],
      ['Uitvoering', g.door],
    ),
    tabel(
      ['Doel', 'Werkwijze'],
      p.doelen.map(([doel, aanpak]) => [doel, aanpak]),
      [1, 2],
    ),
    ...(g.evaluatie ? [kop('Evaluatie'), ...g.evaluatie] : []),
  ]);

/** A plan told by the person who did it. */
export const planVerhaal = (stijl: Huisstijl, p: Profiel, o: Over, g: PlanGegevens): Papier =>
  papier(stijl, 'Plan begeleiding', [
    kop(`Begeleidingsplan gedrag (${g.arrangement})`, 1),
    ...tekst(`Voor: ${o.leerling}, geb. ${o.geboren}. Looptijd ${g.begin} t/m ${g.eind}. Geschreven door ${g.door}.`),
    ...tekst(`Waarom dit plan? ${p.lastig.join('; ')}.`),
    ...tekst(...p.doelen.map(([doel, aanpak], index) => `Doel ${index + 1}. ${doel}. Wij doen dit: ${aanpak}.`)),
    ...(g.evaluatie ? [kop('Terugblik', 2), ...g.evaluatie] : []),
  ]);

/** Outcome per goal with the date of evaluation. */
export const planEvaluatie = (p: Profiel, zin: string): Blok[] => [
  ...tekst(zin),
  lijst(...p.doelen.map(([doel, , uitkomst]) => `${doel}: ${uitkomst}`)),
];

/** One expert's advice as a letter. */
export const adviesBrief = (stijl: Huisstijl, o: Over, s: Schrijver, advies: string): Papier =>
  papier(stijl, 'Deskundigenadvies', [
    ...tekst(
      s.datum,
      `Deskundigenadvies over ${o.leerling}, geboren ${o.geboren}`,
      'Geachte schoolleiding,',
      advies,
      'Met vriendelijke groet,',
    ),
    tekenen({ label: '', naam: s.naam, functie: s.functie, getekend: 'inkt' }),
  ]);

/** Two experts in one document. */
export const adviesDuo = (
  stijl: Huisstijl,
  o: Over,
  eerste: Schrijver,
  tweede: Schrijver | undefined,
  adviezen: [string, string],
): Papier =>
  papier(stijl, 'Deskundigen', [
    kop('Advies deskundigen (bij aanvraag TLV)', 1),
    ...tekst(`Betreft ${o.leerling} (${o.geboren})`),
    tabel(
      ['', 'Deskundige 1', 'Deskundige 2'],
      [
        ['naam', eerste.naam, tweede?.naam ?? ''],
        ['functie', eerste.functie, tweede?.functie ?? ''],
        ['advies', adviezen[0], tweede ? adviezen[1] : ''],
        ['datum', eerste.datum, tweede?.datum ?? ''],
      ],
      [1, 3, 3],
    ),
    tekenen(
      { label: 'deskundige 1', naam: eerste.naam, getekend: 'inkt' },
      { label: 'deskundige 2', ...(tweede ? { naam: tweede.naam } : {}), getekend: tweede ? 'inkt' : 'nee' },
    ),
  ]);

/** A care letter on help that was given. */
export const hulpbrief = (stijl: Huisstijl, o: Over, s: Schrijver, zinnen: string[]): Papier =>
  papier(stijl, 'Hulpverlening', [
    ...tekst(s.datum, `Betreft: verloop van de hulp aan ${o.leerling} (${o.geboren})`, ...zinnen),
    tekenen({ label: '', naam: s.naam, functie: s.functie, getekend: 'inkt' }),
  ]);

/** A printed mail. */
export const mail = (stijl: Huisstijl, kopregels: string[], ...alineas: string[]): Papier =>
  papier(stijl, 'mail', tekst(kopregels.join('\n'), ...alineas));

/** A score sheet of a teacher's questionnaire. */
export const scoreblad = (
  stijl: Huisstijl,
  titel: string,
  o: Over,
  invuller: string,
  datum: string,
  rijen: string[][],
  duiding: string,
): Papier =>
  papier(stijl, titel, [
    kop(titel, 2),
    velden(['leerling', o.leerling], ['geboren', o.geboren], ['ingevuld door', invuller], ['op', datum]),
    tabel(['schaal', 'T', 'gebied'], rijen, [3, 1, 2]),
    ...tekst(duiding),
  ]);
