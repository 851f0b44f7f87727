import { dateOf, inDutch } from '../../calendar.ts';
import { geefVrij, keurGoed, keurRol, maxPerKeer, teKeuren } from '../../retain/goedkeuren.ts';
import { alleHouden, grondNaam, maxHouden } from '../../retain/houden.ts';
import { lopendePlannen, type Lopend } from '../../retain/plan.ts';
import { doeBij } from '../../retain/redenen.ts';
import { dichteRemmen } from '../../retain/rem.ts';
import type { HoudRecord, RemRecord, VernietigplanRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { bewijs } from '../dossiers/filter-form.ts';
import { geweigerd } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { a, h1, h2, knop, layout, melding, p } from '../frame/layout.ts';
import { dagVan } from '../frame/woorden.ts';
import { klassenView } from './klassen-view.ts';

/** The most dossiers that each part of the page shows. */
const getoond = 200;

const aantal = (count: number, een: string, meer: string): string => (count === 1 ? `1 ${een}` : `${count} ${meer}`);
const school = ({ app }: LoketBezoek, schoolId: string): string => app.settings.scholen.find(({ id }) => id === schoolId)?.naam ?? schoolId;
const zin = (tekst: string): string => `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}.`;
const dossierLink = (kenmerk: string): Html => a(href('bewaren', { kenmerk }), kenmerk);
const bestanden = ({ bestanden: count }: VernietigplanRecord): string => (count === undefined ? '–' : String(count));

const regelVan = (bezoek: LoketBezoek, plan: VernietigplanRecord, laatste: Shown): Regel => [
  dossierLink(plan.kenmerk),
  school(bezoek, plan.schoolId),
  dagVan(plan.laatsteUpload),
  laatste,
];

const blokkadeCel = ({ blokkade }: VernietigplanRecord): Shown =>
  blokkade !== undefined &&
  html`${zin(blokkade.reden)} ${doeBij(blokkade.reden)}
    <span class="klein">sinds ${inDutch(blokkade.sinds)}; wij proberen het opnieuw op ${inDutch(blokkade.opnieuwOp)}</span>`;

const rest = ({ meer, onleesbaar }: Lopend): Shown => [
  meer && p(`Dit zijn de eerste ${getoond}. De andere komen als deze afgehandeld zijn.`),
  onleesbaar > 0 &&
    melding(
      'error',
      p(
        `${aantal(onleesbaar, 'regel kan', 'regels kunnen')} niet gelezen worden. Deze dossiers worden niet vernietigd. Vraag uw beheerder.`,
      ),
    ),
];

/** Which dossiers wait for approval, and the one button that approves exactly this list. */
function keurView(bezoek: LoketBezoek, lopend: Lopend & { stempel: string }): Html {
  const { app, persoon } = bezoek;
  const { plannen, stempel } = lopend;
  const totaal = plannen.reduce((sum, { bestanden: count = 0 }) => sum + count, 0);
  const rol = keurRol(app.settings, persoon.rollen);
  return html`<section aria-labelledby="keuren">
    ${h2('Goed te keuren', 'keuren')}
    ${
      plannen.length === 0
        ? p('Er staat niets klaar.')
        : html`${p('De school is minstens twee weken geleden gewaarschuwd. Na uw goedkeuring worden deze bestanden meteen vernietigd; niemand kan ze terughalen. Moet een dossier blijven? Open het en houd het eerst vast.')}
          ${kaartTabel(
            'Dossiers die op goedkeuring wachten',
            ['Dossier', 'School', 'Laatste upload', 'Bestanden'],
            plannen.map((plan) => regelVan(bezoek, plan, bestanden(plan))),
          )}
          ${rest(lopend)}
          ${
            rol === undefined
              ? p('U mag deze lijst lezen. Goedkeuren doet een ander.')
              : html`<form method="post" action="${href('vernietigGoedkeuren')}" class="vernietigen__daad">
                  ${bewijs(bezoek)}<input type="hidden" name="lijst" value="${stempel}" />
                  ${knop(`Keur goed: vernietig ${aantal(plannen.length, 'dossier', 'dossiers')} (${aantal(totaal, 'bestand', 'bestanden')})`, 'primary-action')}
                </form>`
          }`
    }
  </section>`;
}

const remTekst = ({ op, aantal: count, reden, van }: RemRecord): string =>
  reden === 'aantal'
    ? `In de nacht van ${dagVan(op)} vervielen ${count} dossiers tegelijk. Dat is meer dan gewoon is.`
    : `In de nacht van ${dagVan(op)} vervielen ${count} van de ${van ?? 0} dossiers van één bibliotheek tegelijk.`;

async function remView(bezoek: LoketBezoek): Promise<Html | false> {
  const { app, persoon } = bezoek;
  const { remmen, onleesbaar } = await dichteRemmen(app, 50);
  const met = await Promise.all(
    remmen.map(async (rem) => ({ rem, lopend: await lopendePlannen(app, getoond, `remId eq '${rem.remId}' and stand eq 'geremd'`) })),
  );
  const dicht = met.filter(({ lopend }) => lopend.plannen.length > 0);
  if (dicht.length + onleesbaar === 0) return false;
  const rol = keurRol(app.settings, persoon.rollen);
  return html`<section aria-labelledby="rem">
    ${h2('De rem staat erop', 'rem')}
    ${onleesbaar > 0 && melding('error', p(`${aantal(onleesbaar, 'rem kan', 'remmen kunnen')} niet gelezen worden. Wat erbij hoort, wordt niet vernietigd. Vraag uw beheerder: in het logboek staat bij rij-onleesbaar om welke rij het gaat.`))}
    ${dicht.map(
      ({ rem, lopend }) =>
        html`${melding('warning', [p(`${remTekst(rem)} Klopt dit? Kijk of er iets mis is met de bewaartermijn, de klok of de lijst met scholen.`)])}
          <details>
            <summary>${aantal(lopend.plannen.length, 'dossier', 'dossiers')}${lopend.meer && ' of meer'} bekijken</summary>
            ${kaartTabel(
              'Dossiers waarop de rem staat',
              ['Dossier', 'School', 'Laatste upload', 'Bewaard tot'],
              lopend.plannen.map((plan) => regelVan(bezoek, plan, inDutch(plan.vervaltOp))),
            )}
            ${rest(lopend)}
          </details>
          ${
            rol !== undefined &&
            html`<form method="post" action="${href('remLosmaken', { id: rem.remId })}" class="vernietigen__daad">
              ${bewijs(bezoek)}${knop('Het klopt: maak de rem los', 'secondary-action')}
            </form>`
          }`,
    )}
  </section>`;
}

const lijstView = (
  bezoek: LoketBezoek,
  id: string,
  titel: string,
  leeg: string,
  kolom: string,
  lopend: Lopend,
  cel: (plan: VernietigplanRecord) => Shown,
): Html =>
  html`<section aria-labelledby="${id}">
    ${h2(titel, id)}
    ${
      lopend.plannen.length === 0
        ? p(leeg)
        : kaartTabel(
            titel,
            ['Dossier', 'School', 'Laatste upload', kolom],
            lopend.plannen.map((plan) => regelVan(bezoek, plan, cel(plan))),
            'vernietigd',
          )
    }
    ${rest(lopend)}
  </section>`;

function houdenView(bezoek: LoketBezoek, houden: readonly HoudRecord[], onleesbaar: number): Html {
  const today = dateOf(bezoek.now);
  return html`<section aria-labelledby="houden">
    ${h2('Vastgehouden', 'houden')}
    ${
      houden.length === 0
        ? p('Er wordt niets vastgehouden.')
        : kaartTabel(
            'Dossiers die worden vastgehouden',
            ['Dossier', 'School', 'Waarom', 'Nakijken op'],
            houden.map(({ kenmerk, schoolId, grond, herzienOp, gezetDoor }) => [
              dossierLink(kenmerk),
              school(bezoek, schoolId),
              html`${grondNaam[grond]}<span class="klein">${gezetDoor}</span>`,
              herzienOp <= today ? html`<strong class="dringend">${inDutch(herzienOp)}</strong>` : inDutch(herzienOp),
            ]),
            'houdtabel',
          )
    }
    ${onleesbaar > 0 && melding('error', p(`${aantal(onleesbaar, 'reden om vast te houden kan', 'redenen om vast te houden kunnen')} niet gelezen worden. Het dossier blijft bewaard. Vraag uw beheerder.`))}
  </section>`;
}

/** What goes when: what waits for a person, what is announced, what is blocked and why, and what is held. Names no pupil. */
export async function showVernietigen(bezoek: LoketBezoek): Promise<LoketResponse> {
  const { app, persoon, query } = bezoek;
  const standen = (stand: string) => lopendePlannen(app, getoond, `stand eq '${stand}'`);
  const [keuren, rem, aangezegd, bezig, geblokkeerd, { houden, onleesbaar }] = await Promise.all([
    teKeuren(app),
    remView(bezoek),
    standen('aangezegd'),
    standen('goedgekeurd'),
    standen('geblokkeerd'),
    alleHouden(app, maxHouden),
  ]);
  const vanzelf = app.settings.VERNIETIGEN_GOEDKEURING === 'automatisch';
  const inhoud = html`${h1('Vernietigen')}
  ${p(vanzelf ? 'De dienst keurt zelf goed op de dag waarop het mag: zo is zij ingesteld.' : `Er wordt niets vernietigd zonder goedkeuring. U keurt hoogstens ${maxPerKeer} dossiers tegelijk goed.`)}
  ${mag('verklaringen', persoon.rollen) && html`<p class="acties">${a(href('verklaringen'), 'Verklaringen van vernietiging')}</p>`} ${rem}
  ${keurView(bezoek, keuren)}
  ${bezig.plannen.length > 0 && lijstView(bezoek, 'bezig', 'Goedgekeurd, wordt vernietigd', '', 'Goedgekeurd door', bezig, ({ goedkeuring }) => goedkeuring?.door ?? '–')}
  ${lijstView(bezoek, 'geblokkeerd', 'Lukt nog niet', 'Niets houdt een vernietiging tegen.', 'Waarom, en wat u doet', geblokkeerd, blokkadeCel)}
  ${lijstView(bezoek, 'aangezegd', 'Aangekondigd', 'Er is niets aangekondigd.', 'Mag vanaf', aangezegd, ({ vanafOp }) => inDutch(vanafOp))}
  ${houdenView(bezoek, houden, onleesbaar)} ${klassenView(bezoek)}`;
  return page(layout({ titel: 'Vernietigen', persoon, query, inhoud }));
}

const terugNaar = { href: href('vernietigen'), naam: 'Terug naar Vernietigen' };
const nietUw = (persoon: LoketBezoek['persoon']): LoketResponse =>
  page(
    geweigerd(
      persoon,
      'Dit mag u niet',
      'Het samenwerkingsverband heeft ingesteld dat een andere rol dit doet. Er is niets veranderd.',
      terugNaar,
    ),
    403,
  );

/** Approves exactly the list that was shown. */
export async function takeGoedkeuren({ app, persoon }: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const rol = keurRol(app.settings, persoon.rollen);
  if (rol === undefined) return nietUw(persoon);
  const lijst = sent.get('lijst') ?? '';
  const gekeurd = /^[0-9a-f]{64}$/.test(lijst)
    ? await keurGoed(app, lijst, { id: persoon.id, naam: persoon.naam, rol })
    : ({ ok: false, reden: 'veranderd' } as const);
  if (!gekeurd.ok)
    return page(
      geweigerd(
        persoon,
        'De lijst is veranderd',
        'Er is niets goedgekeurd: de lijst is anders dan toen u haar opende. Bekijk haar opnieuw.',
        terugNaar,
      ),
      409,
    );
  app.log('vernietigen-goedgekeurd', { ronde: gekeurd.rondeId, dossiers: gekeurd.dossiers });
  return redirect(metGedaan(href('vernietigen'), 'goedgekeurd'));
}

/** Releases a brake. */
export async function takeRem({ app, persoon }: LoketBezoek, remId: string): Promise<LoketResponse> {
  const rol = keurRol(app.settings, persoon.rollen);
  if (rol === undefined) return nietUw(persoon);
  const isThere = /^[\w-]{1,60}$/.test(remId) && (await geefVrij(app, remId, { id: persoon.id, naam: persoon.naam, rol }));
  if (!isThere) return page(geweigerd(persoon, 'Deze rem is er niet', 'Bekijk de lijst opnieuw.', terugNaar), 404);
  app.log('vernietigen-rem-los', { rem: remId });
  return redirect(metGedaan(href('vernietigen'), 'rem-los'));
}
