/** Domains over which learning delay is counted (handboek 9.1). */
export const domeinen = ['technisch lezen', 'begrijpend lezen', 'spelling', 'inzichtelijk rekenen'] as const;
export type Domein = (typeof domeinen)[number];
