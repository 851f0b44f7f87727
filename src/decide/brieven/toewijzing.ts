import { inDutch, readDate } from '../../calendar.ts';
import type { School } from '../../settings.ts';
import { wettelijkeGrondslag } from '../grondslag.ts';
import { bezwaarBlokken } from './bezwaar.ts';
import { aanwezig, alineas, type Blok, type Gegeven } from './blok.ts';
import { waaropLwooRust, type LijstBesluit } from './lijst.ts';
import type { BriefKern } from './rand.ts';
import type { BriefRij, BriefSettings, Ontvanger } from './vraag.ts';

// A list names a pupil by all its columns on the pupil, of which the birth date is the last; a letter is addressed by name alone.
const geboren = / (\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})$/;
/** The birth date on the list as letters write one, or as it stands there. */
function geboortedatum({ wie }: BriefRij): string | undefined {
  const typed = geboren.exec(wie)?.[1];
  const dag = typed === undefined ? undefined : readDate(typed);
  return dag === undefined ? typed : inDutch(dag);
}
const naamVan = ({ wie }: BriefRij): string => wie.replace(geboren, '').trim();

const gegevens = (rij: BriefRij, besluit: LijstBesluit, school: School, dag = geboortedatum(rij)): Blok => ({
  gegevens: aanwezig<Gegeven>([
    { naam: 'Leerling', waarde: [{ vet: naamVan(rij) }] },
    dag !== undefined && { naam: 'Geboortedatum', waarde: dag },
    { naam: 'School', waarde: school.naam },
    { naam: 'Toegewezen', waarde: 'Leerwegondersteunend onderwijs (LWOO)' },
    { naam: 'Besluit over de lijst', waarde: `${besluit.nummer ?? ''}, rij ${rij.rij}` },
  ]),
});

function voorSchool(besluit: LijstBesluit, school: School, settings: BriefSettings, rij: BriefRij): BriefKern {
  return {
    soort: 'Toewijzing LWOO',
    kop: 'Toewijzing leerwegondersteunend onderwijs',
    onderwerp: 'leerwegondersteunend onderwijs (LWOO) toegewezen',
    nummer: rij.nummer,
    blokken: [
      {
        alinea: `U vroeg ons met een lijst om leerwegondersteunend onderwijs (LWOO) voor leerlingen van uw school. Deze brief gaat over één leerling van die lijst. Wij ontvingen de lijst op ${inDutch(besluit.ontvangenOp)}; de laatste versie kwam binnen op ${inDutch(besluit.peildatum)}.`,
      },
      { kop: 'Ons besluit' },
      { alinea: [{ vet: 'Wij wijzen aan de leerling LWOO toe.' }, ' De toewijzing geldt in heel Nederland.'], bijVolgende: true },
      gegevens(rij, besluit, school),
      { kop: 'Waarom wij dit besluiten' },
      ...alineas(besluit.motivering),
      ...waaropLwooRust(besluit),
      { kop: 'Wat u nu doet' },
      {
        lijst: [
          'Stuur de ouders hun eigen brief, met een afschrift van het advies over wat de leerling nodig heeft (handboek, hoofdstuk 10.1).',
          'Zet het nummer van de toewijzing in het dossier van de leerling.',
        ],
      },
      ...bezwaarBlokken(settings, 'school'),
    ],
  };
}

function voorOuders(besluit: LijstBesluit, school: School, settings: BriefSettings, rij: BriefRij): BriefKern {
  return {
    soort: 'Toewijzing LWOO',
    kop: 'Uw kind krijgt leerwegondersteuning',
    onderwerp: 'ons besluit over leerwegondersteuning (LWOO) voor uw kind',
    nummer: rij.nummer,
    kind: naamVan(rij),
    blokken: [
      {
        alinea: `${school.naam} heeft ons gevraagd om leerwegondersteunend onderwijs (LWOO) voor uw kind. Dat is extra hulp op een gewone school voor vmbo. In deze brief leest u wat wij hebben besloten, waarom, en wat u kunt doen als u het er niet mee eens bent. De school heeft een brief gekregen met hetzelfde besluit.`,
      },
      { kop: 'Wat hebben wij besloten?' },
      { alinea: [{ vet: 'Uw kind krijgt LWOO.' }], bijVolgende: true },
      gegevens(rij, besluit, school),
      { kop: 'Wat betekent dit voor uw kind?' },
      {
        lijst: [
          'Uw kind krijgt op school extra hulp bij het leren. De school vertelt u welke hulp dat is.',
          'De toewijzing geldt in heel Nederland. Gaat uw kind naar een andere school? Geef die school dan het nummer dat bovenaan deze brief staat.',
          'U hoeft nu niets te doen.',
        ],
      },
      { kop: 'Waarom besluiten wij dit?' },
      { alinea: 'Dit schreven wij aan de school:', bijVolgende: true },
      ...alineas(besluit.motivering),
      { kop: 'Welke regels gelden?' },
      {
        alinea: `Wij nemen dit besluit op grond van ${wettelijkeGrondslag.lwoo}. De eisen staan in ons Handboek Ondersteuningstoewijzing, versie ${besluit.handboekVersie}, hoofdstuk 3, 9 en 10.1.`,
      },
      ...bezwaarBlokken(settings, 'ouders'),
    ],
  };
}

/** The letter on one pupil of a list to whom LWOO was assigned. */
export const toewijzingBrief = (
  besluit: LijstBesluit,
  school: School,
  settings: BriefSettings,
  rij: BriefRij,
  voor: Ontvanger,
): BriefKern => (voor === 'school' ? voorSchool(besluit, school, settings, rij) : voorOuders(besluit, school, settings, rij));
