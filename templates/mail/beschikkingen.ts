import type { Blok } from './mail.ts';

/** The way to the folder in which the letters of a school stand; nothing where its address is not known. */
export const naarBeschikkingen = (url: string | undefined): Blok[] =>
  url === undefined ? [] : [{ link: 'Naar de map Beschikkingen van uw school', url }];
