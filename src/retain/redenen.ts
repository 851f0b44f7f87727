import { dossierLimits } from '../dossier/blik.ts';

/** What keeps one dossier from going on, in Dutch: why, and what to do about it. The same words on the page and on a card. */
export type Reden = { reden: string; doe: string };

/** Every reason for which something that fell due still stands. */
export const redenen = {
  label: { reden: 'bewaarlabel', doe: 'Haal het bewaarlabel weg in SharePoint.' },
  vergrendeld: {
    reden: 'vergrendeld of geen recht',
    doe: 'Kijk in SharePoint of iemand een bestand open heeft, en vraag de beheerder of de dienst het mag verwijderen.',
  },
  teGroot: {
    reden: `meer dan ${dossierLimits.files} bestanden of ${dossierLimits.depth} mappen diep`,
    doe: 'Haal de bestanden zelf weg in SharePoint.',
  },
  besluit: { reden: 'er is nog geen besluit', doe: 'Leg het besluit vast.' },
  verbetering: {
    reden: 'er wacht nog een verbetering van de brief over deze lijst',
    doe: 'Laat de verbetering ondertekenen, of haal haar weg. Is zij al ondertekend, kijk dan op de pagina van het dossier waarom de nieuwe brief er nog niet is.',
  },
  anders: {
    reden: 'de bestanden zijn anders dan toen wij ze lazen',
    doe: 'Kijk in de map wat er veranderd is. Is het een nieuwe upload, dan begint de termijn opnieuw. Haal anders weg wat er niet hoort.',
  },
  teruggekomen: {
    reden: 'er staan weer bestanden in de map van een dossier dat vernietigd is, en het zijn niet precies die van toen',
    doe: 'Kijk waar ze vandaan komen en haal ze weg. De dienst leest ze niet.',
  },
  onleesbaar: {
    reden: 'gegevens van de dienst over dit dossier zijn niet te lezen',
    doe: 'Vraag de beheerder om ze te herstellen: in het logboek staat bij rij-onleesbaar om welke rij het gaat. Tot dan blijft dit dossier staan. Andere dossiers gaan door.',
  },
  bewijs: {
    reden: 'het verslag van vernietigingen klopt niet',
    doe: 'Er wordt niets meer vernietigd. Vraag de beheerder om het na te kijken met npm run audit -- verify.',
  },
  opslag: {
    reden: 'de opslag van de dienst weigert iets weg te halen',
    doe: 'Vraag de beheerder om te kijken of er een slot, een bewaarbeleid of een lease op de opslag staat.',
  },
  lang: {
    reden: 'het is langer dan een dag geleden goedgekeurd en nog niet vernietigd',
    doe: 'Blijft dit zo, vraag dan de beheerder om op de pagina Beheer te kijken of er werk mislukt is, of dat Microsoft 365 het te druk heeft.',
  },
} as const satisfies Record<string, Reden>;

const bekend = new Map<string, string>(Object.values(redenen).map(({ reden, doe }) => [reden, doe]));

/** What to do about a reason, as it was kept with a dossier. */
export const doeBij = (reden: string): string => bekend.get(reden) ?? 'Vraag de beheerder om in het logboek te kijken.';
