import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../../src/calendar.ts';
import type { Uitkomst } from '../../src/check/rapport.ts';
import { compleet } from './compleet/dossier.ts';
import { inhoudsfouten } from './inhoudsfouten/dossier.ts';
import { lwooLijst } from './lwoo-lijst/dossier.ts';
import { maakPdf } from './papier/pdf.ts';
import { makeScan } from './papier/scan.ts';
import { maakWord } from './papier/word.ts';
import { stukkenMissen } from './stukken-missen/dossier.ts';
import { verlenging } from './verlenging/dossier.ts';
import type { Stuk } from './voorbeeld.ts';

/** One ready dossier for the demo. */
export type Voorbeeld = {
  id: 'compleet' | 'stukken-missen' | 'inhoudsfouten' | 'verlenging' | 'lwoo-lijst';
  titel: string;
  /** What it shows, for the person who drops it in. */
  omschrijving: string;
  /** Id of the school in scholen.json that hands it in. */
  school: string;
  /** Name of the dossier's folder, as the school would call it; the files stand in `<folder>/<map>`. */
  map: string;
  /** Its files are dropped loose in the school's folder of this name, in place of a folder in `Aanvragen`. */
  los?: 'LWOO';
  /** Names of the files in it. */
  bestanden: string[];
  /** What the check must find, where it does not depend on the time of year. */
  verwacht: { eindoordeel: 'compleet' | 'incompleet'; uitkomsten: Record<string, Uitkomst> };
};

type Bron = Omit<Voorbeeld, 'bestanden'> & { stukken: (peildatum: IsoDate) => Stuk[] };

const bronnen: Bron[] = [
  {
    id: 'compleet',
    titel: 'Compleet dossier',
    omschrijving: 'Een nieuwe aanvraag TLV-GP. Alle stukken zijn er en kloppen.',
    school: 'de-vlasakker',
    map: 'Tobias L',
    stukken: compleet,
    verwacht: {
      eindoordeel: 'compleet',
      uitkomsten: Object.fromEntries(
        [
          ...[
            'aanvrager',
            'soort',
            'leeftijd',
            'geldigheid-minimaal',
            'geldigheid-maximaal',
            'deskundigen',
            'iq-actueel',
            'plaatsingsdatum',
            'overleg-vso',
            'handtekening-ouders',
          ].map((id) => `alg.${id}`),
          ...[
            'onderzoeksverslag',
            'hulpverlening',
            'opp',
            'onderbouwing',
            'instrumenten',
            'aanmeldingsformulier',
            'handelingsplannen',
            'extra-ondersteuning',
          ].map((id) => `gp.${id}`),
          'avg.bsn',
          'bestand.leesbaar',
        ].map((id) => [id, 'voldaan' as const]),
      ),
    },
  },
  {
    id: 'stukken-missen',
    titel: 'Dossier met ontbrekende stukken',
    omschrijving:
      'Een nieuwe aanvraag TLV-GP. De handtekeningen, de onderbouwing, het handelingsplan en het tweede advies ontbreken, en één bestand is leeg.',
    school: 'ruige-veld',
    map: 'aanvraag jasmijn H2b',
    stukken: stukkenMissen,
    verwacht: {
      eindoordeel: 'incompleet',
      uitkomsten: {
        'alg.handtekening-ouders': 'ontbreekt',
        'alg.deskundigen': 'ontbreekt',
        'gp.onderbouwing': 'ontbreekt',
        'gp.handelingsplannen': 'ontbreekt',
        'gp.aanmeldingsformulier': 'voldaan',
        'gp.opp': 'voldaan',
        'gp.onderzoeksverslag': 'voldaan',
        'bestand.leesbaar': 'niet-voldaan',
      },
    },
  },
  {
    id: 'inhoudsfouten',
    titel: 'Dossier met fouten in de inhoud',
    omschrijving:
      'Een nieuwe aanvraag TLV-GP. Het IQ-onderzoek en het handelingsplan zijn te oud, het OPP is niet geëvalueerd, er is geen DSM-classificatie, de TLV is te kort gevraagd en er staat een volledig BSN in.',
    school: 'de-vlasakker',
    map: 'Quinten Averbeek TLV GP',
    stukken: inhoudsfouten,
    verwacht: {
      eindoordeel: 'incompleet',
      uitkomsten: {
        'alg.geldigheid-minimaal': 'niet-voldaan',
        'alg.iq-actueel': 'niet-voldaan',
        'alg.deskundigen': 'te-beoordelen',
        'gp.onderzoeksverslag': 'niet-voldaan',
        'gp.hulpverlening': 'niet-voldaan',
        'gp.opp': 'ontbreekt',
        'gp.handelingsplannen': 'niet-voldaan',
        'avg.bsn': 'niet-voldaan',
      },
    },
  },
  {
    id: 'verlenging',
    titel: 'Verlenging',
    omschrijving:
      'Een verlenging van een TLV-GP voor een leerling die op dezelfde VSO-school blijft. Alle stukken zijn er; de onderbouwing is een scan.',
    school: 'de-vlasakker',
    map: 'verlenging Roos H',
    stukken: verlenging,
    verwacht: {
      eindoordeel: 'compleet',
      uitkomsten: Object.fromEntries(
        [
          'gpv.opp',
          'gpv.onderwijsbeperkingen',
          'gpv.aanmeldingsformulier',
          'vl.tlv-nummer',
          'vl.voortgang',
          'vl.opp',
          'vl.iq',
          'vl.onderbouwing',
          'alg.handtekening-ouders',
          'avg.bsn',
        ].map((id) => [id, 'voldaan' as const]),
      ),
    },
  },
  {
    id: 'lwoo-lijst',
    titel: 'LWOO-lijst',
    omschrijving:
      'Een lijst met negen leerlingen voor LWOO, los in de map LWOO. Een geboortedatum ontbreekt, een leerling staat er dubbel in, en in één rij staat een volledig BSN.',
    school: 'ruige-veld',
    map: 'LWOO-lijst',
    los: 'LWOO',
    stukken: lwooLijst,
    verwacht: {
      eindoordeel: 'incompleet',
      uitkomsten: {
        'lwoo.kolommen': 'voldaan',
        'lwoo.voornaam': 'voldaan',
        'lwoo.achternaam': 'voldaan',
        'lwoo.geboortedatum': 'ontbreekt',
        'lwoo.bsn3': 'ontbreekt',
        'lwoo.dubbel': 'niet-voldaan',
        'lwoo.iq': 'niet-voldaan',
        'avg.bsn': 'niet-voldaan',
        'bestand.leesbaar': 'voldaan',
      },
    },
  },
];

/** The bytes of one file. */
async function bytesOf(stuk: Stuk): Promise<Buffer> {
  if ('bytes' in stuk) return stuk.bytes;
  if (stuk.gescand === true) return makeScan([maakPdf(stuk.papier)]);
  return stuk.naam.endsWith('.docx') ? maakWord(stuk.papier) : maakPdf(stuk.papier);
}

/**
 * Makes the sample dossiers as sub-folders of `folder` and tells what they are. All dates follow from the peildatum (the day they are
 * dropped in), so that the complete one is complete on any day of the year. Existing files of the same name are overwritten.
 */
export async function makeVoorbeelden(folder: string, peildatum: IsoDate): Promise<Voorbeeld[]> {
  const made: Voorbeeld[] = [];
  for (const { stukken, ...voorbeeld } of bronnen) {
    const place = join(folder, voorbeeld.map);
    await mkdir(place, { recursive: true });
    const files = stukken(peildatum);
    for (const stuk of files) await writeFile(join(place, stuk.naam), await bytesOf(stuk));
    made.push({ ...voorbeeld, bestanden: files.map((stuk) => stuk.naam) });
  }
  return made;
}
