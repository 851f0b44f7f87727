import type { Fact } from '../../evidence.ts';
import { aanvraagsoorten, soortNaam, type Aanvraagsoort, type Variant } from '../../handboek/soorten.ts';
import type { Aanvraag, DossierFacts } from '../../read/facts.ts';
import { leerlingNaam } from '../voorstel.ts';
import { alsJaNee, vast, type Feit, type Vondst } from './feit.ts';
import { datum, jaNee, keuze, tekst, type Veld, type Waarden } from './veld.ts';

const metAanvraag = (feiten: DossierFacts, anders: Partial<Aanvraag>): DossierFacts => ({
  ...feiten,
  aanvraag: { ...feiten.aanvraag, ...anders },
});
const vondst = <T>(fact: Fact<T> | undefined, waarden: (waarde: T) => Waarden): Vondst[] =>
  fact === undefined ? [] : [{ bewijs: fact.bewijs, waarden: waarden(fact.waarde), zeker: fact.zeker }];

type Tekstdeel = 'plaatsing' | 'geldigVan' | 'geldigTot' | 'tlvNummer' | 'school' | 'beoogdeSchool';

/** Something that the application says in one field. */
const opFormulier = (deel: Tekstdeel, naam: string, veld: Veld): Feit => ({
  naam,
  per: 'dossier',
  velden: [veld],
  kanOntbreken: true,
  vind: ({ aanvraag }) => vondst(aanvraag[deel], (waarde) => ({ [veld.id]: waarde })),
  zet: (feiten, { bewijs, waarden }) => metAanvraag(feiten, { [deel]: waarden && vast(waarden[veld.id] ?? '', bewijs) }),
});

/** Whether the application says something or not. */
const jaOfNee = (deel: 'overlegVso' | 'ingevuld', naam: string): Feit => ({
  naam,
  per: 'dossier',
  velden: [jaNee('antwoord', naam)],
  kanOntbreken: false,
  vind: ({ aanvraag }) => vondst(aanvraag[deel], (waarde) => ({ antwoord: alsJaNee(waarde) })),
  zet: (feiten, { bewijs, waarden }) => metAanvraag(feiten, { [deel]: vast(waarden?.['antwoord'] === 'ja', bewijs) }),
});

/** Words that show something, or that are not there. */
const woorden = (deel: 'zelfdeVso' | 'overlegDatum' | 'eenouderGezag' | 'redenNietOndertekend', naam: string): Feit => ({
  naam,
  per: 'dossier',
  velden: [jaNee('antwoord', naam)],
  kanOntbreken: false,
  vind: ({ aanvraag }) => {
    const bewijs = aanvraag[deel];
    return bewijs === undefined ? [] : [{ bewijs, waarden: { antwoord: 'ja' }, zeker: true }];
  },
  zet: (feiten, { bewijs, waarden }) => metAanvraag(feiten, { [deel]: waarden?.['antwoord'] === 'ja' ? bewijs : undefined }),
});

const soort: Feit = {
  naam: 'Soort aanvraag',
  per: 'dossier',
  velden: [
    keuze(
      'soort',
      'Soort aanvraag',
      aanvraagsoorten.map((een) => [een, soortNaam[een]]),
    ),
  ],
  kanOntbreken: false,
  vind({ aanvraag: { soorten, afgeleid } }) {
    const [first] = soorten;
    const agreed = first !== undefined && soorten.every(({ waarde }) => waarde === first.waarde);
    if (first !== undefined)
      return [{ bewijs: first.bewijs, waarden: agreed ? { soort: first.waarde } : {}, zeker: first.zeker && agreed }];
    const bewijs = afgeleid?.uit[0]?.bewijs;
    return afgeleid === undefined || bewijs === undefined ? [] : [{ bewijs, waarden: { soort: afgeleid.waarde }, zeker: false }];
  },
  zet(feiten, { bewijs, waarden }) {
    const { afgeleid: _afgeleid, ...rest } = feiten.aanvraag;
    return { ...feiten, aanvraag: { ...rest, soorten: [vast(waarden?.['soort'] as Aanvraagsoort, bewijs)] } };
  },
};

const variantNaam: Record<Variant, string> = {
  nieuw: 'nieuwe aanvraag',
  verlenging: 'verlenging',
  overstap: 'overstap van SO naar VSO',
  'niet-ingeschreven': 'opnieuw, omdat de leerling niet op tijd is ingeschreven',
};

const variant: Feit = {
  naam: 'Nieuw of verlenging',
  per: 'dossier',
  velden: [keuze('variant', 'Nieuw of verlenging', Object.entries(variantNaam))],
  kanOntbreken: false,
  vind: ({ aanvraag }) => vondst(aanvraag.variant, (waarde) => ({ variant: waarde })),
  zet: (feiten, { bewijs, waarden }) => metAanvraag(feiten, { variant: vast(waarden?.['variant'] as Variant, bewijs) }),
};

/** `alle`: whoever must sign did; `een`: one of two; `geen`: nobody. */
export const handtekeningen = keuze('handtekening', 'Wie hebben getekend?', [
  ['alle', 'alle ouders die moeten tekenen'],
  ['een', 'één van de twee ouders'],
  ['geen', 'geen van de ouders'],
]);

/** What places for signatures come to; empty where it cannot be seen. */
export function wieTekende(ouders: Aanvraag['ouders']): Vondst[] {
  const [first] = ouders;
  if (first === undefined) return [];
  const signed = ouders.filter(({ ondertekend }) => ondertekend === true).length;
  const unclear = ouders.some(({ ondertekend }) => ondertekend === undefined);
  const handtekening = signed === ouders.length ? 'alle' : signed > 0 ? 'een' : 'geen';
  return [{ bewijs: first.bewijs, waarden: unclear ? {} : { handtekening }, zeker: ouders.every(({ zeker }) => zeker) }];
}

/** The places for signatures as a person saw them. */
export function getekend(waarden: Waarden | undefined, bewijs: Vondst['bewijs']): Aanvraag['ouders'] {
  const plaats = (ondertekend: boolean) => ({ naam: undefined, ondertekend, bewijs, zeker: true });
  const wie = waarden?.['handtekening'];
  return wie === 'een' ? [plaats(true), plaats(false)] : [plaats(wie === 'alle')];
}

const handtekening: Feit = {
  naam: 'Handtekening van de ouders op het aanvraagformulier',
  per: 'dossier',
  velden: [handtekeningen],
  kanOntbreken: false,
  vind: ({ aanvraag }) => wieTekende(aanvraag.ouders),
  zet: (feiten, { bewijs, waarden }) => metAanvraag(feiten, { ouders: getekend(waarden, bewijs) }),
};

const geboortedatum: Feit = {
  naam: 'Geboortedatum van de leerling',
  per: 'dossier',
  velden: [datum('datum', 'Geboortedatum van de leerling')],
  kanOntbreken: true,
  vind: (feiten) => vondst(feiten.geboortedatum, (waarde) => ({ datum: waarde })),
  zet: (feiten, { bewijs, waarden }) => ({
    ...feiten,
    geboortedatum: waarden && vast(waarden['datum'] ?? '', bewijs),
    geboortedatumStrijdig: [],
  }),
};

const naam: Feit = {
  naam: 'Naam van de leerling',
  hulp: 'Op deze naam zoekt het loket, en ermee begint de beschikking. Het controlerapport herhaalt de naam niet.',
  per: 'dossier',
  velden: [tekst('naam', 'Naam van de leerling', 100)],
  kanOntbreken: false,
  persoonlijk: true,
  vind: (feiten) => vondst(leerlingNaam(feiten), (waarde) => ({ naam: waarde })),
  zet: (feiten, { bewijs, waarden }) => ({ ...feiten, naam: vast(waarden?.['naam'] ?? '', bewijs) }),
};

/** What an application asks for and who it is about; each is there once. */
export const aanvraagFeiten = {
  soort,
  variant,
  naam,
  geboortedatum,
  plaatsing: opFormulier('plaatsing', 'Gewenste plaatsingsdatum', datum('datum', 'Gewenste plaatsingsdatum')),
  'geldig-van': opFormulier('geldigVan', 'TLV gevraagd vanaf', datum('datum', 'TLV gevraagd vanaf')),
  'geldig-tot': opFormulier('geldigTot', 'TLV gevraagd tot en met', datum('datum', 'TLV gevraagd tot en met')),
  'tlv-nummer': opFormulier('tlvNummer', 'Nummer van de vorige TLV', tekst('nummer', 'Nummer van de vorige TLV', 40)),
  aanvrager: opFormulier('school', 'Aanvragende school', tekst('school', 'Aanvragende school', 120)),
  'beoogde-school': opFormulier(
    'beoogdeSchool',
    'School waar de leerling heen gaat',
    tekst('school', 'School waar de leerling heen gaat', 120),
  ),
  'zelfde-vso': woorden('zelfdeVso', 'De leerling blijft op dezelfde VSO-school'),
  'overleg-vso': jaOfNee('overlegVso', 'Er is overleg geweest met de VSO-school'),
  'overleg-datum': woorden('overlegDatum', 'De VSO-school is het eens met de plaatsingsdatum'),
  ingevuld: jaOfNee('ingevuld', 'De ouders hebben hun deel van het formulier ingevuld'),
  handtekening,
  eenouder: woorden('eenouderGezag', 'Eén ouder heeft het gezag'),
  'reden-geen-handtekening': woorden('redenNietOndertekend', 'De school schrijft waarom de ouders niet tekenden'),
} as const satisfies Record<string, Feit>;
