/** Roles that may record a decision (handboek 2.3, 2.4); the others read. */
export const besluitRollen = ['voorzitter', 'secretaris', 'directeur-bestuurder'] as const;
export type BesluitRol = (typeof besluitRollen)[number];

/** Who records a decision: the id of the account, the name that people know, and the role that allows it. */
export type Beslisser = { id: string; naam: string; rol: BesluitRol };
