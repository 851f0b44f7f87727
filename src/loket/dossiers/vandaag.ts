import type { App } from '../../app.ts';
import { dateOf, plusDays } from '../../calendar.ts';
import { loadGezondheid } from '../../gezondheid/stand.ts';
import { keurRol } from '../../retain/goedkeuren.ts';
import { logUnread } from '../../storage/unread.ts';
import type { Mislukt } from '../../tell/mislukt.ts';
import { href, mag } from '../access.ts';
import { derived } from '../../storage/derived.ts';
import type { Persoon } from '../principal.ts';
import type { DossierRij } from './dossier-index.ts';
import { metStatus } from './filter.ts';
import { dringendDagen, isTermijn, verweerDringendDagen } from './termijn.ts';
import { werkVan, type WerkSoort, type WerkStof } from './werk.ts';

/** One thing that needs someone: how many, in words, and where they are listed. */
export type Punt = { aantal: number; een: string; meer: string; href: string; dringend?: boolean };

type Gegeven = { rijen: readonly DossierRij[]; mislukt: readonly Mislukt[] };

function termijnPunten({ rijen }: Gegeven, app: App): Punt[] {
  const vandaag = dateOf(app.clock.now());
  const count = (soort: 'verlopen' | 'binnenkort') => {
    const isKind = isTermijn(soort, vandaag);
    return derived(rijen, `${soort} ${vandaag}`, () => metStatus(rijen, 'open').filter(isKind).length);
  };
  const [verlopen, weldra] = [count('verlopen'), count('binnenkort')];
  return [
    {
      aantal: verlopen,
      een: 'termijn is voorbij',
      meer: 'termijnen zijn voorbij',
      href: '/loket?termijn=verlopen&sorteer=termijn',
      dringend: true,
    },
    {
      aantal: weldra,
      een: `termijn loopt binnen ${dringendDagen} dagen af`,
      meer: `termijnen lopen binnen ${dringendDagen} dagen af`,
      href: '/loket?termijn=binnenkort&sorteer=termijn',
    },
  ];
}

const werkPunt = (stof: WerkStof, soort: WerkSoort, een: string, meer: string, dringend = false): Punt => ({
  aantal: werkVan(stof, soort).size,
  een,
  meer,
  href: `/loket?werk=${soort}`,
  dringend,
});

const teOndertekenen = (stof: WerkStof): Punt =>
  werkPunt(stof, 'te-ondertekenen', 'besluit wacht op uw handtekening', 'besluiten wachten op uw handtekening');
const vastgelopen = (stof: WerkStof): Punt =>
  werkPunt(stof, 'vastgelopen', 'ondertekend besluit loopt vast', 'ondertekende besluiten lopen vast', true);
const teBesluiten = (stof: WerkStof): Punt =>
  werkPunt(stof, 'te-besluiten', 'dossier is gestemd en wacht op een besluit', 'dossiers zijn gestemd en wachten op een besluit');

/** Objections that run; pressing where the defence must be there within a week, or is late. */
function bezwaarPunt(stof: WerkStof): Punt {
  const grens = plusDays(stof.vandaag, verweerDringendDagen);
  const dringend = stof.bezwaren.some(({ reactieVoor }) => reactieVoor !== undefined && reactieVoor <= grens);
  return werkPunt(stof, 'bezwaar', 'bezwaar loopt', 'bezwaren lopen', dringend);
}

/** Meetings of which something is left to do. */
function vergaderPunten({ vergaderingen, vandaag }: WerkStof): Punt[] {
  const count = (isTodo: (een: WerkStof['vergaderingen'][number]) => boolean) => vergaderingen.filter(isTodo).length;
  const to = href('vergaderingen');
  return [
    {
      aantal: count(({ stand, datum }) => stand === 'gepland' && datum < vandaag),
      een: 'vergadering is geweest en nog niet gesloten',
      meer: 'vergaderingen zijn geweest en nog niet gesloten',
      href: to,
    },
    {
      aantal: count(({ stand }) => stand === 'gehouden'),
      een: 'verslag is nog niet vastgesteld',
      meer: 'verslagen zijn nog niet vastgesteld',
      href: to,
    },
  ];
}

/** The most plans for destruction that are counted. */
const meestePlannen = 1000;

/** What waits for approval to be destroyed, or to be wiped at somebody's request. */
async function keurPunten(app: App, persoon: Persoon): Promise<Punt[]> {
  const { storage, settings } = app;
  const punten: Punt[] = [];
  if (keurRol(settings, persoon.rollen) !== undefined)
    punten.push({
      aantal: await storage.vernietigplannen.countUpTo(`PartitionKey eq 'lopend' and stand eq 'te-keuren'`, meestePlannen),
      een: 'dossier wacht op uw akkoord om te vernietigen',
      meer: 'dossiers wachten op uw akkoord om te vernietigen',
      href: href('vernietigen'),
    });
  if (mag('wissenKeuren', persoon.rollen)) {
    let aantal = 0;
    for await (const { goedkeuring, gevraagdDoorAccount } of storage.wisverzoeken.readable(logUnread(app), 'wissen', 'open eq true'))
      if (goedkeuring === undefined && gevraagdDoorAccount !== persoon.id) aantal += 1;
    punten.push({
      aantal,
      een: 'verzoek om te wissen wacht op een tweede persoon',
      meer: 'verzoeken om te wissen wachten op een tweede persoon',
      href: href('rechten'),
    });
  }
  return punten;
}

async function storingPunt(app: App): Promise<Punt> {
  const { regels } = await loadGezondheid(app);
  const aantal = regels.filter(({ staat }) => staat === 'fout').length;
  return { aantal, een: 'storing in de dienst', meer: 'storingen in de dienst', href: href('beheer'), dringend: true };
}

function vanSecretaris(app: App, stof: WerkStof, gegeven: Gegeven): Punt[] {
  return [
    werkPunt(stof, 'te-agenderen', 'compleet dossier staat nog op geen agenda', 'complete dossiers staan nog op geen agenda'),
    werkPunt(stof, 'aangevuld', 'school heeft gestuurd wat u vroeg', 'scholen hebben gestuurd wat u vroeg'),
    werkPunt(stof, 'niet-aangevuld', 'school heeft niet op tijd aangevuld', 'scholen hebben niet op tijd aangevuld'),
    ...termijnPunten(gegeven, app),
    bezwaarPunt(stof),
    {
      aantal: gegeven.mislukt.length,
      een: 'bericht kon niet verstuurd worden',
      meer: 'berichten konden niet verstuurd worden',
      href: '#mislukt',
      dringend: true,
    },
  ];
}

/** What needs someone today, by role; things of which there are none included, so that it shows that they were looked at. */
export async function vandaagVan(app: App, persoon: Persoon, gegeven: Gegeven & { stof: WerkStof | undefined }): Promise<Punt[]> {
  const { stof } = gegeven;
  const is = (...rollen: Persoon['rollen'][number][]) => rollen.some((rol) => persoon.rollen.includes(rol));
  const [keuren, storing] = await Promise.all([keurPunten(app, persoon), is('beheerder') ? storingPunt(app) : undefined]);
  const punten: Punt[] = [];
  if (stof !== undefined) {
    if (is('directeur-bestuurder')) punten.push(teOndertekenen(stof));
    if (is('voorzitter', 'deskundige'))
      punten.push(werkPunt(stof, 'te-stemmen', 'dossier wacht op uw stem', 'dossiers wachten op uw stem'));
    if (is('secretaris', 'voorzitter')) punten.push(teBesluiten(stof));
    if (is('secretaris')) punten.push(...vanSecretaris(app, stof, gegeven));
    if (is('secretaris', 'voorzitter')) punten.push(...vergaderPunten(stof));
    if (is('secretaris', 'directeur-bestuurder')) punten.push(vastgelopen(stof));
  }
  return [...punten, ...keuren, ...(storing === undefined ? [] : [storing])];
}
