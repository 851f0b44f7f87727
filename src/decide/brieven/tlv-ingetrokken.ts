import { inDutch } from '../../calendar.ts';
import type { School } from '../../settings.ts';
import { bezwaarBlokken } from './bezwaar.ts';
import { alineas, type Blok } from './blok.ts';
import type { BriefKern } from './rand.ts';
import { grondslagTekst, onderwijsVan, tlvGegevens, type TlvBesluit } from './tlv-gegevens.ts';
import type { BriefSettings, Ontvanger } from './vraag.ts';

/** A besluit that revokes a TLV, with which one and from which day. */
export type IngetrokkenTlv = TlvBesluit & { trektIn: NonNullable<TlvBesluit['trektIn']> };

const gegevens = (besluit: IngetrokkenTlv, school: School): Blok =>
  tlvGegevens(besluit, school.naam, [
    { naam: 'TLV die wordt ingetrokken', waarde: [{ vet: besluit.trektIn.nummer }] },
    { naam: 'Geldt niet meer vanaf', waarde: inDutch(besluit.trektIn.per) },
  ]);

const rust = (besluit: IngetrokkenTlv): string => {
  const { wet, hoofdstuk } = grondslagTekst(besluit);
  return `Wij nemen dit besluit op grond van ${wet}. Het samenwerkingsverband geeft TLV’s af en kan een TLV ook weer intrekken. Zie het Handboek Ondersteuningstoewijzing, versie ${besluit.handboekVersie}, ${hoofdstuk}.`;
};

function voorSchool(besluit: IngetrokkenTlv, school: School, settings: BriefSettings): BriefKern {
  const { per } = besluit.trektIn;
  return {
    soort: 'Intrekking van een toelaatbaarheidsverklaring',
    kop: 'Beschikking: toelaatbaarheidsverklaring ingetrokken',
    onderwerp: `besluit: toelaatbaarheidsverklaring ingetrokken`,
    nummer: besluit.nummer,
    blokken: [
      {
        alinea:
          'Voor een leerling van uw school is een toelaatbaarheidsverklaring (TLV) afgegeven. Wij hebben opnieuw naar die TLV gekeken.',
      },
      { kop: 'Ons besluit' },
      {
        alinea: [
          { vet: `Wij trekken de TLV in. Vanaf ${inDutch(per)} geldt zij niet meer.` },
          ` Met deze TLV kan de leerling vanaf die dag niet meer naar ${onderwijsVan(besluit)}.`,
        ],
        bijVolgende: true,
      },
      gegevens(besluit, school),
      { kop: 'Waarom wij dit besluiten' },
      ...alineas(besluit.motivering),
      { kop: 'Waarop dit besluit rust' },
      { alinea: rust(besluit) },
      { kop: 'Wat u nu doet' },
      {
        lijst: [
          'Vertel de ouders over dit besluit. Stuur hun de brief voor de ouders; die staat naast deze brief in uw map.',
          'Is de leerling met deze TLV al ingeschreven? Geef dit besluit dan door aan die school.',
          `Overleg met de ouders welke plek de leerling nu nodig heeft. Het loket denkt graag mee: ${settings.LOKET_POSTBUS}.`,
          'Bewaar deze brief in het dossier, bij de TLV.',
        ],
      },
      ...bezwaarBlokken(settings, 'school'),
    ],
  };
}

function voorOuders(besluit: IngetrokkenTlv, school: School, settings: BriefSettings): BriefKern {
  const { per } = besluit.trektIn;
  return {
    soort: 'Intrekking van een toelaatbaarheidsverklaring',
    kop: 'De toelaatbaarheidsverklaring van uw kind geldt niet meer',
    onderwerp: 'ons besluit over de toelaatbaarheidsverklaring van uw kind',
    nummer: besluit.nummer,
    kind: besluit.leerling.naam,
    blokken: [
      {
        alinea: `Uw kind heeft een toelaatbaarheidsverklaring (TLV) gekregen voor ${onderwijsVan(besluit)}. Wij hebben opnieuw naar die TLV gekeken en een besluit genomen. In deze brief leest u wat wij hebben besloten, waarom, en wat u kunt doen als u het er niet mee eens bent. De school heeft een brief gekregen met hetzelfde besluit.`,
      },
      { kop: 'Wat hebben wij besloten?' },
      { alinea: [{ vet: `Wij trekken de TLV in. Vanaf ${inDutch(per)} geldt zij niet meer.` }], bijVolgende: true },
      gegevens(besluit, school),
      { kop: 'Wat betekent dit voor uw kind?' },
      {
        alinea: `Vanaf ${inDutch(per)} kan uw kind met deze TLV niet meer naar ${onderwijsVan(besluit)}. ${school.naam} bespreekt met u welke plek en welke hulp uw kind nodig heeft. Gaat uw kind al naar een school met deze TLV? Bel dan eerst met de school.`,
      },
      { kop: 'Waarom besluiten wij dit?' },
      { alinea: 'Dit schreven wij aan de school:', bijVolgende: true },
      ...alineas(besluit.motivering),
      { kop: 'Welke regels gelden?' },
      { alinea: rust(besluit) },
      ...bezwaarBlokken(settings, 'ouders'),
    ],
  };
}

/** The letter that revokes a TLV. */
export const tlvIngetrokken = (besluit: IngetrokkenTlv, school: School, settings: BriefSettings, voor: Ontvanger): BriefKern =>
  voor === 'school' ? voorSchool(besluit, school, settings) : voorOuders(besluit, school, settings);
