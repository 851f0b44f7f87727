// The tab in Teams. A page for signing in may not be shown inside another page, so that signing in goes through a window that Teams opens.
const teams = globalThis.microsoftTeams;
const page = document.querySelector('[data-teams]');
const show = (id) => {
  for (const part of document.querySelectorAll('[data-stand]')) part.hidden = part.id !== id;
};

const isSignedIn = async () => {
  const answer = await fetch('/.auth/me', { credentials: 'include', cache: 'no-store' });
  if (!answer.ok) return false;
  const found = await answer.json().catch(() => []);
  return Array.isArray(found) && found.length > 0;
};

const open = () => location.replace(page.dataset.naar);

const signIn = async () => {
  show('bezig');
  try {
    await teams.authentication.authenticate({ url: page.dataset.aanmelden, width: 600, height: 640 });
  } catch {
    show('mislukt');
    return;
  }
  // Signed in, but a browser that keeps cookies from pages inside pages does not let this page know.
  if (await isSignedIn()) open();
  else show('geblokkeerd');
};

const start = async () => {
  if (teams === undefined) return;
  try {
    await teams.app.initialize();
  } catch {
    return; // not inside Teams: the link is what there is to choose
  }
  if (page.dataset.teams === 'klaar') {
    teams.authentication.notifySuccess();
    return;
  }
  document.getElementById('knop').addEventListener('click', () => void signIn());
  // Who comes here because a sign-in is over is not sent back before a new one
  if (page.dataset.verlopen === undefined && (await isSignedIn())) open();
  else show('aanmelden');
};

void start();
