import type { DocumentRegel } from '../check/rapport.ts';
import type { DocumentKind } from '../read/facts.ts';

const namen: Record<DocumentKind, string> = {
  aanmeldingsformulier: 'aanmeldingsformulier',
  onderzoeksverslag: 'onderzoeksverslag',
  intelligentieonderzoek: 'intelligentieonderzoek',
  hulpverlening: 'verslag van hulpverlening',
  opp: 'ontwikkelingsperspectief (OPP)',
  onderbouwing: 'onderbouwing',
  vragenlijst: 'vragenlijst',
  handelingsplan: 'handelingsplan',
  deskundigenadvies: 'advies van een deskundige',
  voortgangsrapportage: 'voortgangsrapportage',
  'medische-verklaring': 'medische verklaring',
  okr: 'onderwijskundig rapport (OKR)',
  toestemming: 'toestemming van de ouders',
  archief: 'eerder onderzoek',
  'keuze-motivering': 'motivering van de keuze',
  'lwoo-beslissing': 'beslissing over LWOO',
  tlv: 'toelaatbaarheidsverklaring (TLV)',
  zienswijze: 'zienswijze van de ouders',
  motivering: 'motivering van de school',
  begeleiding: 'verslag van begeleiding',
  externen: 'verslag van externen',
  risicos: 'beschrijving van risico’s',
  'lwoo-lijst': 'lijst met LWOO-aanvragen',
  brief: 'brief',
  overig: 'ander document',
};

/** How people name a kind of document; a name that is not in the list stays as it is. */
export const documentsoortNaam = (soort: string): string => namen[soort as DocumentKind] ?? soort;

/** What a document counts as, on paper: where a person of the loket said so, with the reason and without who. */
export function soortenTekst({ soorten, doorLoket }: Pick<DocumentRegel, 'soorten' | 'doorLoket'>): string {
  const names = soorten.map(documentsoortNaam).join(', ');
  return doorLoket === undefined ? names : `${names} (vastgesteld door het loket, want: ${doorLoket.reden})`;
}
