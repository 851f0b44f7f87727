import type { FeitNaam } from './catalogus.ts';

const down: FeitNaam[] = ['down'];
const iq: FeitNaam[] = ['iq'];

/** The facts that a criterion rests on, by the id of the criterion. Those that are not here rest on words and kinds of documents alone. */
const bijPunt: Readonly<Record<string, readonly FeitNaam[]>> = {
  'alg.soort': ['soort', 'variant', 'tlv-nummer'],
  'alg.aanvrager': ['aanvrager', 'soort'],
  'alg.leeftijd': ['geboortedatum'],
  'alg.indientermijn': ['plaatsing', 'geldig-van', 'zelfde-vso'],
  'alg.plaatsingsdatum': ['plaatsing', 'geldig-van', 'overleg-datum', 'zelfde-vso', 'beoogde-school'],
  'alg.geldigheid-minimaal': ['geldig-van', 'geldig-tot', 'plaatsing'],
  'alg.geldigheid-maximaal': ['geldig-tot', 'geboortedatum', 'variant'],
  'alg.iq-actueel': [...iq, ...down],
  'alg.deskundigen': ['deskundige', ...down],
  'alg.overleg-vso': ['overleg-vso', 'zelfde-vso', 'beoogde-school'],
  'alg.handtekening-ouders': ['handtekening', 'eenouder', 'reden-geen-handtekening', 'ingevuld'],
  'avg.andere-leerling': ['van-leerling', 'geboortedatum'],
  'gp.aanmeldingsformulier': ['ingevuld', 'reden-geen-handtekening'],
  'gp.onderzoeksverslag': ['dsm'],
  'gp.hulpverlening': ['documentdatum'],
  'gp.opp': ['opp', 'documentdatum'],
  'gp.handelingsplannen': ['handelingsplan'],
  'gp.extra-ondersteuning': ['ondersteuning'],
  'gp.instrumenten': ['instrument'],
  'gp.onderbouwing': ['schrijver', 'documentdatum'],
  'gpv.aanmeldingsformulier': ['ingevuld', 'reden-geen-handtekening'],
  'gpv.opp': ['opp', 'documentdatum'],
  'gpv.onderwijsbeperkingen': ['instrument', 'documentdatum'],
  'vl.tlv-nummer': ['tlv-nummer'],
  'vl.onderbouwing': ['documentdatum', 'schrijver'],
  'vl.opp': ['opp', 'documentdatum'],
  'vl.iq': iq,
  'c3.opp': ['opp', 'documentdatum', ...down],
  'c3.handelingsplannen': ['handelingsplan', ...down],
  'c3.betrokkenheid': down,
  'c3.arrangement': down,
  'c3.gedragswetenschapper': down,
  'c3.jeugdzorg': down,
  'zml.iq': [...iq, ...down],
  'zml.onderwijsbehoeften': down,
  'lz.iq': iq,
  'lg.iq': iq,
  'emb.iq': iq,
  'emb.iq-onder-20': [...iq, 'ontwikkelingsleeftijd'],
  'emb.iq-20-35': [...iq, 'dsm'],
  'emb.iq-35-70': [...iq, 'dsm'],
  'pro.iq': iq,
  'pro.leerachterstand': ['toets'],
  'pro.okr': ['toets'],
  'pro.toetsen-cursusjaar': ['toets'],
  'pro.archief': ['documentdatum', ...iq],
  'pro.toestemming': ['toestemming'],
  'prob.motivering': ['documentdatum', 'schrijver'],
};

/** The facts that a criterion rests on; none for one that rests on words and kinds of documents alone. */
export const feitenBij = (criterium: string): readonly FeitNaam[] => bijPunt[criterium] ?? [];
