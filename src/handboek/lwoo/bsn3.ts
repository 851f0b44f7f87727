import { geenKolom, inOrde, rijCriterium, type RijOordeel } from './rij-criterium.ts';

const nietGevraagd: RijOordeel = { uitkomst: 'nvt', opmerking: 'Het samenwerkingsverband vraagt in de lijst niets van het BSN.' };
const weglaten: RijOordeel = {
  uitkomst: 'niet-voldaan',
  opmerking: 'Hier staat iets van het BSN. Het samenwerkingsverband vraagt dat niet; haal de kolom weg.',
};

/**
 * Handboek 9: the last three figures of the BSN and no more. A row with a full one is refused: the number is repeated nowhere, and the school
 * replaces the file. Cells of this column are never quoted. A partnership may leave the column out altogether (`bsnInLijst`).
 */
export const lwooBsn3 = rijCriterium({
  id: 'lwoo.bsn3',
  bron: '9',
  titel: 'Laatste drie cijfers van het BSN',
  eis: ({ bsnInLijst }) =>
    bsnInLijst === 'geen'
      ? 'In de lijst staat niets van het burgerservicenummer (BSN).'
      : 'Bij elke leerling staan alleen de laatste drie cijfers van het burgerservicenummer (BSN), nooit het hele nummer.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  kolommen: ['bsn'],
  stap: (waar, { bsnInLijst }) =>
    bsnInLijst === 'geen'
      ? { actie: `Haal de kolom met het BSN uit de lijst (${waar}) en vervang het bestand.`, kort: 'lijst zonder BSN' }
      : {
          actie: `Zet alleen de laatste drie cijfers van het BSN in de lijst (${waar}) en vervang het bestand.`,
          kort: 'lijst met alleen de laatste drie cijfers van het BSN',
        },
  ookGeweigerd: true,
  mistBij: ({ volledigBsn }) => volledigBsn,
  beoordeel:
    (_, { waarden }) =>
    ({ bsn, volledigBsn }) => {
      if (volledigBsn)
        return {
          uitkomst: 'niet-voldaan',
          opmerking:
            'Hier staat een heel BSN of een nummer dat daarop lijkt. De rij is geweigerd en niet verder gecontroleerd. Haal het nummer weg en vervang het bestand.',
        };
      if (waarden.bsnInLijst === 'geen') return bsn === undefined || bsn.soort === 'leeg' ? nietGevraagd : weglaten;
      if (bsn === undefined) return geenKolom('de laatste drie cijfers van het BSN');
      switch (bsn.soort) {
        case 'drie':
          return inOrde;
        case 'leeg':
          return { uitkomst: 'ontbreekt', opmerking: 'De laatste drie cijfers van het BSN ontbreken.' };
        case 'te-kort':
          return {
            uitkomst: 'niet-voldaan',
            opmerking: 'Er staan geen drie cijfers van het BSN. Is een nul vooraan weggevallen? Zet die er weer voor.',
          };
        case 'verhuld':
          return {
            uitkomst: 'te-beoordelen',
            opmerking: 'Voor de drie cijfers van het BSN staan andere tekens. Zet er alleen de cijfers.',
          };
        default:
          return { uitkomst: 'niet-voldaan', opmerking: 'Dit zijn niet precies de laatste drie cijfers van het BSN.' };
      }
    },
});
