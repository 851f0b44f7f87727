import { dateOf } from '../../calendar.ts';
import { bekendVan, haalVanAgenda, ordenAgenda, verplaats, voorstellen, zetOpAgenda, type AgendaDossier } from '../../commissie/agenda.ts';
import { foutInNotitie, maxNotitie, schoneTekst } from '../../commissie/opmerking.ts';
import { isOpenVergadering, loadVergaderingen, maxAgenda, wijzigVergadering } from '../../commissie/vergaderingen.ts';
import type { VergaderingRecord } from '../../storage/records/commissie.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html } from '../frame/html.ts';
import { a, gegevens, h1, h2, knop, knopLink, layout, p } from '../frame/layout.ts';
import { aanwezigView, kiesView, vervalForm, voorstelView } from './agenda-forms.ts';
import { loadAgendaRegels, loadAgendeerbaar, zonderUitslag } from './agenda-gegevens.ts';
import { agendaView, isInVolgorde, knopForm, type Beheer } from './agenda-view.ts';
import { vergaderdag, vergaderingHref } from './vergadering-woorden.ts';
import { findVergadering, standMerk } from './vergaderingen-page.ts';

async function agendaPagina(
  bezoek: LoketBezoek,
  vergadering: VergaderingRecord,
  fouten: { kenmerk?: string; aanwezig?: string } = {},
): Promise<LoketResponse> {
  const { app, persoon, now, query } = bezoek;
  const [{ regels, leden }, dossiers, alle] = await Promise.all([
    loadAgendaRegels(app, vergadering),
    loadAgendeerbaar(app),
    loadVergaderingen(app),
  ]);
  const token = makeToken(app.settings.LOKET_GEHEIM, persoon.id, now);
  const magWijzigen = mag('agenda', persoon.rollen) && isOpenVergadering(vergadering);
  const beheer: Beheer = { vergadering, token, magWijzigen };
  const eerste = regels.find(({ punt }) => punt.conclusie === undefined) ?? regels[0];
  const titel = `Vergadering ${vergaderdag(vergadering)}`;
  const inhoud = html`${h1(titel)}
    ${gegevens([
      ['Tijd', `${vergadering.tijd} uur`],
      ['Plaats', vergadering.plaats],
      ['Stand', standMerk(vergadering, dateOf(now))],
    ])}
    <p class="acties">
      ${eerste !== undefined && isOpenVergadering(vergadering) && knopLink(href('punt', { id: vergadering.vergaderingId, kenmerk: eerste.punt.kenmerk }), 'Begin bij het eerste dossier')}
      ${a(href('verslag', { id: vergadering.vergaderingId }), 'Verslag')}
      ${mag('vergaderingGegevens', persoon.rollen) && vergadering.stand === 'gepland' && a(href('vergaderingGegevens', { id: vergadering.vergaderingId }), 'Dag, tijd of plaats wijzigen')}
    </p>
    <section aria-labelledby="agenda">
      ${h2(`Agenda (${regels.length})`, 'agenda')}
      ${regels.length === 0 ? p('Er staat nog geen dossier op de agenda.') : agendaView(beheer, regels)}
      ${magWijzigen && !isInVolgorde(regels) && knopForm(beheer, 'volgorde', '', knop('Volgorde van het handboek', 'secondary-action'))}
      ${magWijzigen && voorstelView(beheer, voorstellen(await zonderUitslag(app, dossiers, leden), vergadering, alle))}
      ${magWijzigen && kiesView(beheer, fouten.kenmerk)}
    </section>
    <section aria-labelledby="wie">${h2('Wie er zijn', 'wie')} ${aanwezigView(beheer, leden, fouten.aanwezig)}</section>
    ${magWijzigen && vervalForm(beheer, dateOf(now))}`;
  const kruimels = [{ naam: 'Vergaderingen', href: href('vergaderingen') }];
  const fout = Object.keys(fouten).length > 0;
  return page(
    layout({ titel: `${fout ? 'Fout: ' : ''}${titel}`, persoon, kruimels, inhoud, query, deel: 'vergaderingen' }),
    fout ? 422 : 200,
  );
}

/** A meeting: its agenda, who are there, and what is proposed for it. */
export async function showVergadering(bezoek: LoketBezoek, id: string): Promise<LoketResponse> {
  const vergadering = await findVergadering(bezoek, id);
  return vergadering === undefined ? page(nietGevonden(bezoek.persoon), 404) : agendaPagina(bezoek, vergadering);
}

const nietOpAgenda = 'Er is geen dossier met dit kenmerk waarover nog besloten kan worden. Kijk het kenmerk na in de lijst met dossiers.';

async function voegToe(
  bezoek: LoketBezoek,
  vergadering: VergaderingRecord,
  isGekozen: (een: AgendaDossier) => boolean,
): Promise<'vol' | 'geen' | 'goed'> {
  const dossiers = await loadAgendeerbaar(bezoek.app);
  const nieuw = dossiers.filter((een) => isGekozen(een) && !vergadering.agenda.includes(een.dossierId));
  const known = await bekendVan(bezoek.app, vergadering, dossiers);
  if (nieuw.length === 0) return dossiers.some(isGekozen) ? 'goed' : 'geen';
  return (await zetOpAgenda(bezoek.app, vergadering, nieuw, known)) > 0 ? 'vol' : 'goed';
}

async function takeAanwezig(
  bezoek: LoketBezoek,
  vergadering: VergaderingRecord,
  sent: URLSearchParams,
): Promise<LoketResponse | undefined> {
  const gekozen = new Set(sent.getAll('aanwezig'));
  const [gasten, mededelingen] = [schoneTekst(sent.get('gasten') ?? ''), schoneTekst(sent.get('mededelingen') ?? '')];
  const fout = foutInNotitie(gasten, 300) ?? foutInNotitie(mededelingen, maxNotitie);
  const { leden } = await loadAgendaRegels(bezoek.app, vergadering);
  const aanwezig = leden.filter(({ lidId }) => gekozen.has(lidId)).map(({ lidId }) => lidId);
  if (fout !== undefined) return agendaPagina(bezoek, { ...vergadering, aanwezig, gasten, mededelingen }, { aanwezig: fout });
  await wijzigVergadering(bezoek.app, vergadering.vergaderingId, ({ gasten: _g, mededelingen: _m, ...found }) => ({
    ...found,
    aanwezig,
    ...(gasten === '' ? {} : { gasten }),
    ...(mededelingen === '' ? {} : { mededelingen }),
  }));
  return undefined;
}

/** Changes an agenda: dossiers on, off, up and down; who are there; or the meeting is cancelled. Sent twice it is once. */
export async function takeAgenda(bezoek: LoketBezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  const vergadering = await findVergadering(bezoek, id);
  if (vergadering === undefined) return page(nietGevonden(persoon), 404);
  const terug = { href: vergaderingHref(id), naam: 'Terug naar de vergadering' };
  if (!isOpenVergadering(vergadering))
    return page(
      geweigerd(
        persoon,
        'Deze agenda ligt vast',
        'Het verslag is vastgesteld of de vergadering gaat niet door. Plan een nieuwe vergadering.',
        terug,
      ),
      409,
    );
  const dossierId = sent.get('dossier') ?? '';
  const doe = sent.get('doe');
  const plaats = Number(sent.get('plaats') ?? '');
  if (doe === 'plaats' && Number.isInteger(plaats)) await verplaats(app, id, dossierId, plaats);
  else if (doe === 'weg' && vergadering.agenda.includes(dossierId)) await haalVanAgenda(app, id, dossierId);
  else if (doe === 'volgorde') await ordenAgenda(app, id, await bekendVan(app, vergadering, await loadAgendeerbaar(app)));
  else if (doe === 'vervallen')
    await wijzigVergadering(app, id, (found) => (found.stand === 'gepland' ? { ...found, stand: 'vervallen' } : undefined));
  else if (doe === 'aanwezig') {
    const fout = await takeAanwezig(bezoek, vergadering, sent);
    if (fout !== undefined) return fout;
  } else if (doe === 'toevoegen' || doe === 'kenmerk') {
    const ids = new Set(sent.getAll('dossier'));
    const kenmerk = (sent.get('kenmerk') ?? '').trim().toUpperCase();
    const stand = await voegToe(bezoek, vergadering, (een) =>
      doe === 'kenmerk' ? een.kenmerk.toUpperCase() === kenmerk : ids.has(een.dossierId),
    );
    if (stand === 'geen') return agendaPagina(bezoek, vergadering, { kenmerk: nietOpAgenda });
    if (stand === 'vol')
      return agendaPagina(bezoek, vergadering, {
        kenmerk: `Op één agenda passen hoogstens ${maxAgenda} dossiers. Plan een tweede vergadering.`,
      });
  }
  return redirect(`${metGedaan(vergaderingHref(id), 'bewaard')}#agenda`);
}
