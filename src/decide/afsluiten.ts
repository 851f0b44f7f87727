import { ageOn, dateOf, inDutch, readDate, type IsoDate } from '../calendar.ts';
import { aanvraagsoorten, type Aanvraagsoort } from '../handboek/soorten.ts';
import type { DossierRecord } from '../storage/records.ts';
import { magBuitenBehandeling } from './aanhouding.ts';
import type { BesluitInhoud } from './beoordeel.ts';
import { maximum } from './invoer.ts';
import { onzetbaarFouten } from './onzetbaar.ts';

/** What the form on ending a request without judging it sends, as text. */
export const afsluitVelden = [
  'versie',
  'soortBesluit',
  'soort',
  'naam',
  'geboortedatum',
  'leerlingKlopt',
  'door',
  'op',
  'motivering',
] as const;
export type AfsluitInvoer = Record<(typeof afsluitVelden)[number], string>;
export type AfsluitFouten = Partial<Record<(typeof afsluitVelden)[number] | 'dossier', string>>;

export type AfsluitBeoordeling = { ok: true; inhoud: BesluitInhoud } | { ok: false; fouten: AfsluitFouten };

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();
const isSoort = (text: string): text is Aanvraagsoort => (aanvraagsoorten as readonly string[]).includes(text);

function leerlingFouten(invoer: AfsluitInvoer, vandaag: IsoDate): AfsluitFouten {
  const naam = folded(invoer.naam);
  const geboren = readDate(invoer.geboortedatum);
  return {
    ...(naam.length < 2 ? { naam: 'Vul de naam van de leerling in, zoals die in de brief moet staan.' } : {}),
    ...(naam.length > maximum.naam ? { naam: `Deze naam is te lang. Kort hem in tot ${maximum.naam} tekens.` } : {}),
    ...(geboren === undefined ? { geboortedatum: 'Vul de geboortedatum van de leerling in, bijvoorbeeld 14-3-2011.' } : {}),
    ...(geboren !== undefined && (ageOn(geboren, vandaag) < 9 || ageOn(geboren, vandaag) > 20)
      ? { geboortedatum: `Met deze geboortedatum is de leerling nu ${Math.max(0, ageOn(geboren, vandaag))} jaar. Kijk de datum na.` }
      : {}),
    ...(invoer.leerlingKlopt === 'ja'
      ? {}
      : { leerlingKlopt: 'Vergelijk naam en geboortedatum met het aanvraagformulier en kruis aan dat ze kloppen.' }),
  };
}

function intrekFouten({ door, op }: AfsluitInvoer, ontvangen: IsoDate, vandaag: IsoDate): AfsluitFouten {
  const dag = readDate(op);
  const buiten = dag !== undefined && (dag < ontvangen || dag > vandaag);
  return {
    ...(door === 'school' || door === 'ouders' ? {} : { door: 'Kies wie de aanvraag heeft ingetrokken.' }),
    ...(dag === undefined ? { op: 'Vul in op welke dag de aanvraag is ingetrokken, bijvoorbeeld 31-3-2027.' } : {}),
    ...(buiten ? { op: `Kies een dag van ${inDutch(ontvangen)} (de ontvangst) tot en met vandaag.` } : {}),
  };
}

/**
 * What a form on ending a request without judging it holds (left out of consideration: Awb 4:5, or withdrawn by school or parents): the content of a
 * besluit, or one Dutch sentence by each field that must be mended.
 */
export function beoordeelAfsluiten(invoer: AfsluitInvoer, dossier: DossierRecord, vandaag: IsoDate): AfsluitBeoordeling {
  const isLijst = dossier.lijst === true;
  const { soortBesluit, soort, door } = invoer;
  const besluit = soortBesluit === 'buiten-behandeling' || soortBesluit === 'ingetrokken' ? soortBesluit : undefined;
  const motivering = folded(invoer.motivering);
  const buiten = besluit === 'buiten-behandeling' ? magBuitenBehandeling(dossier, vandaag) : undefined;
  const fouten: AfsluitFouten = {
    ...(besluit === undefined ? { soortBesluit: 'Kies wat er met de aanvraag gebeurt.' } : {}),
    ...(buiten?.ok === false ? { soortBesluit: buiten.melding } : {}),
    ...(isSoort(soort) || isLijst ? {} : { soort: 'Kies wat er is aangevraagd.' }),
    ...(isLijst ? {} : leerlingFouten(invoer, vandaag)),
    ...(besluit === 'ingetrokken' ? intrekFouten(invoer, dateOf(new Date(dossier.ontvangenOp)), vandaag) : {}),
    ...(besluit === 'buiten-behandeling' && motivering.length < 30
      ? { motivering: 'Schrijf in minstens 30 tekens op waarom de aanvraag niet behandeld kan worden. Dit komt in de brief.' }
      : {}),
    ...(motivering.length > maximum.motivering
      ? { motivering: `Deze tekst is te lang. Kort hem in tot ${maximum.motivering} tekens.` }
      : {}),
  };
  Object.assign(fouten, onzetbaarFouten({ ...(isLijst ? {} : { naam: invoer.naam }), motivering }));
  const geboortedatum = readDate(invoer.geboortedatum);
  const op = readDate(invoer.op);
  if (besluit === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten };
  return {
    ok: true,
    inhoud: {
      besluit,
      soort: isSoort(soort) && !isLijst ? soort : 'lwoo',
      variant: dossier.variant ?? 'nieuw',
      ...(isLijst || geboortedatum === undefined
        ? { lijst: { versie: dossier.versie, rijen: 0, geweigerd: [] } }
        : { leerling: { naam: folded(invoer.naam).replace(/\s+/g, ' '), geboortedatum } }),
      motivering,
      deskundigen: [],
      ...(buiten?.ok === true ? { aanvulling: buiten.aanvulling } : {}),
      ...(besluit === 'ingetrokken' && op !== undefined ? { intrekking: { door: door === 'ouders' ? 'ouders' : 'school', op } } : {}),
    },
  };
}
