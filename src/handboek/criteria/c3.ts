import type { Onderwerp } from '../../read/onderwerpen.ts';
import { standVan, toonOnderwerp } from '../onderwerp.ts';
import { opps } from '../opp.ts';
import { gemistStuk } from '../gemist.ts';
import { stukkenVan } from '../dossier.ts';
import { mits, nvt, teBeoordelen, voldaan } from '../uitslag.ts';
import { c3 } from './paragrafen.ts';

const inOpp: readonly [Onderwerp, string][] = [
  ['beschermende-factoren', 'beschermende factoren'],
  ['belemmerende-factoren', 'belemmerende factoren'],
  ['onderwijsbehoeften', 'onderwijsbehoeften'],
  ['ondersteuning-nodig', 'de ondersteuning die nodig is'],
];

/** Handboek 7.2, 1: an OPP from an integral picture. */
export const c3Opp = c3({
  id: 'c3.opp',
  titel: 'Ontwikkelingsperspectief (OPP)',
  eis: () =>
    'Er is een ontwikkelingsperspectief (OPP) vanuit een integraal beeld: beschermende en belemmerende factoren, onderwijsbehoeften en de ondersteuning die nodig is.',
  check(dossier) {
    const found = opps(dossier);
    const newest = found[0];
    const unclear = stukkenVan(dossier, 'opp')[0];
    const stap = {
      actie: 'Voeg het ontwikkelingsperspectief (OPP) toe, met beschermende en belemmerende factoren, onderwijsbehoeften en ondersteuning.',
      kort: 'ontwikkelingsperspectief (OPP)',
    };
    if (newest === undefined) {
      if (unclear !== undefined) return teBeoordelen('Er is een OPP; de delen ervan zijn niet te lezen.', [unclear.bewijs], stap);
      return gemistStuk(dossier, 'Er is geen ontwikkelingsperspectief (OPP) gevonden.', stap);
    }
    const parts = inOpp.map(([onderwerp, naam]) => ({ naam, stand: standVan(dossier, onderwerp) }));
    const own = parts.map(({ naam, stand }) => ({
      naam,
      stand,
      bewijs: stand.bewijs.filter(({ document }) => document === newest.document),
    }));
    const missing = own.filter(({ bewijs, stand }) => bewijs.length === 0 || stand.stand === 'niet-gezegd');
    const bewijs = [newest.bewijs, ...own.flatMap((part) => part.bewijs.slice(0, 1))];
    if (missing.length === 0) {
      const zeker = newest.zeker && !newest.concept && own.every(({ stand }) => stand.zeker);
      return mits(zeker, voldaan(`Het OPP gaat uit van een integraal beeld.${newest.concept ? ' Het is een concept.' : ''}`, bewijs));
    }
    const names = missing.map(({ naam }) => naam).join(', ');
    return teBeoordelen(`Er is een OPP. Niet duidelijk gevonden: ${names}.`, bewijs, {
      actie: `Zet in het OPP: ${names}.`,
      kort: `OPP met ${names}`,
    });
  },
});

const betrek = {
  ouders: { actie: 'Beschrijf hoe de ouders vooraf bij de aanvraag betrokken zijn.', kort: 'hoe de ouders betrokken zijn' },
  leerling: { actie: 'Beschrijf hoe de leerling vooraf bij de aanvraag betrokken is.', kort: 'hoe de leerling betrokken is' },
};

const shown = (stand: string): boolean => stand === 'getoond';

/** Handboek 7.2, 2: parents and pupil were both involved beforehand. */
export const c3Betrokkenheid = c3({
  id: 'c3.betrokkenheid',
  titel: 'Ouders en leerling betrokken',
  eis: () => 'De ouders en de leerling zijn allebei vooraf bij de aanvraag betrokken.',
  check(dossier) {
    const ouders = standVan(dossier, 'ouders-betrokken');
    const leerling = standVan(dossier, 'leerling-betrokken');
    const bewijs = [...ouders.bewijs.slice(0, 2), ...leerling.bewijs.slice(0, 2)];
    if (shown(ouders.stand) && shown(leerling.stand))
      return mits(ouders.zeker && leerling.zeker, voldaan('De ouders en de leerling zijn vooraf betrokken.', bewijs));
    if (ouders.stand === 'tegenstrijdig' || leerling.stand === 'tegenstrijdig')
      return teBeoordelen('De stukken spreken elkaar tegen over de betrokkenheid van ouders en leerling.', bewijs);
    const missing = [...(shown(ouders.stand) ? [] : ['ouders' as const]), ...(shown(leerling.stand) ? [] : ['leerling' as const])];
    const stap = {
      actie: missing.map((wie) => betrek[wie].actie).join(' '),
      kort: missing.map((wie) => betrek[wie].kort).join(' en '),
    };
    const who = missing.map((wie) => `de ${wie}`).join(' en ');
    return gemistStuk(
      dossier,
      `Niet gevonden is hoe ${who} vooraf betrokken ${missing.join() === 'leerling' ? 'is' : 'zijn'}.`,
      stap,
      bewijs,
    );
  },
});

/** Handboek 7.2, 3: why the support cannot be given within the basic or an extra arrangement. */
export const c3Arrangement = c3({
  id: 'c3.arrangement',
  titel: 'Waarom een arrangement niet genoeg is',
  eis: () => 'De school schrijft waarom zij de ondersteuning niet kan bieden binnen het basisarrangement of een extra arrangement.',
  check: (dossier) =>
    toonOnderwerp(dossier, 'arrangement-ontoereikend', {
      getoond: 'De school schrijft waarom haar eigen ondersteuning niet genoeg is.',
      gemist: 'Niet gevonden is waarom de school de ondersteuning zelf niet kan bieden.',
      stap: {
        actie: 'Schrijf waarom de ondersteuning niet kan binnen het basisarrangement of een extra arrangement van de school.',
        kort: 'waarom een arrangement van de school niet genoeg is',
      },
    }),
});

/** Handboek 7.2, 5: a behavioural scientist with diagnostic authority took part during the route. */
export const c3Gedragswetenschapper = c3({
  id: 'c3.gedragswetenschapper',
  titel: 'Gedragswetenschapper dacht mee',
  eis: () => 'Tijdens het traject heeft een orthopedagoog of psycholoog meegedacht over de aanpak op school.',
  check: (dossier) =>
    toonOnderwerp(dossier, 'gedragswetenschapper', {
      getoond: 'Een orthopedagoog of psycholoog heeft meegedacht.',
      gemist: 'Niet gevonden is dat een orthopedagoog of psycholoog tijdens het traject heeft meegedacht.',
      stap: {
        actie: 'Beschrijf hoe een orthopedagoog of psycholoog tijdens het traject heeft meegedacht, met naam en functie.',
        kort: 'hoe een orthopedagoog of psycholoog meedacht',
      },
    }),
});

/** Handboek 7.2, 5: youth care or other disciplines are mentioned where applicable. */
export const c3Jeugdzorg = c3({
  id: 'c3.jeugdzorg',
  titel: 'Jeugdzorg of andere hulp',
  eis: () => 'Als jeugdzorg of andere hulp betrokken is, wordt dat genoemd.',
  soort: 'facultatief',
  uitkomsten: ['voldaan', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const { stand, bewijs, zeker } = standVan(dossier, 'jeugdzorg');
    if (stand === 'niet-gezegd') return nvt('De stukken noemen geen jeugdzorg of andere hulp.');
    const said = stand === 'weerlegd' ? 'De stukken zeggen dat er geen jeugdzorg betrokken is.' : 'De stukken noemen de betrokken hulp.';
    return mits(zeker || stand === 'tegenstrijdig', voldaan(said, bewijs));
  },
});
