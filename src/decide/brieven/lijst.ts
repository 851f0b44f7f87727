import { inDutch } from '../../calendar.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { wettelijkeGrondslag } from '../grondslag.ts';
import { bezwaarBlokken } from './bezwaar.ts';
import { aanwezig, alineas, type Blok, type Tekst } from './blok.ts';
import type { BriefKern } from './rand.ts';
import type { BriefRij, BriefSettings } from './vraag.ts';

/** What a besluit on LWOO rests on, for the school: the same on the list as in the letter about one pupil. */
export const waaropLwooRust = ({ handboekVersie }: Pick<BesluitRecord, 'handboekVersie'>): Blok[] => [
  { kop: 'Waarop dit besluit rust' },
  {
    alinea: `Wij nemen dit besluit op grond van ${wettelijkeGrondslag.lwoo}. Wij hebben de lijst naast het Handboek Ondersteuningstoewijzing gelegd, versie ${handboekVersie}, hoofdstuk 3, 9 en 10.1.`,
  },
];

export type LijstBesluit = BesluitRecord & { lijst: NonNullable<BesluitRecord['lijst']> };

const aantal = (count: number): string => (count === 1 ? 'één leerling' : `${count} leerlingen`);
const naamVan = ({ wie }: BriefRij): string => (wie === '' ? 'zonder naam' : wie);

function kernzin(toegewezen: number, geweigerd: number): Tekst {
  if (toegewezen === 0)
    return [{ vet: 'Wij wijzen geen LWOO toe' }, ' aan de leerlingen van de lijst. De nummers van de rijen zijn die van uw lijst.'];
  const ook = geweigerd === 0 ? '' : ` Aan ${aantal(geweigerd)} van de lijst wijzen wij geen LWOO toe.`;
  return [{ vet: `Wij wijzen LWOO toe aan ${aantal(toegewezen)}.` }, `${ook} De nummers van de rijen zijn die van uw lijst.`];
}

/** The rows of a list by what was decided on each. `aangehouden` waits for a later besluit, with its reason. */
export function perUitkomst(lijst: LijstBesluit['lijst'], rijen: readonly BriefRij[]) {
  const redenen = new Map((lijst.aangehouden ?? []).map(({ rij, reden }) => [rij, reden]));
  const [weg, eerder] = [new Set(lijst.geweigerd), new Set(lijst.eerder)];
  const nu = rijen.filter(({ rij }) => !eerder.has(rij));
  return {
    toegewezen: nu.filter(({ rij }) => !weg.has(rij) && !redenen.has(rij)),
    geweigerd: nu.filter(({ rij }) => weg.has(rij)),
    aangehouden: nu.flatMap((rij) => (redenen.has(rij.rij) ? [{ ...rij, reden: redenen.get(rij.rij) ?? '' }] : [])),
  };
}

const deel = (kop: string, tabel: Blok, aan: boolean): Blok[] => (aan ? [{ tussenkop: kop }, tabel] : []);

/** The beschikking on a list of pupils for LWOO: one besluit, with the number of each pupil's own assignment where there is one. */
export function lijstBrief(besluit: LijstBesluit, settings: BriefSettings, rijen: readonly BriefRij[]): BriefKern {
  const { toegewezen, geweigerd, aangehouden } = perUitkomst(besluit.lijst, rijen);
  const genummerd = toegewezen.some(({ nummer }) => nummer !== undefined);
  const perLeerling = besluit.lijst.brieven === 'per-leerling';
  const vertel = 'Geef hun alleen wat over hun eigen kind gaat, en vertel hoe zij bezwaar kunnen maken.';
  const ouders = aanwezig([
    perLeerling &&
      'Voor elke leerling aan wie LWOO is toegewezen, staan in uw map ook een eigen brief en een brief voor de ouders. Stuur de ouders hun eigen brief.',
    perLeerling && geweigerd.length > 0 && `Vertel de ouders van wie geen LWOO krijgt zelf over het besluit. ${vertel}`,
    !perLeerling && `Vertel de ouders van elke leerling over het besluit. ${vertel}`,
    toegewezen.length > 0 &&
      'Stuur de ouders van wie LWOO krijgt ook een afschrift van het advies over wat hun kind nodig heeft (handboek, hoofdstuk 10.1).',
  ]);
  return {
    soort: 'Besluit over LWOO',
    kop: 'Besluit over LWOO',
    onderwerp: 'besluit op uw aanvraag: leerwegondersteunend onderwijs (LWOO)',
    nummer: besluit.nummer,
    blokken: [
      {
        alinea: `U vroeg ons met een lijst om leerwegondersteunend onderwijs (LWOO) voor leerlingen van uw school. Wij ontvingen de lijst op ${inDutch(besluit.ontvangenOp)}. De laatste versie kwam binnen op ${inDutch(besluit.peildatum)}.`,
      },
      { kop: 'Ons besluit' },
      { alinea: kernzin(toegewezen.length, geweigerd.length) },
      ...deel(
        'LWOO toegewezen',
        genummerd
          ? {
              tabel: {
                koppen: ['Rij', 'Leerling', 'Nummer van de toewijzing'],
                rijen: toegewezen.map((rij) => [String(rij.rij), naamVan(rij), rij.nummer ?? '']),
              },
            }
          : { tabel: { koppen: ['Rij', 'Leerling'], rijen: toegewezen.map((rij) => [String(rij.rij), naamVan(rij)]) } },
        toegewezen.length > 0,
      ),
      ...deel(
        'Geen LWOO toegewezen',
        { tabel: { koppen: ['Rij', 'Leerling'], rijen: geweigerd.map((rij) => [String(rij.rij), naamVan(rij)]) } },
        geweigerd.length > 0,
      ),
      ...deel(
        'Nog geen besluit',
        {
          tabel: {
            koppen: ['Rij', 'Leerling', 'Waarom nog niet'],
            rijen: aangehouden.map((rij) => [String(rij.rij), naamVan(rij), rij.reden]),
          },
        },
        aangehouden.length > 0,
      ),
      { kop: 'Waarom wij dit besluiten' },
      ...alineas(besluit.motivering),
      ...waaropLwooRust(besluit),
      { kop: 'Wat u nu doet' },
      {
        lijst: [
          ...ouders,
          genummerd
            ? 'Zet bij elke leerling het nummer van de toewijzing in het dossier.'
            : 'Zet het nummer van dit besluit in het dossier van elke leerling.',
          'Bewaar zelf de lijst en de dossiers.',
        ],
      },
      ...bezwaarBlokken(settings, 'school'),
    ],
  };
}
