import type { Criterium } from '../criterium.ts';
import { lwooCriteria } from '../lwoo/index.ts';
import { algAanvrager } from './alg-aanvrager.ts';
import { algDeskundigen } from './alg-deskundigen.ts';
import { algGeldigheidMaximaal, algGeldigheidMinimaal } from './alg-geldigheid.ts';
import { algHandtekeningOuders } from './alg-handtekening-ouders.ts';
import { algIndientermijn } from './alg-indientermijn.ts';
import { algIqActueel } from './alg-iq-actueel.ts';
import { algLeeftijd } from './alg-leeftijd.ts';
import { algOverlegVso } from './alg-overleg-vso.ts';
import { algPlaatsingsdatum } from './alg-plaatsingsdatum.ts';
import { algSoort } from './alg-soort.ts';
import { avgAndereLeerling, avgBsn } from './avg.ts';
import { bestandLeesbaar } from './bestand-leesbaar.ts';
import { c3Arrangement, c3Betrokkenheid, c3Gedragswetenschapper, c3Jeugdzorg, c3Opp } from './c3.ts';
import { c3Handelingsplannen } from './c3-handelingsplannen.ts';
import { embIq, embVerslag, embZelfredzaamheid } from './emb.ts';
import { emb20Tot35, emb35Tot70, embOnder20 } from './emb-iq.ts';
import { gpAanmeldingsformulier } from './gp-aanmeldingsformulier.ts';
import { gpExtraOndersteuning } from './gp-extra-ondersteuning.ts';
import { gpHandelingsplannen } from './gp-handelingsplannen.ts';
import { gpHulpverlening } from './gp-hulpverlening.ts';
import { gpInstrumenten } from './gp-instrumenten.ts';
import { gpOnderbouwing } from './gp-onderbouwing.ts';
import { gpOnderzoeksverslag } from './gp-onderzoeksverslag.ts';
import { gpOpp } from './gp-opp.ts';
import { gpOordelen } from './gp-oordelen.ts';
import { gpvAanmeldingsformulier, gpvOnderwijsbeperkingen, gpvOpp } from './gpv.ts';
import { lgIq, lgVerslag, lgZelfredzaamheid } from './lg.ts';
import { lzGevolg, lzIq, lzMedischeVerklaring } from './lz.ts';
import { proArchief, proOkr, proSociaalEmotioneel, proToestemming, proToetsenCursusjaar } from './pro.ts';
import { proIq, proLeerachterstand } from './pro-iq.ts';
import {
  probBegeleiding,
  probExternen,
  probGroep,
  probGrond,
  probMotivering,
  probOpp,
  probRisicos,
  probToetsen,
  probZienswijze,
} from './prob.ts';
import { zmlIq, zmlOnderwijsbehoeften } from './zml.ts';
import { vlIq, vlOnderbouwing, vlOpp, vlTlvNummer, vlVoortgang } from './vl.ts';

/** Every criterion of handboek 4.1 that is checked, in the order of a report. */
export const criteria41: readonly Criterium[] = [
  algAanvrager,
  algSoort,
  algLeeftijd,
  algGeldigheidMinimaal,
  algGeldigheidMaximaal,
  algDeskundigen,
  algIqActueel,
  algIndientermijn,
  algPlaatsingsdatum,
  algOverlegVso,
  algHandtekeningOuders,
  gpOnderzoeksverslag,
  gpHulpverlening,
  gpOpp,
  gpOnderbouwing,
  gpInstrumenten,
  gpAanmeldingsformulier,
  gpHandelingsplannen,
  gpExtraOndersteuning,
  ...gpOordelen,
  gpvOpp,
  gpvOnderwijsbeperkingen,
  gpvAanmeldingsformulier,
  c3Opp,
  c3Betrokkenheid,
  c3Arrangement,
  c3Handelingsplannen,
  c3Gedragswetenschapper,
  c3Jeugdzorg,
  zmlIq,
  zmlOnderwijsbehoeften,
  lzIq,
  lzMedischeVerklaring,
  lzGevolg,
  lgVerslag,
  lgZelfredzaamheid,
  lgIq,
  embVerslag,
  embIq,
  embZelfredzaamheid,
  embOnder20,
  emb20Tot35,
  emb35Tot70,
  proIq,
  proLeerachterstand,
  proOkr,
  proToetsenCursusjaar,
  proSociaalEmotioneel,
  proToestemming,
  proArchief,
  probGrond,
  probZienswijze,
  probMotivering,
  probOpp,
  probBegeleiding,
  probExternen,
  probRisicos,
  probToetsen,
  probGroep,
  vlTlvNummer,
  vlVoortgang,
  vlOpp,
  vlIq,
  vlOnderbouwing,
  ...lwooCriteria,
  avgBsn,
  avgAndereLeerling,
  bestandLeesbaar,
];
