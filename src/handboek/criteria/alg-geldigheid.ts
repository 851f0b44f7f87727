import { inDutch } from '../../calendar.ts';
import type { Criterium } from '../criterium.ts';
import { isPro, isTlv, ongelezenPlaatsen, type Dossier } from '../dossier.ts';
import { geboortedatumOnbruikbaar } from '../geboortedatum.ts';
import { duurtMaanden, eindeCursusjaarVan, gevraagdeGeldigheid, heleCursusjaren } from '../geldigheid.ts';
import { gemistOpFormulier, gemistStuk } from '../gemist.ts';
import { mits, nietVoldaan, ontbreekt, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';

const vulIn: Stap = {
  actie: 'Vul op het aanvraagformulier in van wanneer tot wanneer de TLV moet gelden.',
  kort: 'gewenste geldigheidsduur',
};
const schooljaren = (aantal: number): string => (aantal === 1 ? 'één schooljaar' : `${aantal} schooljaren`);
const notFound = (dossier: Dossier) => gemistOpFormulier(dossier, 'De gewenste geldigheidsduur (begin en eind) is niet gevonden.', vulIn);

/** Handboek 3: at least one school year for the VSO types, two years for PrO. */
export const algGeldigheidMinimaal: Criterium = {
  id: 'alg.geldigheid-minimaal',
  bron: '3',
  titel: 'Kortste geldigheid',
  eis: ({ cursusjarenVso, cursusjarenPro }, aanvraag) => {
    const vso = schooljaren(cursusjarenVso);
    const pro = schooljaren(cursusjarenPro);
    if (aanvraag.soort === 'onbekend') return `De gevraagde geldigheid is minimaal ${vso} voor het VSO en minimaal ${pro} voor het PrO.`;
    return `De gevraagde geldigheid is minimaal ${isPro(aanvraag) ? pro : vso}.`;
  },
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen'],
  hoortBij: isTlv,
  check(dossier) {
    const asked = gevraagdeGeldigheid(dossier);
    if (asked === undefined) return notFound(dossier);
    const { van, tot } = asked;
    const bewijs = [van.bewijs, tot.bewijs];
    const period = `Gevraagd is ${inDutch(van.waarde)} tot en met ${inDutch(tot.waarde)}`;
    if (dossier.soort === 'onbekend') return teBeoordelen(`${period}. Het type TLV is nog niet duidelijk.`, bewijs);
    const years = isPro(dossier) ? dossier.waarden.cursusjarenPro : dossier.waarden.cursusjarenVso;
    const least = years === 1 ? 'een heel cursusjaar' : `${years} hele cursusjaren`;
    const zeker = van.zeker && tot.zeker;
    if (tot.waarde <= van.waarde) return teBeoordelen(`${period}: het einde ligt niet na het begin.`, bewijs, vulIn);
    if (heleCursusjaren(van.waarde, tot.waarde) >= years)
      return mits(zeker, voldaan(`${period}; daarin ${years === 1 ? 'valt' : 'vallen'} ${least}.`, bewijs));
    if (duurtMaanden(van.waarde, tot.waarde, 12 * years)) {
      return teBeoordelen(`${period}: minstens ${12 * years} maanden, maar niet ${least} van 1 augustus tot en met 31 juli.`, bewijs);
    }
    return mits(
      zeker,
      nietVoldaan(`${period}; dat is korter dan ${least}.`, bewijs, {
        actie: `Vraag een geldigheid aan waar minstens ${least} in valt (van 1 augustus tot en met 31 juli).`,
        kort: 'langere geldigheidsduur',
      }),
    );
  },
};

const voegToe: Stap = {
  actie: 'Voeg een onderbouwing toe van het leertraject dat de leerling tot het einde van de TLV nog volgt.',
  kort: 'onderbouwing van het leertraject dat nog volgt',
};

/** Passages on the rest of the learning route; undefined where nobody looked for them. */
const leerroute = ({ feiten }: Dossier) => feiten.passages['alg.geldigheid-maximaal'];

/** Handboek 3: to the end of the cursusjaar in which the pupil turns 18; a renewal to 20 with the rest of the learning route. */
export const algGeldigheidMaximaal: Criterium = {
  id: 'alg.geldigheid-maximaal',
  bron: '3',
  titel: 'Langste geldigheid',
  eis: ({ eindleeftijd, eindleeftijdVerlenging }, { soort, variant }) => {
    const longest = `De TLV loopt uiterlijk tot en met 31 juli van het cursusjaar waarin de leerling ${eindleeftijd} wordt.`;
    if (variant !== 'verlenging' && soort !== 'onbekend') return longest;
    return `${longest} Een verlenging kan tot en met 31 juli van het cursusjaar waarin de leerling ${eindleeftijdVerlenging} wordt, als is onderbouwd wat het leertraject nog is.`;
  },
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen'],
  hoortBij: isTlv,
  check(dossier) {
    const { feiten, waarden, variant } = dossier;
    const tot = feiten.aanvraag.geldigTot;
    if (tot === undefined) return notFound(dossier);
    const unusable = geboortedatumOnbruikbaar(dossier);
    if (unusable !== undefined || feiten.geboortedatum === undefined) return unusable ?? teBeoordelen('De geboortedatum is niet bekend.');
    const geboren = feiten.geboortedatum;
    const bewijs = [tot.bewijs, geboren.bewijs];
    const zeker = tot.zeker && geboren.zeker;
    const last = eindeCursusjaarVan(geboren.waarde, waarden.eindleeftijd);
    const asked = `Gevraagd is tot en met ${inDutch(tot.waarde)}`;
    if (tot.waarde <= last) {
      return mits(
        zeker,
        voldaan(`${asked}; de leerling wordt ${waarden.eindleeftijd} in het cursusjaar dat eindigt op ${inDutch(last)}.`, bewijs),
      );
    }
    const lastRenewal = eindeCursusjaarVan(geboren.waarde, waarden.eindleeftijdVerlenging);
    const limit = variant === 'verlenging' ? lastRenewal : last;
    if (tot.waarde > limit) {
      return mits(
        zeker,
        nietVoldaan(`${asked}, later dan mag: uiterlijk ${inDutch(limit)}.`, bewijs, {
          actie: `Vraag de TLV aan tot en met uiterlijk ${inDutch(limit)}.`,
          kort: 'kortere geldigheidsduur',
        }),
      );
    }
    const route = leerroute(dossier);
    const beyond = `${asked}, na het cursusjaar waarin de leerling ${waarden.eindleeftijd} wordt. Dat kan bij een verlenging`;
    if (route === undefined) return teBeoordelen(`${beyond}; beoordeel of het leertraject genoeg is onderbouwd.`, bewijs);
    if (route.length === 0) {
      const missing = `${beyond}, maar een onderbouwing van het leertraject dat nog volgt is niet gevonden.`;
      return ongelezenPlaatsen(dossier).length > 0 ? gemistStuk(dossier, missing, voegToe) : ontbreekt(missing, voegToe, bewijs);
    }
    const year = tot.waarde.slice(0, 4);
    const full = route.filter(({ citaat }) => citaat.includes(year));
    if (full.length === 0) return teBeoordelen(`${beyond}; beoordeel of het leertraject genoeg is onderbouwd.`, [...bewijs, ...route]);
    return mits(zeker, voldaan(`${beyond}; het leertraject tot in ${year} is beschreven.`, [...bewijs, ...full]));
  },
};
