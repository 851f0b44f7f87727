import { gemistStuk } from '../gemist.ts';
import { standVan } from '../onderwerp.ts';
import { mits, ontbreekt, teBeoordelen, voldaan } from '../uitslag.ts';
import { iqBoven } from './iq-boven.ts';
import { zekerste } from '../zekerste.ts';
import { verslagVan } from './verslag.ts';
import { lg } from './paragrafen.ts';

export const lgIq = lg(iqBoven('lg'));

/** Handboek 7.5: a report of a medical or psychodiagnostic examination on disorders that limit movement. */
export const lgVerslag = lg({
  id: 'lg.verslag',
  titel: 'Verslag over de motorische beperking',
  eis: () =>
    'Een verslag van een medisch of psychodiagnostisch onderzoek laat zien dat de leerling motorische beperkingen heeft die het leren in grote mate belemmeren.',
  check: (dossier) =>
    verslagVan(dossier, ['motorische-beperking', 'lichamelijke-stoornis'], {
      getoond: 'Een verslag noemt de motorische beperking.',
      gemist: 'Er is geen verslag van een medisch of psychodiagnostisch onderzoek over een motorische beperking gevonden.',
      onduidelijk: 'Er is een verslag; of het een motorische beperking noemt die het leren belemmert, is niet met zekerheid te lezen.',
      stap: {
        actie: 'Voeg het verslag toe van een medisch of psychodiagnostisch onderzoek naar de motorische beperking.',
        kort: 'verslag over de motorische beperking',
      },
    }),
});

const daarnaast = [
  ['motorische-ondersteuning', 'hulp bij motorische handelingen'],
  ['structureel-verzuim', 'structureel verzuim'],
  ['leerachterstand-door-stoornis', 'een leerachterstand'],
] as const;

/** Handboek 7.5: very low self-reliance in daily life; and support with motor actions, structural absence or learning delay. */
export const lgZelfredzaamheid = lg({
  id: 'lg.zelfredzaamheid',
  titel: 'Zelfredzaamheid en ondersteuning',
  eis: () =>
    'De leerling is zeer gering zelfredzaam in het dagelijks leven (ADL). Daarnaast is er hulp nodig bij motorische handelingen, structureel verzuim of een leerachterstand.',
  check(dossier) {
    const adl = standVan(dossier, 'zelfredzaamheid-gering');
    const others = daarnaast.map(([onderwerp, naam]) => ({ naam, ...standVan(dossier, onderwerp) }));
    const shown = others.filter(({ stand }) => stand === 'getoond');
    const best = zekerste(shown);
    const bewijs = [...adl.bewijs.slice(0, 2), ...(best?.bewijs.slice(0, 2) ?? [])];
    if (adl.stand === 'getoond' && best !== undefined)
      return mits(adl.zeker && best.zeker, voldaan(`De zelfredzaamheid is zeer gering. Daarnaast is er ${best.naam}.`, bewijs));
    if (adl.stand === 'tegenstrijdig') return teBeoordelen('De stukken spreken elkaar tegen over de zelfredzaamheid.', bewijs);
    if (adl.stand === 'weerlegd')
      return teBeoordelen('De stukken beschrijven een zelfredzaamheid die niet zeer gering is; beoordeel dit.', bewijs);
    const lacks = [
      adl.stand === 'getoond' ? undefined : 'hoe gering de zelfredzaamheid is',
      best === undefined ? 'hulp bij motorische handelingen, structureel verzuim of een leerachterstand' : undefined,
    ].filter((part) => part !== undefined);
    const stap = { actie: `Beschrijf: ${lacks.join('; en ')}.`, kort: `beschrijving van ${lacks.join(' en ')}` };
    const missed = gemistStuk(dossier, `Niet gevonden: ${lacks.join('; en ')}.`, stap);
    return missed.uitkomst === 'ontbreekt' ? ontbreekt(missed.uitleg, stap, bewijs) : missed;
  },
});
