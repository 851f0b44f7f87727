import type { Uitkomst } from '../../../../src/check/rapport.ts';
import type { Verwacht } from '../vorm.ts';

const ids = (prefix: string, names: string) => names.split(' ').map((name) => `${prefix}.${name}`);
const all = (names: string[], outcome: Uitkomst): Verwacht => Object.fromEntries(names.map((name) => [name, [outcome]]));

const altijd = all(['avg.bsn', 'avg.andere-leerling', 'bestand.leesbaar'], 'voldaan');
const altijdGevraagd = ids('alg', 'aanvrager soort leeftijd geldigheid-minimaal geldigheid-maximaal handtekening-ouders');
const nietBijVerlenging = ids('alg', 'deskundigen iq-actueel indientermijn plaatsingsdatum overleg-vso');
const c3 = ids('c3', 'opp betrokkenheid arrangement handelingsplannen gedragswetenschapper jeugdzorg');

/** The criteria of each type, as they come out when all is in order; of the three bands of EMB the case names its own. */
const perSoort: Record<'zml' | 'lz' | 'lg' | 'emb', Verwacht> = {
  zml: { 'zml.iq': ['voldaan'], 'zml.onderwijsbehoeften': ['te-beoordelen'] },
  lz: all(ids('lz', 'iq medische-verklaring gevolg'), 'voldaan'),
  lg: all(ids('lg', 'verslag zelfredzaamheid iq'), 'voldaan'),
  emb: { ...all(ids('emb', 'verslag iq zelfredzaamheid'), 'voldaan'), ...all(ids('emb', 'iq-onder-20 iq-20-35 iq-35-70'), 'nvt') },
};

/** A new application (also overstap and niet-ingeschreven) for this type in which all is in order, but for what is given. */
export const nieuwC3 = (soort: keyof typeof perSoort, anders: Verwacht = {}): Verwacht => ({
  ...all([...altijdGevraagd, ...nietBijVerlenging, ...c3], 'voldaan'),
  ...perSoort[soort],
  ...altijd,
  ...anders,
});

/** Down syndrome, ZML: the medical statement stands for the rest (handboek 7.2). */
export const downZml = (anders: Verwacht = {}): Verwacht =>
  nieuwC3('zml', {
    ...all([...c3, 'zml.onderwijsbehoeften', 'alg.deskundigen', 'alg.iq-actueel'], 'nvt'),
    ...anders,
  });

/** A renewal for a pupil who stays at the same VSO, all in order, but for what is given. */
export const verlengingC3 = (soort: keyof typeof perSoort, anders: Verwacht = {}): Verwacht => ({
  ...all(altijdGevraagd, 'voldaan'),
  ...all([...nietBijVerlenging, ...c3, ...Object.keys(perSoort[soort])], 'nvt'),
  ...all(ids('vl', 'tlv-nummer voortgang opp iq onderbouwing'), 'voldaan'),
  ...altijd,
  ...anders,
});
