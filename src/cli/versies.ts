import { resolve } from 'node:path';
import { handboeken, type Handboek } from '../handboek/handboek.ts';
import { metInstellingen } from '../handboek/instellingen.ts';
import { readRegels } from '../regels.ts';

/** The versions of the handbook with what a file of a partnership sets; the handbook's own without one. Throws SettingsError. */
export const versiesMet = (regels: string | undefined): readonly Handboek[] =>
  metInstellingen(handboeken, readRegels(regels === undefined ? undefined : resolve(regels)));
