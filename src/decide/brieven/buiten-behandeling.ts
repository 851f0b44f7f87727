import { inDutch } from '../../calendar.ts';
import type { School } from '../../settings.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { soortNaam } from '../../handboek/soorten.ts';
import { wettelijkeGrondslag } from '../grondslag.ts';
import { bezwaarBlokken } from './bezwaar.ts';
import { aanwezig, alineas, regelsVanTekst, type Blok, type Gegeven } from './blok.ts';
import type { BriefKern } from './rand.ts';
import type { BriefSettings, Ontvanger } from './vraag.ts';

/** A besluit that leaves a request out of consideration, with what was asked and until when. */
export type BuitenBehandeling = BesluitRecord & { aanvulling: NonNullable<BesluitRecord['aanvulling']> };

const grond = (soort: BesluitRecord['soort']): string => {
  if (soort === 'lwoo') return wettelijkeGrondslag.lwoo;
  return soort === 'tlv-pro' || soort === 'tlv-pro-bijzonder' ? wettelijkeGrondslag.pro : wettelijkeGrondslag.vso;
};

const wie = (besluit: BesluitRecord, school: School): Blok => ({
  gegevens: aanwezig<Gegeven>([
    besluit.leerling !== undefined && { naam: 'Leerling', waarde: [{ vet: besluit.leerling.naam }] },
    besluit.leerling !== undefined && { naam: 'Geboortedatum', waarde: inDutch(besluit.leerling.geboortedatum) },
    { naam: 'School die aanvroeg', waarde: school.naam },
    { naam: 'Gevraagd', waarde: soortNaam[besluit.soort] },
  ]),
});

function voorSchool(besluit: BuitenBehandeling, school: School, settings: BriefSettings): BriefKern {
  const { gevraagdOp, tot, gevraagd } = besluit.aanvulling;
  return {
    soort: 'Besluit: aanvraag buiten behandeling',
    kop: 'Beschikking: aanvraag niet behandeld',
    onderwerp: 'besluit op uw aanvraag: buiten behandeling gelaten',
    nummer: besluit.nummer,
    blokken: [
      { alinea: `Wij ontvingen uw aanvraag op ${inDutch(besluit.ontvangenOp)}. De aanvraag was niet compleet.` },
      { kop: 'Ons besluit' },
      {
        alinea: [
          { vet: 'Wij behandelen de aanvraag niet.' },
          ' Wij hebben niet gekeken of de leerling aan de eisen voldoet. Dit besluit zegt daar dus niets over.',
        ],
        bijVolgende: true,
      },
      wie(besluit, school),
      { kop: 'Waarom wij dit besluiten' },
      {
        alinea: [
          `Op ${inDutch(gevraagdOp)} vroegen wij u om de aanvraag aan te vullen. U had daarvoor tijd tot en met `,
          { vet: inDutch(tot) },
          '. Dit vroegen wij:',
        ],
        bijVolgende: true,
      },
      { lijst: regelsVanTekst(gevraagd) },
      { alinea: 'Na die dag was de aanvraag nog steeds niet compleet. Zonder deze stukken kunnen wij haar niet beoordelen.' },
      ...alineas(besluit.motivering),
      { kop: 'Waarop dit besluit rust' },
      {
        alinea: `Wij nemen dit besluit op grond van artikel 4:5 van de Algemene wet bestuursrecht en ${grond(besluit.soort)}. Wat bij een aanvraag hoort, staat in het Handboek Ondersteuningstoewijzing, versie ${besluit.handboekVersie}.`,
      },
      { kop: 'Wat u nu doet' },
      {
        lijst: [
          besluit.leerling === undefined
            ? 'Vertel de ouders van de leerlingen over dit besluit.'
            : 'Vertel de ouders over dit besluit. Stuur hun de brief voor de ouders; die staat naast deze brief in uw map.',
          `Wilt u dat wij alsnog een besluit nemen? Doe dan een nieuwe aanvraag, met alle stukken. Weet u niet wat er nog nodig is? Vraag het ons: ${settings.LOKET_POSTBUS}.`,
        ],
      },
      ...bezwaarBlokken(settings, 'school'),
    ],
  };
}

function voorOuders(besluit: BuitenBehandeling, school: School, settings: BriefSettings): BriefKern {
  const { gevraagdOp, tot, gevraagd } = besluit.aanvulling;
  return {
    soort: 'Besluit: aanvraag buiten behandeling',
    kop: 'Wij behandelen de aanvraag voor uw kind niet',
    onderwerp: 'ons besluit over een aanvraag voor uw kind',
    nummer: besluit.nummer,
    kind: besluit.leerling?.naam ?? '',
    blokken: [
      {
        alinea: `${school.naam} heeft ons gevraagd om een toelaatbaarheidsverklaring (TLV) voor uw kind. Wij ontvingen die aanvraag op ${inDutch(besluit.ontvangenOp)}. Niet alle stukken zaten erbij. In deze brief leest u wat wij hebben besloten, waarom, en wat u kunt doen als u het er niet mee eens bent. De school heeft een brief gekregen met hetzelfde besluit.`,
      },
      { kop: 'Wat hebben wij besloten?' },
      {
        alinea: [
          { vet: 'Wij behandelen de aanvraag niet.' },
          ' Dat betekent dat wij niet hebben gekeken of uw kind een TLV kan krijgen. Wij zeggen dus geen ja en geen nee.',
        ],
        bijVolgende: true,
      },
      wie(besluit, school),
      { kop: 'Waarom besluiten wij dit?' },
      {
        alinea: `Op ${inDutch(gevraagdOp)} vroegen wij de school om de aanvraag aan te vullen. De school had daarvoor tijd tot en met ${inDutch(tot)}. Dit vroegen wij:`,
        bijVolgende: true,
      },
      { lijst: regelsVanTekst(gevraagd) },
      { alinea: 'Na die dag was de aanvraag nog niet compleet. Zonder deze stukken kunnen wij haar niet goed bekijken.' },
      ...alineas(besluit.motivering),
      { kop: 'Wat kan er nu gebeuren?' },
      {
        alinea:
          'De school kan een nieuwe aanvraag doen, met alle stukken erbij. Vraag de school of zij dat doet, en wat dat voor uw kind betekent.',
      },
      { kop: 'Welke regels gelden?' },
      { alinea: `Wij nemen dit besluit op grond van artikel 4:5 van de Algemene wet bestuursrecht en ${grond(besluit.soort)}.` },
      ...bezwaarBlokken(settings, 'ouders'),
    ],
  };
}

/** The letter that leaves a request out of consideration (Awb 4:5): which term was given, what was asked, and the way to object. */
export const buitenBehandeling = (besluit: BuitenBehandeling, school: School, settings: BriefSettings, voor: Ontvanger): BriefKern =>
  voor === 'school' ? voorSchool(besluit, school, settings) : voorOuders(besluit, school, settings);
