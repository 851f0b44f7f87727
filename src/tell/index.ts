export { makeControlerapport } from './controlerapport.ts';
export { resumeBerichten } from './queue-bericht.ts';
export { sendBericht } from './send-bericht.ts';
export { recentMislukt, type Mislukt } from './mislukt.ts';
export { showColumns, showColumnsIfThere } from './show-columns.ts';
export { resumeAanvullen, tellAanvullen } from './tell-aanvullen.ts';
export { tellBesluit } from './tell-besluit.ts';
export { tellDossier } from './tell-dossier.ts';
export { tellDriveHersteld, tellDriveStil, tellDrift, tellOnleesbareItems, tellRegisterFout, type Drift } from './tell-drive.ts';
export { isToldClosed, tellDossierGesloten, tellLosseBestanden, tellTeGroot, type RedenGesloten } from './tell-map.ts';
export {
  tellAanzegging,
  tellGeblokkeerd,
  tellGeenBesluit,
  tellHoudHerzien,
  tellNachtwerk,
  tellTeKeuren,
  tellVernietigd,
} from './tell-vernietiging.ts';
export { vraagAanSchool } from './tell-vraag.ts';
