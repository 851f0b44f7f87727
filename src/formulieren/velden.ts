import { soortNaam, type Aanvraagsoort } from '../handboek/soorten.ts';

/**
 * One thing to fill in on an application form of our own. `naam` is the technical name in the file, by which the service reads the answer
 * back exactly; `label` is printed before it on one line, by which the service finds the answer on paper and in a file that lost the names: no two
 * labels of a form are alike.
 */
export type Veld = { naam: string; label: string } & (
  | {
      soort: 'tekst' | 'datum';
      /** Lines of an answer that stands below its label over the whole width; one beside it when absent. */
      regels?: number;
      /** Filled in already, and not to be changed. */
      vast?: string;
      /** A name or an address: no spelling tells whether it was read well from paper. */
      eigennaam?: true;
    }
  | { soort: 'keuze'; opties: readonly { waarde: string; tekst: string }[] }
  | { soort: 'tekenen' }
);

/** `opNieuwBlad`: goes to somebody else, and begins a sheet of its own. */
export type Deel = { kop: string; uitleg?: string; opNieuwBlad?: true; velden: readonly Veld[] };

/** Every technical name begins so: a file with such fields is a form of this service. */
export const voorvoegsel = 'dossierloket.';

const eigennaam = (naam: string, label: string): Veld => ({ soort: 'tekst', naam: voorvoegsel + naam, label, eigennaam: true });
const tekst = (naam: string, label: string, regels?: number): Veld => ({
  soort: 'tekst',
  naam: voorvoegsel + naam,
  label,
  ...(regels !== undefined && { regels }),
});
const datum = (naam: string, label: string): Veld => ({ soort: 'datum', naam: voorvoegsel + naam, label });
const keuze = (naam: string, label: string, opties: Record<string, string>): Veld => ({
  soort: 'keuze',
  naam: voorvoegsel + naam,
  label,
  opties: Object.entries(opties).map(([waarde, words]) => ({ waarde, tekst: words })),
});
const tekenen = (naam: string, label: string): Veld => ({ soort: 'tekenen', naam: voorvoegsel + naam, label });

const vso = new Set<Aanvraagsoort>(['tlv-gp', 'tlv-zml', 'tlv-lz', 'tlv-lg', 'tlv-emb']);

const bijVso: Deel = {
  kop: 'De VSO-school',
  uitleg: 'Overleg vooraf met de VSO-school waar u de leerling wilt plaatsen.',
  velden: [
    eigennaam('vso.naam', 'Naam van de VSO-school'),
    keuze('vso.zelfde', 'Is de leerling nu al op deze VSO-school?', { ja: 'ja', nee: 'nee' }),
    datum('vso.overleg.datum', 'Datum van het overleg'),
    tekst('vso.overleg.met', 'Met wie was het overleg, en wat is afgesproken?', 2),
  ],
};

/** The parts of the application form of a type, in the order in which a school fills it in (handboek 3, 5 to 9). */
export function formulierdelen(soort: Exclude<Aanvraagsoort, 'lwoo'>): Deel[] {
  return [
    {
      kop: 'De school',
      velden: [
        eigennaam('school.naam', 'Naam van de aanvragende school'),
        eigennaam('school.contact', 'Contactpersoon en functie'),
        eigennaam('school.mail', 'E-mailadres'),
      ],
    },
    {
      kop: 'De leerling',
      uitleg: 'Vul geen burgerservicenummer in.',
      velden: [
        eigennaam('leerling.voornamen', 'Voornamen'),
        eigennaam('leerling.achternaam', 'Achternaam'),
        datum('leerling.geboortedatum', 'Geboortedatum'),
        tekst('leerling.klas', 'Leerjaar en schoolsoort'),
      ],
    },
    {
      kop: 'De aanvraag',
      velden: [
        { soort: 'tekst', naam: `${voorvoegsel}aanvraag.soort`, label: 'Type TLV', vast: soortNaam[soort] },
        keuze('aanvraag.variant', 'Soort aanvraag', {
          nieuw: 'nieuwe aanvraag',
          verlenging: 'verlenging',
          overstap: 'overstap van SO naar VSO',
          'niet-ingeschreven': 'opnieuw: de leerling is niet op tijd ingeschreven',
        }),
        tekst('aanvraag.tlvNummer', 'Nummer van de TLV die u verlengt'),
        datum('aanvraag.plaatsing', 'Gewenste datum van plaatsing'),
        datum('aanvraag.van', 'De TLV moet gelden vanaf'),
        datum('aanvraag.tot', 'De TLV moet gelden tot en met'),
      ],
    },
    ...(vso.has(soort) ? [bijVso] : []),
    {
      kop: 'Deel voor de ouders',
      uitleg: 'De ouders vullen dit deel zelf in.',
      opNieuwBlad: true,
      velden: [
        tekst('ouders.kind', 'Hoe gaat het met uw kind, thuis en op school?', 6),
        tekst('ouders.verwachting', 'Wat hoopt u dat de nieuwe plek uw kind brengt?', 4),
        tekst('ouders.hulp', 'Welke hulp heeft uw kind of uw gezin gehad?', 4),
        keuze('ouders.gezag', 'Wie heeft het gezag?', { beiden: 'beide ouders', een: 'één ouder', voogd: 'een voogd' }),
      ],
    },
    {
      kop: 'Handtekeningen',
      uitleg: 'Met uw handtekening zegt u dat u de aanvraag hebt gelezen en ermee akkoord gaat.',
      velden: [
        eigennaam('ouder1.naam', 'Naam ouder/verzorger 1'),
        datum('ouder1.datum', 'Datum ouder/verzorger 1'),
        tekenen('ouder1.handtekening', 'Handtekening ouder/verzorger 1'),
        eigennaam('ouder2.naam', 'Naam ouder/verzorger 2'),
        datum('ouder2.datum', 'Datum ouder/verzorger 2'),
        tekenen('ouder2.handtekening', 'Handtekening ouder/verzorger 2'),
        tekst('ouders.nietGetekend', 'Tekent een ouder niet? Schrijf dan waarom', 2),
      ],
    },
  ];
}

/** What stands below the title. */
export const formulieruitleg = 'Vul dit formulier in, laat de ouders tekenen en zet het in de map van de leerling onder Aanvragen.';

/** What stands at the top of the form of a type. */
export const formuliertitel = (soort: Exclude<Aanvraagsoort, 'lwoo'>): string => `Aanvraagformulier ${soortNaam[soort]}`;

/** The technical name of one option of a choice. */
export const optienaam = (veld: { naam: string }, waarde: string): string => `${veld.naam}.${waarde}`;
