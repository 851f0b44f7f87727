import { z } from 'zod';
import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';

export const kolommenLezen = operation({
  name: 'kolommen-lezen',
  permission: permissions.lezen,
  units: 1,
  purpose: 'zien wat er in de kolommen van een dossier staat',
});

/** The columns of an item in its library (1 unit). */
export const getFields = (door: Door, driveId: string, itemId: string): Promise<Record<string, unknown>> =>
  sendJson(door, kolommenLezen, `${itemPath(driveId, itemId)}/listItem/fields`, z.record(z.string(), z.unknown()), (r) => r.get());
