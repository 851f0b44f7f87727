import { beschikkingenNaam } from '../decide/bestand.ts';
import type { Kolom } from '../graph/setup.ts';
import { statussen } from '../storage/records.ts';
import { aanvragenNaam, lwooNaam } from '../watch/place.ts';

/** The folders that stand in every school's folder. */
export const schoolmappen = [aanvragenNaam, lwooNaam, beschikkingenNaam] as const;

/** The columns of a library that holds schools' folders, as `showColumns` fills them. */
export const kolommen: readonly Kolom[] = [
  {
    naam: 'Status',
    titel: 'Status',
    uitleg: 'Waar het dossier staat. Dossierloket vult dit in.',
    soort: 'keuze',
    keuzes: statussen,
  },
  { naam: 'NogNodig', titel: 'Nog nodig', uitleg: 'Wat de school nog moet aanleveren. Dossierloket vult dit in.', soort: 'tekst-regels' },
  { naam: 'Kenmerk', titel: 'Kenmerk', uitleg: 'Hoe het loket het dossier noemt. Dossierloket vult dit in.', soort: 'tekst' },
];

/** The view that shows them; Graph v1.0 neither shows nor makes views. */
export const weergave = {
  titel: 'Dossiers',
  velden: ['DocIcon', 'LinkFilename', ...kolommen.map(({ naam }) => naam), 'Modified'],
} as const;

/** The path of a folder in a school's folder, from the root of the drive. */
export const padIn = (pad: string, naam: string): string => (pad === '' ? naam : `${pad}/${naam}`);
