import type { App } from '../../app.ts';
import { dateOf } from '../../calendar.ts';
import { loadGezondheid } from '../../gezondheid/stand.ts';
import { recentMislukt, type Mislukt } from '../../tell/mislukt.ts';
import { href } from '../access.ts';
import { derived } from '../../storage/derived.ts';
import { html, type Html } from '../frame/html.ts';
import type { Persoon } from '../principal.ts';
import type { DossierRij } from './dossier-index.ts';
import { metStatus } from './filter.ts';
import { dringendDagen, isTermijn } from './termijn.ts';
import { werkVan } from './werk.ts';

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

async function werkPunt(app: App, persoon: Persoon, soort: Parameters<typeof werkVan>[2], een: string, meer: string): Promise<Punt> {
  return { aantal: (await werkVan(app, persoon, soort)).size, een, meer, href: `/loket?werk=${soort}` };
}

/** What needs someone today, by role; things of which there are none included, so that it shows that they were looked at. */
export async function vandaagVan(app: App, persoon: Persoon, gegeven: Gegeven): Promise<Punt[]> {
  const rol = new Set(persoon.rollen);
  const punten: Punt[] = [];
  if (rol.has('directeur-bestuurder'))
    punten.push(
      await werkPunt(app, persoon, 'te-ondertekenen', 'besluit wacht op uw handtekening', 'besluiten wachten op uw handtekening'),
    );
  if (rol.has('voorzitter') || rol.has('deskundige'))
    punten.push(await werkPunt(app, persoon, 'te-stemmen', 'dossier wacht op uw stem', 'dossiers wachten op uw stem'));
  if (rol.has('secretaris')) {
    punten.push(
      await werkPunt(
        app,
        persoon,
        'te-agenderen',
        'compleet dossier staat nog op geen agenda',
        'complete dossiers staan nog op geen agenda',
      ),
      await werkPunt(app, persoon, 'aangevuld', 'school heeft gestuurd wat u vroeg', 'scholen hebben gestuurd wat u vroeg'),
      await werkPunt(app, persoon, 'niet-aangevuld', 'school heeft niet op tijd aangevuld', 'scholen hebben niet op tijd aangevuld'),
      ...termijnPunten(gegeven, app),
      {
        aantal: gegeven.mislukt.length,
        een: 'bericht kon niet verstuurd worden',
        meer: 'berichten konden niet verstuurd worden',
        href: '#mislukt',
        dringend: true,
      },
    );
  }
  if (rol.has('beheerder')) {
    const { regels } = await loadGezondheid(app);
    const fout = regels.filter(({ staat }) => staat === 'fout').length;
    punten.push({ aantal: fout, een: 'storing in de dienst', meer: 'storingen in de dienst', href: href('beheer'), dringend: true });
  }
  return punten;
}

/** What needs someone today, with links; nothing for who only reads. */
export function vandaagView(punten: readonly Punt[]): Html | false {
  if (punten.length === 0) return false;
  const open = punten.filter(({ aantal }) => aantal > 0);
  return html`<section class="vandaag" aria-labelledby="vandaag">
    <h2 class="utrecht-heading-2" id="vandaag">Wat heeft mij vandaag nodig</h2>
    ${
      open.length === 0
        ? html`<p class="utrecht-paragraph">Niets. Er wacht op dit moment geen werk op u.</p>`
        : html`<ul class="vandaag__lijst">
            ${open.map(
              ({ aantal, een, meer, href: to, dringend }) =>
                html`<li class="vandaag__punt${dringend === true && ' vandaag__punt--dringend'}">
                  <a href="${to}"><strong class="vandaag__aantal">${aantal}</strong> <span>${aantal === 1 ? een : meer}</span></a>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

export const loadVandaag = async (
  app: App,
  persoon: Persoon,
  rijen: readonly DossierRij[],
): Promise<{ punten: Punt[]; mislukt: Mislukt[] }> => {
  const mislukt = await recentMislukt(app);
  return { punten: await vandaagVan(app, persoon, { rijen, mislukt }), mislukt };
};
