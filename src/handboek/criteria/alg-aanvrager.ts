import type { Evidence } from '../../evidence.ts';
import type { Criterium } from '../criterium.ts';
import { isPro, isTlv, tellendeStukken, type Dossier } from '../dossier.ts';
import { aanvraagsoorten } from '../soorten.ts';
import { lijktDezelfdeSchool } from '../schoolnaam.ts';
import { nietVoldaan, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';

const viaAndereSchool: Stap = {
  actie: 'Vraag deze TLV aan via een aangesloten school die hem mag aanvragen, met een onderbouwing en de handtekening van die school.',
  kort: 'aanvraag door een school die dit type mag aanvragen',
};

/** Which school may ask for a type, as the checklist says it. */
function wieMag(soort: Dossier['soort']): string {
  if (soort === 'onbekend')
    return 'een aangesloten school die dit type mag aanvragen: GP en PrO een VO-school, PrO bijzonder een VO-school met eigen PrO-afdeling, ZML, LZ, LG en EMB ook een aangesloten school voor (V)SO';
  if (soort === 'tlv-gp' || soort === 'tlv-pro') return 'een aangesloten VO-school';
  return soort === 'tlv-pro-bijzonder'
    ? 'een aangesloten VO-school met een eigen PrO-afdeling'
    : 'een aangesloten school voor VO, VSO of SO';
}

/** Why this school may not ask for this type; undefined when it may. */
function bezwaar(dossier: Pick<Dossier, 'school' | 'soort' | 'variant'>): string | undefined {
  const { school, soort } = dossier;
  if (school.soort === 'bao')
    return 'Een basisschool kan geen TLV aanvragen; dat loopt via een aangesloten school voor voortgezet (speciaal) onderwijs.';
  if (!school.aangesloten)
    return 'De school is niet aangesloten bij het samenwerkingsverband; de aanvraag moet via een aangesloten school lopen.';
  if (soort === 'tlv-gp' && school.soort !== 'vo') return 'Een TLV type GP kan alleen door een VO-school worden aangevraagd.';
  if (isPro(dossier) && school.soort !== 'vo') return 'Een TLV voor het PrO kan alleen door een VO-school worden aangevraagd.';
  if (soort === 'tlv-pro-bijzonder' && !school.pro) {
    return 'Een TLV-PrO voor bijzondere groepen kan alleen door een VO-school met een eigen PrO-afdeling worden aangevraagd.';
  }
  return undefined;
}

/** Where the dossier names the school of this folder, for when the form does not say it clearly: the first document that does. */
function genoemd(dossier: Dossier): Evidence[] {
  const counting = new Set(tellendeStukken(dossier).map(({ naam }) => naam));
  const first = dossier.gelezen.find(({ naam, schoolRegel }) => schoolRegel !== undefined && counting.has(naam));
  return first?.schoolRegel === undefined ? [] : [{ document: first.naam, ...first.schoolRegel }];
}

/** Handboek 5, 7.1 and 9.2: who may apply for what. */
export const algAanvrager: Criterium = {
  id: 'alg.aanvrager',
  bron: '5, 7.1, 9.2',
  titel: 'Aanvragende school',
  eis: (_, { soort }) =>
    `De aanvraag komt van ${wieMag(soort)}. Een basisschool of een school van buiten kan alleen via een aangesloten school aanvragen.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen'],
  hoortBij: isTlv,
  check(dossier) {
    const { school, feiten } = dossier;
    const reason = bezwaar(dossier);
    const through = feiten.passages['alg.aanvrager'] ?? [];
    if (!school.aangesloten && through.length > 0) {
      const said = `${reason ?? ''} De stukken noemen een andere school; beoordeel of de aanvraag via die school loopt.`;
      return teBeoordelen(said, through, viaAndereSchool);
    }
    const named = feiten.aanvraag.school;
    if (named !== undefined && !lijktDezelfdeSchool(named.waarde, school.naam)) {
      return teBeoordelen('Het formulier noemt een andere school dan de school van wie deze map is.', [named.bewijs], {
        actie: 'Controleer welke school op het aanvraagformulier staat en laat de aanvragende school zelf indienen.',
        kort: 'juiste school op het aanvraagformulier',
      });
    }
    const shown = named === undefined || !named.zeker ? genoemd(dossier) : [named.bewijs];
    if (shown.length === 0) {
      const said = `${reason ?? 'De school mag dit type aanvragen.'} Het dossier zelf noemt de aanvragende school niet duidelijk.`;
      return teBeoordelen(said, named === undefined ? [] : [named.bewijs], {
        actie: 'Zet de naam van de aanvragende school op het aanvraagformulier.',
        kort: 'naam van de aanvragende school op het formulier',
      });
    }
    if (reason !== undefined) return nietVoldaan(reason, shown, viaAndereSchool);
    const any = aanvraagsoorten.every((soort) => bezwaar({ ...dossier, soort }) === undefined);
    if (dossier.soort === 'onbekend' && any) return voldaan('De school is aangesloten en mag elk type aanvragen.', shown);
    if (dossier.soort === 'onbekend') return teBeoordelen('Eerst moet duidelijk zijn welk type wordt aangevraagd.', shown);
    return voldaan('De school is aangesloten en mag dit type aanvragen.', shown);
  },
};
