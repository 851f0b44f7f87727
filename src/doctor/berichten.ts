import { renderKaart } from '../../templates/kaart/kaart.ts';
import { attempt, geduld, networkReason, type Proef } from './proef.ts';
import { fout, goed, letOp, type Uitslag } from './uitslag.ts';

const maxAntwoord = 2048;

/** Whether the address for notifications answers as Microsoft asks it before it reports anything. */
export async function proefMelding({ settings, vragen, newId }: Proef): Promise<Uitslag> {
  const onderdeel = 'adres voor meldingen';
  const asked = `Proef: ${newId()}`;
  const url = new URL(settings.MELDING_URL);
  url.searchParams.set('validationToken', asked);
  const doe = 'Kijk of de app draait (az functionapp show) en of MELDING_URL haar adres is, met /api/graph/notifications erachter.';
  try {
    const answer = await vragen(url, { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(geduld * 1000) });
    const text = (await answer.text()).slice(0, maxAntwoord);
    if (answer.status !== 200) return fout(onderdeel, `antwoordt met ${answer.status} in plaats van 200`, doe);
    const plain = answer.headers.get('content-type')?.toLowerCase().startsWith('text/plain') === true;
    if (text !== asked || !plain) return fout(onderdeel, 'antwoordt, maar niet zoals de dienst het doet', doe);
    return goed(onderdeel, 'antwoordt zoals Microsoft 365 het vraagt');
  } catch (error) {
    const why = networkReason(error);
    if (why === undefined) throw error;
    return fout(onderdeel, why, doe);
  }
}

/** Whether the mailbox of the loket can be searched and, when allowed, whether it can send: a mail to itself. */
export async function proefPostbus({ settings, graph, newId, vlaggen }: Proef): Promise<Uitslag[]> {
  const doe = './infra/rechten.ps1 -Stap Dienst -Site … -Postbus ADRES (rechten in Exchange werken soms pas na een half uur tot twee uur)';
  const sleutel = `doctor-${newId()}`;
  const searched = await attempt(() => graph.wasMailSent(sleutel));
  const read = 'gaf' in searched ? goed('postbus lezen', 'mag') : fout('postbus lezen', searched.weigerde.message, doe);
  if (!vlaggen.mail)
    return [read, letOp('mail versturen', 'niet geprobeerd', 'npm run doctor -- --mail (stuurt de loketpostbus een mail)')];
  const mail = {
    to: settings.LOKET_POSTBUS,
    subject: 'Proef van Dossierloket',
    html: '<p>Dit is een proef van npm run doctor. U hoeft niets te doen.</p>',
    sleutel,
  };
  const sent = await attempt(() => graph.sendMail(mail));
  return [
    read,
    'gaf' in sent ? goed('mail versturen', 'aangenomen: kijk in de loketpostbus') : fout('mail versturen', sent.weigerde.message, doe),
  ];
}

/** Whether the channel of the loket takes a card; posts one only when allowed, since Workflows has no other way to ask. */
export async function proefTeams({ settings, graph, vlaggen }: Proef): Promise<Uitslag> {
  const { protocol } = new URL(settings.TEAMS_WORKFLOW_URL);
  const doe = './infra/geheimen.ps1 -Vernieuw teams-workflow-url, dan az functionapp restart';
  if (protocol !== 'https:') return fout('Teams', 'TEAMS_WORKFLOW_URL begint niet met https', doe);
  if (!vlaggen.kaart) return letOp('Teams', 'niet geprobeerd', 'npm run doctor -- --kaart (zet een proefkaart in het kanaal)');
  const kaart = renderKaart({
    titel: 'Proef van Dossierloket',
    toon: 'neutraal',
    feiten: [],
    slot: 'Deze kaart komt van npm run doctor. U hoeft niets te doen.',
    link: { tekst: 'Open het loket', url: `${settings.LOKET_URL.replace(/\/$/, '')}/loket` },
  });
  const posted = await attempt(() => graph.postCard(kaart));
  return 'gaf' in posted ? goed('Teams', 'kaart aangenomen: kijk in het kanaal') : fout('Teams', posted.weigerde.message, doe);
}
