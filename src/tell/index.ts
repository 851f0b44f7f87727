export { makeControlerapport } from './controlerapport.ts';
export { resumeBerichten } from './queue-bericht.ts';
export { sendBericht } from './send-bericht.ts';
export { showColumns } from './show-columns.ts';
export { tellBesluit } from './tell-besluit.ts';
export { tellDossier } from './tell-dossier.ts';
export { tellGesloten, tellLosseBestanden, tellTeGroot } from './tell-map.ts';
export { tellAanzegging, tellGeblokkeerd, tellGeenBesluit, tellVernietigd } from './tell-vernietiging.ts';
