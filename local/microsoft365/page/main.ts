import { getView } from './api.ts';
import { drawFiles } from './files.ts';
import { drawKnobs } from './knobs.ts';
import { drawMail } from './mail.ts';
import { attempt } from './say.ts';
import { drawTeams } from './teams.ts';

const draw: Record<string, (place: HTMLElement, rest: string[]) => Promise<void>> = {
  bestanden: drawFiles,
  teams: drawTeams,
  postbussen: drawMail,
  knoppen: drawKnobs,
};

const place = document.getElementById('inhoud') as HTMLElement;
let drawing = Promise.resolve();

/** Draws the part that the address names, and puts the focus back where it was. */
async function show(): Promise<void> {
  const [app = 'bestanden', ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
  const name = Object.hasOwn(draw, app) ? app : 'bestanden';
  for (const link of document.querySelectorAll<HTMLElement>('[data-app]')) {
    if (link.dataset['app'] === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const focused = document.activeElement?.getAttribute('data-plek');
  const moved = place.dataset['app'] !== name;
  place.dataset['app'] = name;
  await draw[name]?.(place, rest);
  if (moved) window.scrollTo(0, 0);
  if (focused !== undefined && focused !== null) place.querySelector<HTMLElement>(`[data-plek="${CSS.escape(focused)}"]`)?.focus();
}

/** One drawing at a time; what is asked meanwhile is drawn after it. */
function refresh(): void {
  drawing = drawing.then(show);
  attempt(() => drawing);
}

let shift = 0;
const clockText = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
function tick(): void {
  const clock = document.getElementById('klok');
  if (clock === null) return;
  clock.textContent = clockText.format(new Date(Date.now() + shift));
  clock.classList.toggle('verzet', Math.abs(shift) > 60_000);
}

const readShift = async () => {
  ({ shift } = await getView('state'));
  tick();
};

const events = new EventSource('/_admin/events');
const connection = document.getElementById('verbinding');
events.addEventListener('message', () => {
  if (connection !== null) connection.textContent = '';
  attempt(readShift);
  refresh();
});
events.addEventListener('error', () => {
  if (connection !== null) connection.textContent = 'Geen verbinding: draait npm start nog?';
});
window.addEventListener('hashchange', refresh);
setInterval(tick, 1000);
