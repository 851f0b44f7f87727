export { executeBesluit } from './execute-besluit.ts';
export { resumeBesluiten } from './resume-besluiten.ts';
