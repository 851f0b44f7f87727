import type { Page } from 'playwright-core';

/** Picks who to be, on the page that stands in the place of signing in. */
export const signIn = (page: Page, rol: string): Promise<void> => page.getByRole('button', { name: new RegExp(`– ${rol}\\b`) }).click();

/** Notes as the secretary that every member who may vote votes so, and comes back. */
async function noteVotes(page: Page, keuze: 'toekennen' | 'afwijzen'): Promise<void> {
  const back = page.url();
  await page.goto(back.replace(/\/besluit\/nieuw.*$/, '/stemming'));
  const form = page.locator('details', { hasText: 'Stemmen noteren die in de vergadering zijn gegeven' });
  await form.locator('summary').click();
  for (const member of await form.locator('select[name^="stem-"]').all()) await member.selectOption(keuze);
  await form.getByRole('button', { name: 'Stemmen noteren' }).click();
  await page.getByRole('status').waitFor();
  await page.goto(back);
}

/** Has the loket vote as the decision will be, fills in what the form of a decision leaves open, keeps what it proposes, and asks for the letter. */
export async function fillBesluit(
  page: Page,
  given: { besluit: string; motivering: string; adviezen: string; afwijking?: string },
): Promise<void> {
  await noteVotes(page, given.besluit.includes('toekennen') ? 'toekennen' : 'afwijzen');
  await page.getByLabel(given.besluit).check();
  await page.getByLabel('Motivering').fill(given.motivering);
  await page.getByLabel(/Ik heb naam en geboortedatum vergeleken/).check();
  for (const expert of await page.getByRole('group', { name: /^Deskundige \d$/ }).all()) {
    if ((await expert.getByLabel(/^Naam deskundige/).inputValue()) === '') continue;
    await expert.getByLabel('Advies').selectOption(given.adviezen);
  }
  if (given.afwijking !== undefined) await page.getByLabel(/Waarom het besluit afwijkt/).fill(given.afwijking);
  await page.getByRole('button', { name: 'Bekijk de brief' }).click();
  await page.getByRole('heading', { name: 'Kijk het besluit na' }).waitFor();
}

/** Goes to a page of the loket as another person. */
async function goAs(page: Page, rol: string, path: string): Promise<void> {
  await page.goto(new URL(`/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent(path)}`, page.url()).href);
  await signIn(page, rol);
}

/** Records the decision, has the directeur-bestuurder look at it and sign, and waits until it is carried out; returns its number as the page shows it. */
export async function recordBesluit(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { level: 1, name: /^Te ondertekenen/ }).waitFor();
  const path = new URL(page.url()).pathname;
  await goAs(page, 'directeur-bestuurder', path);
  await page.getByRole('button', { name: 'Onderteken het besluit' }).click();
  await page.getByText('Het besluit is uitgevoerd.').waitFor();
  const nummer = await page.locator('.stap', { hasText: 'Nummer' }).locator('.klein').innerText();
  await goAs(page, 'secretaris', path);
  await page.getByText('Het besluit is uitgevoerd.').waitFor();
  return nummer;
}
