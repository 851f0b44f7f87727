/** Words of labels and titles that recognition may not miss by a letter; six letters or more, so that no other word comes near them. */
const words =
  `aanmelding aanmeldingsformulier aanvraag aanvraagformulier aanvragende achternaam advies afgenomen afname akkoord analyse begeleiding
  beginsituatie begrijpend behandeling belemmerende beoogde beschikking betreft bevorderende classificatie conclusie datum deskundige deskundigen
  deskundigenadvies deskundigenverklaring diagnose domein einddatum evaluatie evaluatiedatum evaluatiedeel formulier functie geboortedatum geboren geldig
  geldigheid gewenste handelingsdeel handelingsplan handtekening handtekeningen ingangsdatum ingevuld inschrijving instemming instrument intelligentie
  intelligentieonderzoek inzichtelijk kennisneming kinderarts leerachterstand leerjaar leerling leerlijn looptijd medische moeder nieuwe onderbouwing
  ondergetekende ondergetekenden ondertekening onderwijskundig onderzoek onderzoeker onderzoeksverslag ontwikkelingsperspectief orthopedagoog ouder ouders
  overleg overstap periode plaatsing plaatsingsdatum psycholoog rapport rekenen revalidatiearts roepnaam school schooljaar spelling technisch testdatum
  toelaatbaarheidsverklaring toestemming totaal uitstroom uitstroombestemming vader verklaring verlenging verslag verslagdatum vertrouwelijk verzorger
  voogd voornaam vragenlijst zienswijze`
    .split(/\s+/)
    .filter((word) => word.length >= 6);

// What recognition takes for each other is made one.
const shape = (word: string): string =>
  word
    .replace(/[0]/g, 'o')
    .replace(/[1|!l]/g, 'i')
    .replace(/5/g, 's')
    .replace(/8/g, 'b');
const known = new Set(words);
const byShape = new Map(words.map((word) => [shape(word), word]));

/**
 * Folded text of a scan with labels written right where only letters that look alike were mixed up (`handtekenlng`, `geboortedaturn`).
 * Of the same length, so that places stay; the same text when nothing needed it. What rests on it is not certain.
 */
export const mendLabels = (folded: string): string =>
  folded.replace(/[a-z0158|!]{6,30}/g, (word) => {
    if (known.has(word)) return word;
    const mended = byShape.get(shape(word)) ?? byShape.get(shape(word.replaceAll('rn', 'm').replaceAll('vv', 'w')));
    return mended === undefined ? word : mended.padEnd(word.length);
  });
