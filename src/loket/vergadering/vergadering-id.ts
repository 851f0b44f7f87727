/** Whether a text has the form of a meeting's id. */
export const isVergaderingId = (text: string): boolean => /^[0-9a-f]{12}$/.test(text);
