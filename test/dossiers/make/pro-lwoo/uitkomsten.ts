import type { Uitkomst } from '../../../../src/check/rapport.ts';
import type { Verwacht } from '../vorm.ts';

const all = (prefix: string, names: string, outcome: Uitkomst): Verwacht =>
  Object.fromEntries(names.split(' ').map((name) => [`${prefix}.${name}`, [outcome]]));
const altijd: Verwacht = { ...all('avg', 'bsn andere-leerling', 'voldaan'), 'bestand.leesbaar': ['voldaan'] };
const algemeen: Verwacht = {
  ...all(
    'alg',
    'aanvrager soort geldigheid-minimaal geldigheid-maximaal deskundigen iq-actueel indientermijn handtekening-ouders',
    'voldaan',
  ),
  ...all('alg', 'leeftijd plaatsingsdatum overleg-vso', 'nvt'),
};

/** A new application for PrO in which all is in order and nothing stands in the archive, but for what is given. */
export const pro = (anders: Verwacht = {}): Verwacht => ({
  ...algemeen,
  ...all('pro', 'iq leerachterstand okr toetsen-cursusjaar sociaal-emotioneel toestemming', 'voldaan'),
  'pro.archief': ['nvt'],
  ...altijd,
  ...anders,
});

/** A new application for PrO of a special group (handboek 9.2), all in order, but for what is given. */
export const proBijzonder = (anders: Verwacht = {}): Verwacht => ({
  ...algemeen,
  ...all('prob', 'grond zienswijze motivering opp begeleiding externen risicos toetsen', 'voldaan'),
  'prob.groep': ['te-beoordelen'],
  ...altijd,
  ...anders,
});

/** A renewal of a TLV-PrO for a pupil who stays at the same school, all in order, but for what is given. */
export const proVerlenging = (anders: Verwacht = {}): Verwacht => ({
  ...algemeen,
  ...all('alg', 'deskundigen iq-actueel indientermijn', 'nvt'),
  ...all('pro', 'iq leerachterstand okr toetsen-cursusjaar sociaal-emotioneel toestemming archief', 'nvt'),
  ...all('vl', 'tlv-nummer voortgang opp iq onderbouwing', 'voldaan'),
  ...altijd,
  ...anders,
});

/** A list that came in time, with all columns. */
export const lijst = (anders: Verwacht = {}): Verwacht => ({
  ...all('lwoo', 'indientermijn kolommen', 'voldaan'),
  'avg.bsn': ['voldaan'],
  'bestand.leesbaar': ['voldaan'],
  ...anders,
});

/** A row of a list without columns for IQ and delay, all in order, but for what is given. */
export const rij = (anders: Verwacht = {}): Verwacht => ({
  ...all('lwoo', 'voornaam achternaam geboortedatum leerjaar begin bsn3 dubbel', 'voldaan'),
  ...all('lwoo', 'iq leerachterstand', 'nvt'),
  ...anders,
});

/** A row that holds a full BSN: refused. */
export const geweigerd = (): Verwacht => ({
  ...all('lwoo', 'voornaam achternaam geboortedatum leerjaar begin dubbel iq leerachterstand', 'nvt'),
  'lwoo.bsn3': ['niet-voldaan'],
});
