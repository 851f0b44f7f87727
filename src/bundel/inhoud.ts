import type { App } from '../app.ts';
import { inDutch, dateOf, momentInDutch } from '../calendar.ts';
import type { Gegeven } from '../decide/brieven/blok.ts';
import { soortNaam } from '../handboek/soorten.ts';
import { compileTypst } from '../pdf/compile.ts';
import type { DossierRecord } from '../storage/records.ts';
import type { Kop } from './maak-deel.ts';
import { groepen, type Groep } from './stuk.ts';

/** A line of the contents: the page that a piece begins on, counted from 1, or why it has none. */
export type Regel = { groep: Groep; naam: string; pagina?: number; opmerking?: string };

/** What the contents need of the app: how schools are called. */
type MetScholen = { settings: Pick<App['settings'], 'scholen'> };

const gegevens = ({ settings }: MetScholen, dossier: DossierRecord, now: Date): Gegeven[] => [
  { naam: 'School', waarde: settings.scholen.find(({ id }) => id === dossier.schoolId)?.naam ?? 'niet in het register' },
  ...(dossier.map === '' ? [] : [{ naam: 'Map', waarde: dossier.map }]),
  ...(dossier.soort === undefined ? [] : [{ naam: 'Soort aanvraag', waarde: soortNaam[dossier.soort] }]),
  { naam: 'Ontvangen', waarde: inDutch(dateOf(new Date(dossier.ontvangenOp))) },
  { naam: 'Stand', waarde: dossier.status },
  { naam: 'Bundel gemaakt', waarde: momentInDutch(now) },
];

const uitleg =
  'Bladzijden staan hier zoals ze in de stukken staan. Van een bestand zonder vaste bladzijden, zoals een Word-bestand, staat hier de gelezen tekst. De bestanden zelf staan in de zip van deze bundel. Alleen daar zijn digitale handtekeningen en zegels te controleren.';

/** The first pages of a bundle: which dossier it is, and on which page each piece begins. */
export async function maakInhoud(app: MetScholen, kop: Kop, dossier: DossierRecord, regels: readonly Regel[], now: Date): Promise<Buffer> {
  const data = {
    ...kop,
    kop: kop.titel,
    blokken: [{ gegevens: gegevens(app, dossier, now) }, { alinea: uitleg }],
    groepen: groepen
      .map((naam) => ({
        naam,
        regels: regels
          .filter(({ groep }) => groep === naam)
          .map((regel) => ({
            naam: regel.naam,
            pagina: regel.pagina === undefined ? '' : String(regel.pagina),
            opmerking: regel.opmerking ?? '',
          })),
      }))
      .filter((groep) => groep.regels.length > 0),
  };
  return Buffer.from(await compileTypst('bundel/inhoud.typ', data, { gemaaktOp: now }));
}
