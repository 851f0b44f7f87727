/** Where a file of a declaration is kept: under its own hash, so that nothing that was kept is ever overwritten. */
export const verklaringPath = (hash: string, soort: 'json' | 'pdf'): string => `vernietigingen/verklaringen/${hash}.${soort}`;
