import type { Kaarttekst } from './kaart.ts';

/** How a card names a dossier. */
export type DossierInKaart = { kenmerk: string; school: string; soort: string; url: string };

const naam = ({ kenmerk, school, soort }: DossierInKaart): [string, string][] => [
  ['Kenmerk', kenmerk],
  ['School', school],
  ['Aanvraag', soort],
];
const link = ({ url }: DossierInKaart) => ({ tekst: 'Open het dossier', url });
const punten = (count: number) => (count === 1 ? '1 punt' : `${count} punten`);

/** A dossier was read and checked, for the first time or anew. */
export const controleKaart = (
  kaart: DossierInKaart & { eerste: boolean; compleet: boolean; nogNodig: string[]; aandachtspunten: number; beperking?: string },
): Kaarttekst => {
  const { eerste, compleet, nogNodig, aandachtspunten, beperking } = kaart;
  const complete = beperking === undefined ? 'compleet' : 'compleet, voor zover gecontroleerd';
  return {
    titel: `${eerste ? 'Nieuw dossier' : 'Dossier bijgewerkt'}: ${compleet ? complete : 'nog niet compleet'}`,
    toon: compleet && beperking === undefined ? 'goed' : 'let-op',
    feiten: [
      ...naam(kaart),
      ['Voor het loket', aandachtspunten === 0 ? 'geen punten om te bekijken' : `${punten(aandachtspunten)} om te bekijken`],
    ],
    lijst: { kop: 'Nog nodig van de school', punten: nogNodig },
    ...(beperking === undefined ? {} : { slot: beperking }),
    link: link(kaart),
  };
};

/** What a besluit can be beside granting and rejecting, as the title of a card has it. */
const anderBesluit = {
  'buiten-behandeling': 'buiten behandeling gelaten',
  ingetrokken: 'de aanvraag is ingetrokken',
  'tlv-ingetrokken': 'een TLV is ingetrokken',
} as const;
export type AnderBesluit = keyof typeof anderBesluit;

/** A decision was carried out: number given, letter in the school's folder. */
export const besluitKaart = (
  kaart: DossierInKaart & { toegekend: boolean; anders?: AnderBesluit; leerlingen?: true; nummer?: string; geldig?: string },
): Kaarttekst => ({
  titel: `Besluit: ${kaart.anders === undefined ? (kaart.toegekend ? 'toegekend' : 'afgewezen') : anderBesluit[kaart.anders]}`,
  toon: kaart.toegekend ? 'goed' : 'neutraal',
  feiten: [
    ...naam(kaart),
    ...(kaart.nummer === undefined ? [] : ([['Nummer', kaart.nummer]] satisfies [string, string][])),
    ...(kaart.geldig === undefined ? [] : ([['Geldig', kaart.geldig]] satisfies [string, string][])),
  ],
  slot: `De brief staat in de map Beschikkingen van de school.${kaart.leerlingen === true ? ' De leerlingen staan in het register van LWOO.' : ''}`,
  link: link(kaart),
});

/** A decision was recorded and waits for its signature. */
export const tekenenKaart = (kaart: DossierInKaart): Kaarttekst => ({
  titel: 'Een besluit wacht op een handtekening',
  toon: 'let-op',
  feiten: naam(kaart),
  slot: 'De directeur-bestuurder bekijkt de brief en ondertekent, of stuurt het besluit terug. Pas daarna krijgt het een nummer.',
  link: link(kaart),
});

/** A decision was sent back instead of signed. */
export const teruggestuurdKaart = (kaart: DossierInKaart): Kaarttekst => ({
  titel: 'Een besluit is teruggestuurd',
  toon: 'let-op',
  feiten: naam(kaart),
  slot: 'De directeur-bestuurder heeft het besluit niet ondertekend. De reden staat op de pagina van het besluit. Leg daarna een nieuw besluit vast.',
  link: link(kaart),
});

/** Uploads are going to be destroyed. */
export const aanzeggingKaart = (kaart: DossierInKaart & { datum: string }): Kaarttekst => ({
  titel: `Bestanden worden vernietigd op ${kaart.datum}`,
  toon: 'neutraal',
  feiten: naam(kaart),
  slot: 'De school heeft een mail gekregen. Een nieuwe upload begint de termijn opnieuw.',
  link: link(kaart),
});

/** The term is over, and there is no decision. */
export const geenBesluitKaart = (kaart: DossierInKaart): Kaarttekst => ({
  titel: 'Niet vernietigd: er is nog geen besluit',
  toon: 'let-op',
  feiten: naam(kaart),
  slot: 'De bewaartermijn is voorbij. Leg het besluit vast. Daarna worden de bestanden alsnog vernietigd.',
  link: link(kaart),
});

/** The uploads could not be destroyed. */
export const geblokkeerdKaart = (kaart: DossierInKaart & { reden: string; doe: string }): Kaarttekst => ({
  titel: 'Niet vernietigd: geblokkeerd',
  toon: 'let-op',
  feiten: [...naam(kaart), ['Reden', kaart.reden]],
  slot: kaart.doe,
  link: link(kaart),
});

/** Dossiers wait for a person: to be approved, or because too many fell due in one night. Names no dossier. */
export const teKeurenKaart = (kaart: { wat: 'keuren' | 'rem'; url: string }): Kaarttekst => ({
  titel: kaart.wat === 'keuren' ? 'Er staan dossiers klaar om te vernietigen' : 'De rem staat op het vernietigen',
  toon: 'let-op',
  feiten: [],
  slot:
    kaart.wat === 'keuren'
      ? 'Kijk de lijst na en keur haar goed. Daarna worden de bestanden vernietigd. Moet een dossier langer blijven? Houd het dan eerst vast.'
      : 'Er vervallen in één nacht meer dossiers dan gewoon is. Er wordt niets van vernietigd tot iemand de rem losmaakt. Kijk eerst of dit klopt.',
  link: { tekst: 'Open Vernietigen', url: kaart.url },
});

/** The review date of holds has come. Names no dossier. */
export const houdHerzienKaart = (kaart: { aantal: number; url: string }): Kaarttekst => ({
  titel: kaart.aantal === 1 ? 'Kijk of vasthouden nog nodig is' : `Kijk of vasthouden nog nodig is: ${kaart.aantal} keer`,
  toon: 'let-op',
  feiten: [],
  slot: 'De dag waarop iemand zou kijken, is er. Zolang niemand een dossier loslaat, blijft alles ervan bewaard.',
  link: { tekst: 'Open Vernietigen', url: kaart.url },
});

/** A part of what keeping and destroying asks every night failed. Names no dossier. */
export const nachtwerkKaart = (kaart: { url: string }): Kaarttekst => ({
  titel: 'Een deel van het werk van vannacht is mislukt',
  toon: 'let-op',
  feiten: [],
  slot: 'Wij proberen het vannacht opnieuw. Vraag de beheerder om in het logboek te kijken: bij deel-mislukt en rij-onleesbaar staat wat er mislukte. Het andere werk ging door.',
  link: { tekst: 'Open Vernietigen', url: kaart.url },
});

/** The uploads are gone. */
export const vernietigdKaart = (kaart: DossierInKaart & { datum: string }): Kaarttekst => ({
  titel: 'Bestanden vernietigd',
  toon: 'goed',
  feiten: [...naam(kaart), ['Vernietigd op', kaart.datum]],
  slot: 'Brieven en register blijven bewaard.',
  link: link(kaart),
});

/** The school deleted the folder, or the list, or moved it to where no applications stand. */
export const geslotenKaart = (kaart: DossierInKaart & { lijst?: true; reden: 'weggehaald' | 'verplaatst' }): Kaarttekst => {
  const wat = kaart.lijst === true ? 'lijst' : 'map';
  const terug =
    kaart.reden === 'verplaatst'
      ? `Zet de school de ${wat} terug, dan gaat het dossier verder.`
      : 'Zet de school de bestanden terug uit de prullenbak, dan gaat het dossier verder.';
  return {
    titel: `Dossier gesloten: de school heeft de ${wat} ${kaart.reden}`,
    toon: 'let-op',
    feiten: naam(kaart),
    slot: `Wij lezen dit dossier niet meer. ${terug} Vraag de school wat de bedoeling is als u dit niet verwachtte.`,
    link: link(kaart),
  };
};

/** The report could not be written for a day, since somebody has it open. */
export const vergrendeldKaart = (kaart: DossierInKaart): Kaarttekst => ({
  titel: 'Controlerapport niet bijgewerkt: het bestand is in gebruik',
  toon: 'let-op',
  feiten: naam(kaart),
  slot: 'Wij probeerden het een dag lang. Vraag de school om het controlerapport te sluiten. Bij de volgende upload proberen wij het weer.',
  link: link(kaart),
});

/** A mail to the school could not be sent for a day; `reden` names who refused it and what to do. */
export const mailMisluktKaart = (kaart: DossierInKaart & { onderwerp: string; reden: string }): Kaarttekst => ({
  titel: 'Een mail aan de school is niet verstuurd',
  toon: 'let-op',
  feiten: [...naam(kaart), ['Onderwerp', kaart.onderwerp], ['Waarom', kaart.reden]],
  slot: 'Laat het de school zelf weten.',
  link: link(kaart),
});

/** A mail that told of many dossiers could not be sent for a day. */
export const bundelMisluktKaart = (kaart: { school: string; kenmerken: string[]; reden: string; url: string }): Kaarttekst => ({
  titel: 'Een mail aan de school is niet verstuurd',
  toon: 'let-op',
  feiten: [
    ['School', kaart.school],
    ['Waarom', kaart.reden],
  ],
  lijst: { kop: 'De mail ging over', punten: kaart.kenmerken },
  slot: 'Laat het de school zelf weten.',
  link: { tekst: 'Open het loket', url: kaart.url },
});

/** A dossier holds more than the service takes. */
export const teGrootKaart = (kaart: DossierInKaart & { grens: string }): Kaarttekst => ({
  titel: 'Niet gelezen: het dossier is te groot',
  toon: 'let-op',
  feiten: [...naam(kaart), ['Grens', `hoogstens ${kaart.grens}`]],
  slot: 'De school heeft een mail gekregen. Bekijk het dossier zo nodig zelf in SharePoint.',
  link: link(kaart),
});
