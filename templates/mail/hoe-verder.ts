import type { Blok } from './mail.ts';

const antwoord = {
  map: {
    doe: (bestanden: string) => `Zet ${bestanden} in dezelfde map. Wij controleren het dossier dan vanzelf opnieuw.`,
    link: 'Naar de map Aanvragen van uw school',
  },
  lijst: {
    doe: () => 'Verbeter uw eigen lijst en zet die onder dezelfde naam terug. Wij controleren de lijst dan vanzelf opnieuw.',
    link: 'Naar de map LWOO van uw school',
  },
} as const;

/**
 * How a school answers a mail that asks something of it: in its own folder, never by mail. `bestanden`: what it puts there; `url` the address of its folder
 * Aanvragen, or LWOO for a list.
 */
export function hoeVerder({ lijst, url, bestanden }: { lijst?: true | undefined; url?: string | undefined; bestanden: string }): Blok[] {
  const { doe, link } = lijst === true ? antwoord.lijst : antwoord.map;
  return [
    { kop: 'Hoe verder?' },
    { alinea: doe(bestanden) },
    { alinea: 'Stuur geen bestanden en geen gegevens van de leerling per mail.' },
    ...(url === undefined ? [] : [{ link, url }]),
  ];
}
