import type { DossierRecord } from '../storage/records.ts';

/** Whether a dossier is still worked on: not closed, not destroyed, and its destruction not begun. */
export const isOpen = (record: DossierRecord): boolean =>
  record.geslotenOp === undefined && record.vernietigdOp === undefined && record.vernietigingBegonnen !== true;
