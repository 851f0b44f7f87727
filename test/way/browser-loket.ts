import type { Page } from 'playwright-core';

/** Picks who to be, on the page that stands in the place of signing in. */
export const signIn = (page: Page, rol: string): Promise<void> => page.getByRole('button', { name: new RegExp(`– ${rol}\\b`) }).click();

/** Fills in what the form of a decision leaves open, keeps what it proposes, and asks for the letter. */
export async function fillBesluit(
  page: Page,
  given: { besluit: string; motivering: string; adviezen: string; afwijking?: string },
): Promise<void> {
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

/** Records the decision and waits until it is carried out; returns its number as the page shows it. */
export async function recordBesluit(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.getByText('Het besluit is uitgevoerd.').waitFor();
  return page.locator('.stap', { hasText: 'Nummer' }).locator('.klein').innerText();
}
