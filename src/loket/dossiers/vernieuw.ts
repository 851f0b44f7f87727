import type { App } from '../../app.ts';
import { besluitIndex } from '../register/besluit-index.ts';
import { inschrijvingIndex } from '../register/inschrijvingen.ts';
import { bezwaarIndex } from './bezwaar-index.ts';
import { dossierIndex } from './dossier-index.ts';
import { stemIndex } from './stem-index.ts';

/** Says that someone did something here: who opens a list next sees it. */
export function vernieuwLijsten(app: App): void {
  for (const index of [dossierIndex(app), besluitIndex(app), inschrijvingIndex(app), stemIndex(app), bezwaarIndex(app)]) index.touch();
}
