/** Folder of a school in which the letters stand. */
export const beschikkingenNaam = 'Beschikkingen';

/** Name of a letter's file: its number and nothing about the pupil; signs that SharePoint refuses become a dash. */
export const briefNaam = (nummer: string): string => `Beschikking ${nummer.replace(/["*:<>?/\\|#%\p{Cc}]/gu, '-')}.pdf`;

/** Where the service keeps its own copy of a letter, for good. */
export const briefPath = (besluitId: string): string => `beschikkingen/${besluitId}.pdf`;
