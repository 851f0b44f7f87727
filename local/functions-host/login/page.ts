import { persons } from './persons.ts';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `
  body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
  .let-op { border-inline-start: .4rem solid #b35900; background: #fff4e5; padding: .75rem 1rem; }
  ul { list-style: none; padding: 0; }
  button { width: 100%; text-align: start; font: inherit; padding: .75rem 1rem; margin-block: .25rem; border: 1px solid #595959; border-radius: .3rem; background: #fff; cursor: pointer; }
  button:hover, button:focus-visible { background: #e8f1fa; outline: 3px solid #154273; }
  small { display: block; color: #4a4a4a; }`;

const choice = ({ rol, naam, wat }: (typeof persons)[number]) =>
  `<li><button name="rol" value="${rol}">${escapeHtml(naam)} – ${rol}<small>${escapeHtml(wat)}</small></button></li>`;

/** The page on which someone picks who to be. `naar` is the path to go to afterwards. */
export const loginPage = (naar: string): string => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aanmelden – Dossierloket op deze computer</title><style>${style}</style></head>
<body>
<main>
<h1>Aanmelden</h1>
<p class="let-op"><strong>Dit is een oefenpagina.</strong> Zij staat op deze computer in de plaats van het aanmelden met een
werkaccount van Microsoft. De mensen zijn verzonnen en er is geen wachtwoord.</p>
<h2>Wie bent u?</h2>
<form method="post" action="/.auth/login">
<input type="hidden" name="post_login_redirect_uri" value="${escapeHtml(naar)}">
<ul>${persons.map(choice).join('\n')}</ul>
</form>
</main>
</body>
</html>
`;

export const loggedOutPage = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Afgemeld – Dossierloket op deze computer</title><style>${style}</style></head>
<body><main><h1>U bent afgemeld</h1><p><a href="/.auth/login?post_login_redirect_uri=/loket">Opnieuw aanmelden</a></p></main></body>
</html>
`;
