import { dossierOnderwerp, type Mailtekst } from './mail.ts';

/** The mail when a dossier holds more than the service takes. */
export const teGrootMail = (mail: {
  kenmerk: string;
  map: string;
  grens: string;
  url?: string;
  afzender: Mailtekst['afzender'];
}): Mailtekst => ({
  onderwerp: dossierOnderwerp(mail),
  titel: 'Dit dossier is te groot om te lezen',
  kern: `Het dossier in de map “${mail.map}” is niet gelezen: het heeft meer dan ${mail.grens}. Haal weg wat er niet bij hoort.`,
  afzender: mail.afzender,
  blokken: [
    { alinea: `Het dossier in de map “${mail.map}” is niet gelezen. Een dossier mag hoogstens ${mail.grens} hebben.` },
    { kop: 'Wat kunt u doen?' },
    {
      lijst: [
        { tekst: 'Kijk of er bestanden van andere leerlingen in de map staan, en zet die in een eigen map.' },
        { tekst: 'Haal bestanden weg die niet bij de aanvraag horen.' },
      ],
      vanaf: 1,
    },
    { alinea: 'Daarna lezen wij het dossier vanzelf.' },
    ...(mail.url === undefined ? [] : [{ link: 'Naar de map Aanvragen van uw school', url: mail.url }]),
  ],
});
