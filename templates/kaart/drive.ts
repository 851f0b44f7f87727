import type { Kaarttekst } from './kaart.ts';

/** How a card names a library (drive): by its schools, never by a file or a pupil. `url` opens the page of the loket. */
export type DriveInKaart = { scholen: string[]; url: string };

/** What a full listing found that rounds had missed, in items. */
export type Drift = {
  /** There, and not known. */
  nieuw: number;
  /** Known with another content, name or place. */
  veranderd: number;
  /** Known, and not there any more. */
  weg: number;
};

const maxScholen = 5;

const naam = ({ scholen }: DriveInKaart): [string, string][] => {
  const rest = scholen.length - maxScholen;
  const shown = scholen.slice(0, maxScholen).join(', ');
  return [[scholen.length === 1 ? 'School' : 'Scholen', `${shown}${rest > 0 ? ` en nog ${rest}` : ''}`]];
};
const link = ({ url }: DriveInKaart) => ({ tekst: 'Open het loket', url });
const bestanden = (count: number, een: string, meer: string) =>
  count === 1 ? `1 bestand of map ${een}` : `${count} bestanden of mappen ${meer}`;

/** No round through a library has succeeded for too long. */
export const driveStilKaart = (kaart: DriveInKaart & { sinds: string }): Kaarttekst => ({
  titel: 'Wij kunnen nu niet bij de bestanden',
  toon: 'let-op',
  feiten: [...naam(kaart), ['Laatst gelukt', kaart.sinds]],
  slot:
    'Nieuwe bestanden van deze scholen worden nu niet gelezen. Er raakt niets kwijt: wij blijven het proberen en halen alles in. ' +
    'Duurt het langer dan een uur? Vraag uw beheerder om npm run doctor te starten. Dat zegt wat er mis is.',
  link: link(kaart),
});

/** Rounds through a library succeed again. */
export const driveHersteldKaart = (kaart: DriveInKaart & { sinds: string; hersteld: string }): Kaarttekst => ({
  titel: 'Wij kunnen weer bij de bestanden',
  toon: 'goed',
  feiten: [...naam(kaart), ['Lukte niet', `van ${kaart.sinds} tot ${kaart.hersteld}`]],
  slot: 'Wat scholen in die tijd hebben geüpload, lezen wij nu. U hoeft niets te doen.',
  link: link(kaart),
});

/** The weekly full listing differed from what was known; it was put right. */
export const driftKaart = (kaart: DriveInKaart & Drift): Kaarttekst => ({
  titel: 'Wekelijkse controle: er was iets gemist',
  toon: 'neutraal',
  feiten: naam(kaart),
  lijst: {
    kop: 'Dit wisten wij nog niet',
    punten: [
      ...(kaart.nieuw > 0 ? [bestanden(kaart.nieuw, 'was nieuw', 'waren nieuw')] : []),
      ...(kaart.veranderd > 0 ? [bestanden(kaart.veranderd, 'was veranderd', 'waren veranderd')] : []),
      ...(kaart.weg > 0 ? [bestanden(kaart.weg, 'was weg', 'waren weg')] : []),
    ],
  },
  slot: 'Wij lezen deze dossiers nu opnieuw. U hoeft niets te doen. Staat deze kaart er vaker? Vertel het uw beheerder.',
  link: link(kaart),
});

/** SharePoint gave items in a form that makes no sense; they were set aside and the rest went on. */
export const onleesbareItemsKaart = (kaart: DriveInKaart & { aantal: number }): Kaarttekst => ({
  titel: 'SharePoint gaf gegevens die wij niet begrijpen',
  toon: 'let-op',
  feiten: [...naam(kaart), ['Hoeveel', kaart.aantal === 1 ? '1 bestand of map' : `${kaart.aantal} bestanden of mappen`]],
  slot:
    'Wij hebben dit overgeslagen en de rest wel gelezen. Mist u een bestand in een dossier? Vraag de school om het opnieuw te uploaden. ' +
    'Uw beheerder vindt in de logregels om welke items het gaat.',
  link: link(kaart),
});

const maxRegels = 5;

/** The register of schools was changed and is wrong; the old one stays in force. `regels` say what is wrong, in Dutch. */
export const registerFoutKaart = ({ regels, url }: { regels: readonly string[]; url: string }): Kaarttekst => ({
  titel: 'De nieuwe lijst met scholen klopt niet',
  toon: 'let-op',
  feiten: [['Fouten', String(regels.length)]],
  lijst: {
    kop: 'Dit moet anders',
    punten: [...regels.slice(0, maxRegels), ...(regels.length > maxRegels ? [`en nog ${regels.length - maxRegels}`] : [])],
  },
  slot: 'De oude lijst blijft gelden tot dit klopt. Er raakt niets kwijt. Vraag uw beheerder om scholen.json te verbeteren.',
  link: { tekst: 'Open het loket', url },
});
