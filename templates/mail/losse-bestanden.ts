import type { Mailtekst } from './mail.ts';

/** The mail when files stand loose in Aanvragen. */
export const losseBestandenMail = (mail: { school: string; url?: string; afzender: Mailtekst['afzender'] }): Mailtekst => ({
  onderwerp: `Losse bestanden in de map Aanvragen van ${mail.school}`,
  titel: 'Er staan losse bestanden in de map Aanvragen',
  kern: 'In de map Aanvragen staan bestanden die niet in een map van een leerling staan. Die lezen wij niet. Maak een map per leerling en zet ze daarin.',
  afzender: mail.afzender,
  blokken: [
    {
      alinea:
        'In de map Aanvragen van uw school staan bestanden die niet in een map van een leerling staan. ' +
        'Wij weten niet bij welke leerling ze horen. Daarom lezen wij ze niet.',
    },
    { kop: 'Wat kunt u doen?' },
    {
      lijst: [{ tekst: 'Maak in de map Aanvragen een map per leerling.' }, { tekst: 'Zet de losse bestanden in de map van de leerling.' }],
      vanaf: 1,
    },
    { alinea: 'Daarna lezen wij het dossier vanzelf.' },
    ...(mail.url === undefined ? [] : [{ link: 'Naar de map Aanvragen van uw school', url: mail.url }]),
  ],
});
