import { dossierOnderwerp, type Mailtekst } from './mail.ts';

type Afzender = Mailtekst['afzender'];

/** The mail, some two weeks ahead, that uploads are going to be destroyed; `termijn` is how long they are kept ("zes maanden"). */
export const aanzeggingMail = (mail: {
  kenmerk: string;
  map: string;
  lijst?: true;
  datum: string;
  termijn: string;
  afzender: Afzender;
}): Mailtekst => ({
  onderwerp: dossierOnderwerp(mail),
  titel: `Wij vernietigen de bestanden op ${mail.datum}`,
  kern: `Op ${mail.datum} vernietigen wij ${mail.lijst === true ? `de lijst “${mail.map}”` : `de bestanden in de map “${mail.map}”`}. Wilt u ${mail.lijst === true ? 'die' : 'ze'} bewaren? Zet vóór die dag een kopie in uw eigen systeem.`,
  afzender: mail.afzender,
  blokken: [
    {
      alinea:
        `${mail.lijst === true ? `U heeft de lijst “${mail.map}” in de map LWOO gezet.` : `U heeft bestanden gezet in de map “${mail.map}”.`} Wij bewaren bestanden tot ${mail.termijn} na de laatste upload. ` +
        `Daarom vernietigen wij ze op ${mail.datum}. Daarna kan niemand ze terughalen.`,
    },
    { kop: 'Wat kunt u doen?' },
    {
      lijst: [
        { tekst: 'Wilt u de bestanden zelf bewaren? Zet dan vóór die dag een kopie in uw eigen systeem.' },
        { tekst: 'Is de aanvraag nog nodig? Zet een nieuw of aangepast bestand in de map. Dan begint die termijn opnieuw.' },
      ],
    },
    { alinea: 'Heeft het loket dan nog geen besluit genomen? Dan bewaren wij de bestanden tot dat besluit er is.' },
    { alinea: 'Brieven in de map Beschikkingen blijven staan.' },
  ],
});

/** The mail that uploads were destroyed. It does not name the folder: that name is gone too. */
export const vernietigdMail = (mail: { kenmerk: string; lijst?: true; datum: string; afzender: Afzender }): Mailtekst => ({
  onderwerp: dossierOnderwerp(mail),
  titel: 'De bestanden zijn vernietigd',
  kern: `Op ${mail.datum} hebben wij de bestanden vernietigd, zoals aangekondigd. U hoeft niets te doen.`,
  afzender: mail.afzender,
  blokken: [
    {
      alinea:
        `Op ${mail.datum} hebben wij de bestanden van ${mail.lijst === true ? 'lijst' : 'dossier'} ${mail.kenmerk} vernietigd, zoals wij hadden aangekondigd. ` +
        'Brieven in de map Beschikkingen zijn er nog. U hoeft niets te doen.',
    },
  ],
});
