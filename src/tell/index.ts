export { makeControlerapport } from './controlerapport.ts';
export { resumeBerichten } from './queue-bericht.ts';
export { sendBericht } from './send-bericht.ts';
export { showColumns } from './show-columns.ts';
export { tellBesluit } from './tell-besluit.ts';
export { tellDossier } from './tell-dossier.ts';
export { tellDriveHersteld, tellDriveStil, tellDrift, tellOnleesbareItems, type Drift } from './tell-drive.ts';
export { tellDossierGesloten, tellLosseBestanden, tellTeGroot, type RedenGesloten } from './tell-map.ts';
export { tellAanzegging, tellGeblokkeerd, tellGeenBesluit, tellVernietigd } from './tell-vernietiging.ts';
