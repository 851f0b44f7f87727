import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeVoorbeelden } from '../../local/voorbeelden/maak.ts';
import { fillBesluit, recordBesluit, signIn } from './browser-loket.ts';
import { openPerson, type Person } from './person.ts';
import { Service } from './service.ts';

type Place = { school: string; map: string; titel: string; mailbox: string; kenmerk: string };
const vlasakker = { school: 'De Vlasakker', mailbox: 'zorgcoordinator@devlasakker.example', kenmerk: '' };
const ruigeVeld = { school: 'Het Ruige Veld', mailbox: 'ondersteuning@hetruigeveld.example', kenmerk: '' };
const complete: Place = { ...vlasakker, map: 'Tobias L', titel: 'Compleet dossier' };
const missing: Place = { ...ruigeVeld, map: 'aanvraag jasmijn H2b', titel: 'Dossier met ontbrekende stukken' };
const faulty: Place = { ...vlasakker, map: 'Quinten Averbeek TLV GP', titel: 'Dossier met fouten in de inhoud' };
const renewal: Place = { ...vlasakker, map: 'verlenging Roos H', titel: 'Verlenging' };
const samples = [complete, missing, faulty, renewal];
/** Uploaded as a folder from a person's own disk; holds the files of the complete sample. */
const uploaded: Place = { ...ruigeVeld, map: 'Tobias L', titel: '' };

let service: Service;
let person: Person;
let disk: string;
let page: Page;

beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'dossierloket-schijf-'));
  [service] = await Promise.all([Service.start(), makeVoorbeelden(disk, new Date().toISOString().slice(0, 10))]);
  person = await openPerson();
  page = await person.open(service.running.pageUrl);
});
afterAll(async () => {
  await person.leave();
  await service.stop();
  rmSync(disk, { recursive: true, force: true });
});

const app = (name: string) => page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name }).click();

async function toSchool(school: string, folder = 'Aanvragen'): Promise<void> {
  await app('Bestanden');
  await page.getByRole('navigation', { name: 'Scholen' }).getByRole('link', { name: school }).click();
  await page.getByRole('heading', { level: 1, name: school }).waitFor();
  if (folder === 'Aanvragen') return;
  await page.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link', { name: school }).click();
  await page.getByRole('link', { name: folder, exact: true }).click();
}

const rowOf = ({ map }: Place) => page.getByRole('row').filter({ has: page.getByRole('link', { name: map, exact: true }) });
const statusOf = (place: Place, status: string) => rowOf(place).locator('.status', { hasText: status }).waitFor();
const cardsOf = ({ kenmerk }: Place, titel = '') => page.getByRole('article').filter({ hasText: kenmerk }).filter({ hasText: titel });
/** The letters that the folder on the page holds, by the beginning and end of their numbers. */
const letters = async (): Promise<string[]> => {
  const names = await page.locator('td.naam a').allTextContents();
  return names.map((name) => name.replace(/^Beschikking (AFW-)?.*-(\d{4})( voor de ouders)?\.pdf$/, '$1…-$2$3')).sort();
};

/** Opens the newest mail about a dossier in the mailbox of its school, as soon as that says `words`; returns what its frame says. */
async function readMail({ mailbox, kenmerk }: Place, words: string): Promise<string> {
  await app('Postbussen');
  await page
    .getByRole('navigation', { name: 'Postbussen' })
    .getByRole('link', { name: `${mailbox} Postvak IN` })
    .click();
  const newest = page.getByRole('navigation', { name: 'Mails' }).getByRole('link').filter({ hasText: kenmerk }).first();
  const open = async () => {
    await newest.click();
    await page.getByRole('heading', { level: 2 }).filter({ hasText: kenmerk }).waitFor();
    const frame = page.frameLocator('iframe.mail');
    await frame.getByText('Met vriendelijke groet').waitFor();
    return frame.locator('body').innerText();
  };
  await expect.poll(open, { timeout: 120_000 }).toContain(words);
  return open();
}

/** Goes from a card in Teams to the page of its dossier. */
async function openFromCard(place: Place): Promise<Page> {
  await app('Teams');
  const loket = await person.opens(() => cardsOf(place).first().getByRole('link', { name: 'Open het dossier' }).click());
  await loket.waitForURL(/\/loket|\/\.auth/);
  return loket;
}

describe('the whole way in a browser, by clicking and typing', () => {
  it('four samples are dropped by their buttons and a fifth dossier as a folder from disk; status, what is needed and kenmerk appear', async () => {
    await page.getByRole('button', { name: 'Compleet dossier neerzetten' }).waitFor();
    await person.look(page, '01-begin', 'smal');
    for (const place of samples) {
      await toSchool(place.school);
      await page.getByRole('button', { name: `${place.titel} neerzetten`, exact: true }).click();
      await rowOf(place).waitFor();
    }
    await toSchool(uploaded.school);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Map uploaden' }).click();
    await (await choosing).setFiles(join(disk, complete.map));
    for (const place of [...samples, uploaded]) {
      await toSchool(place.school);
      await statusOf(place, place === missing || place === faulty ? 'incompleet' : 'in behandeling');
      place.kenmerk = (await rowOf(place).locator('.kenmerk').textContent()) ?? '';
      expect(place.kenmerk).toMatch(/^D-\w{5}-\w{5}$/);
      const needed = await rowOf(place).locator('.nodig').textContent();
      if (place === missing) expect(needed).toMatch(/handtekening/);
      if (place === faulty) expect(needed).toMatch(/intelligentieonderzoek/);
      if (place === complete || place === uploaded) expect(needed).toBe('');
    }
    for (const school of [vlasakker, ruigeVeld]) {
      await toSchool(school.school);
      await person.look(page, `02-aanvragen-${school.school}`, 'smal', 'beeld');
    }
  });

  it('the report stands in the folder and opens as a PDF', async () => {
    for (const place of samples) {
      await toSchool(place.school);
      await page.getByRole('link', { name: place.map, exact: true }).click();
      const report = page.getByRole('link', { name: 'Controlerapport.pdf' });
      await report.waitFor();
      await person.look(page, `03-map-${place.map}`, 'smal');
      const pdf = await person.opensPdf(() => report.click(), `04-controlerapport-${place.map}`);
      expect(pdf).toContain(place.kenmerk);
    }
  });

  it('the loket sees one card, the school one mail, that says what to add', async () => {
    for (const place of [...samples, uploaded]) {
      await app('Teams');
      await cardsOf(place).first().waitFor();
      expect(await cardsOf(place).count()).toBe(1);
      expect(await cardsOf(place).innerText()).not.toContain(place.map);
      const mail = await readMail(place, '');
      expect(mail).toContain(`“${place.map}”`);
      if (place === missing || place === faulty) expect(mail).toMatch(/is nog niet compleet/);
      else expect(mail).toMatch(/is compleet/);
      if (place === missing) expect(mail).toMatch(/ondertekenen/);
      if (place === faulty) expect(mail).toMatch(/er ontbreekt nog 1 ding en \d dingen kloppen nog niet/);
      if (place !== uploaded) await person.look(page, `06-mail-${place.map}`, 'smal');
    }
    await app('Teams');
    await person.look(page, '05-teams', 'smal');
  });

  it('from the card to the loket: evidence of every finding, the letter seen before it is final, a number, the letter with the school', async () => {
    const loket = await openFromCard(complete);
    await loket.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    await person.look(loket, '10-aanmelden', 'smal');
    await signIn(loket, 'secretaris');
    await loket.getByRole('heading', { level: 1, name: complete.map }).waitFor();
    await person.look(loket, '11-dossier-compleet', 'smal', 'donker');
    const closed = loket.locator('details.groep:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    await loket.locator('details:not([open]) > summary.bevinding__kop').first().click();
    const quote = loket.locator('blockquote:visible').first();
    await quote.waitFor();
    expect((await quote.innerText()).length).toBeGreaterThan(10);
    await person.look(loket, '12-dossier-open', 'smal', 'donker');
    expect(await loket.locator('figure:visible').first().innerText()).toMatch(/\.(?:docx|pdf)/);

    await loket.getByRole('link', { name: 'Besluit vastleggen' }).click();
    expect(await loket.getByLabel('Naam van de leerling').inputValue()).toContain('Tobias');
    expect(await loket.getByLabel('Geldig tot en met').inputValue()).toMatch(/^20\d\d-07-31$/);
    await person.look(loket, '13-formulier', 'smal', 'donker');
    await loket.getByRole('button', { name: 'Bekijk de brief' }).click();
    await loket.getByRole('heading', { name: 'Controleer het formulier' }).or(loket.locator('#fouten')).first().waitFor();
    await person.look(loket, '14-formulier-fouten', 'smal');
    await fillBesluit(loket, {
      besluit: 'TLV toekennen',
      motivering:
        'De school heeft veel gedaan: een kleine groep, een vaste mentor en begeleiding uit het samenwerkingsverband. Dat was niet genoeg.\n\nTobias heeft elke dag begeleiding in een kleine groep nodig. Die kan het voortgezet speciaal onderwijs geven.',
      adviezen: 'toekennen',
    });
    const link = loket.getByRole('link', { name: /voorbeeld van de brief/ });
    await link.waitFor();
    await person.look(loket, '15-nakijken', 'smal', 'donker');
    expect(await person.fetchesPdf(link, '16-voorbeeld')).toMatch(/Tobias/);
    const nummer = await recordBesluit(loket, 'Leg vast: toekennen');
    expect(nummer).toMatch(/-0001$/);
    await person.look(loket, '17-uitgevoerd', 'smal', 'donker');
    await loket.close();

    await toSchool(complete.school);
    await statusOf(complete, 'toegekend');
    await toSchool(complete.school, 'Beschikkingen');
    const letter = page.getByRole('link', { name: new RegExp(`${nummer}\\.pdf$`) });
    expect(await person.opensPdf(() => letter.click(), '18-beschikking-toekennen')).toContain(nummer);
    await app('Teams');
    await cardsOf(complete, 'Besluit: toegekend').waitFor();
    expect(await readMail(complete, 'heeft een besluit genomen')).toContain(nummer);
    await person.look(page, '19-mail-besluit');
  });

  it('another is refused, and one is renewed', async () => {
    const refuse = await openFromCard(faulty);
    await refuse.getByRole('link', { name: 'Besluit vastleggen' }).waitFor();
    await person.look(refuse, '20-dossier-inhoudsfouten', 'smal', 'beeld');
    await refuse.getByRole('link', { name: 'Besluit vastleggen' }).click();
    await fillBesluit(refuse, {
      besluit: 'Aanvraag afwijzen',
      motivering:
        'Het onderzoek naar de intelligentie is te oud en het OPP is niet geëvalueerd. Zo kan het loket niet zien wat Quinten nu nodig heeft.',
      adviezen: 'toekennen',
      afwijking: 'De deskundigen adviseren plaatsing. Het loket wijst af omdat hun advies op oude gegevens steunt.',
    });
    expect(await person.fetchesPdf(refuse.getByRole('link', { name: /voorbeeld van de brief/ }), '21-voorbeeld-afwijzen')).toMatch(
      /bezwaar/,
    );
    expect(await recordBesluit(refuse, 'Leg vast: afwijzen')).toMatch(/^AFW-.*-0001$/);
    await refuse.close();

    const renew = await openFromCard(renewal);
    await renew.getByRole('link', { name: 'Besluit vastleggen' }).waitFor();
    await person.look(renew, '22-dossier-verlenging', 'smal');
    await renew.getByRole('link', { name: 'Besluit vastleggen' }).click();
    await person.look(renew, '23-formulier-verlenging');
    await fillBesluit(renew, {
      besluit: 'TLV toekennen',
      motivering: 'Roos heeft haar doelen nog niet bereikt. De school en het loket vinden dat zij nog een schooljaar nodig heeft.',
      adviezen: 'toekennen',
    });
    expect(await person.fetchesPdf(renew.getByRole('link', { name: /voorbeeld van de brief/ }), '24-voorbeeld-verlenging')).toMatch(/Roos/);
    expect(await recordBesluit(renew, 'Leg vast: toekennen')).toMatch(/-0002$/);
    await renew.getByRole('link', { name: 'Dossiers', exact: true }).first().click();
    await renew.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor();
    await renew.getByLabel('Status').selectOption('alle');
    await renew.getByRole('button', { name: 'Toon' }).click();
    await renew.getByText('afgewezen', { exact: true }).waitFor();
    await person.look(renew, '25-lijst', 'smal', 'donker');
    await renew.close();

    await toSchool(faulty.school);
    await statusOf(faulty, 'afgewezen');
    await statusOf(renewal, 'toegekend');
    await toSchool(faulty.school, 'Beschikkingen');
    await expect
      .poll(letters)
      .toEqual(['AFW-…-0001', 'AFW-…-0001 voor de ouders', '…-0001', '…-0001 voor de ouders', '…-0002', '…-0002 voor de ouders']);
    await person.look(page, '26-beschikkingen');
    expect(await readMail(faulty, 'heeft een besluit genomen')).toMatch(/afgewezen/);
    await person.look(page, '27-mail-afgewezen');
  });

  it('the school adds what was asked: told again, and only what changed', async () => {
    await toSchool(missing.school);
    await page.getByRole('link', { name: missing.map, exact: true }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bestanden uploaden' }).click();
    const [plan] = (await service.view<{ id: string; bestanden: string[] }[]>('samples'))
      .filter(({ id }) => id === 'compleet')
      .flatMap(({ bestanden }) => bestanden.filter((name) => name.startsWith('HP ')));
    await (await choosing).setFiles(join(disk, complete.map, plan ?? ''));
    await page.getByRole('link', { name: plan ?? '', exact: true }).waitFor();
    await app('Teams');
    await cardsOf(missing, 'Dossier bijgewerkt').waitFor();
    expect(await cardsOf(missing).count()).toBe(2);
    await person.look(page, '30-teams-bijgewerkt');
    const mail = await readMail(missing, 'opnieuw gelezen');
    expect(mail).toMatch(/opnieuw gelezen/);
    await person.look(page, '31-mail-bijgewerkt');
  });

  it('a school may take a dossier back: the loket is told', async () => {
    await toSchool(uploaded.school);
    await page.getByLabel(`Kies ${uploaded.map}`, { exact: true }).check();
    await page.getByRole('button', { name: 'Verwijderen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
    await app('Teams');
    await cardsOf(uploaded, 'Dossier gesloten').waitFor();
  });

  it('six months later it is announced, a month after that the uploads are gone; letters stay, and so does what is undecided', async () => {
    const decided = [complete, faulty, renewal];
    await app('Klok en storingen');
    await page.getByRole('button', { name: 'zes maanden later' }).click();
    await page.getByText(/^18[1-4] dagen vooruit$/).waitFor();
    await person.look(page, '40-klok', 'smal');
    for (const place of [...decided, missing]) {
      await app('Teams');
      await cardsOf(place, 'Bestanden worden vernietigd op').waitFor();
      expect(await readMail(place, 'vernietigen wij')).toContain(`“${place.map}”`);
    }
    await person.look(page, '41-mail-aanzegging');
    await toSchool(complete.school);
    for (const place of decided) await rowOf(place).waitFor();

    await app('Klok en storingen');
    const ahead = page.getByText(/^\d+ dagen vooruit$/);
    const days = Number.parseInt(await ahead.innerText());
    await page.getByRole('button', { name: 'een dag later' }).click();
    await page.getByText(`${days + 1} dagen vooruit`).waitFor();
    await toSchool(complete.school);
    for (const place of decided) expect(await rowOf(place).isVisible()).toBe(true);
    await app('Klok en storingen');
    await page.getByRole('button', { name: 'een maand later' }).click();
    await ahead.filter({ hasNotText: `${days + 1} ` }).waitFor();
    const keuren = await openFromCard(complete);
    const waiting = async () => {
      await keuren.goto(new URL('/loket/vernietigen', keuren.url()).href);
      // What is only announced stands on the same page
      const text = await keuren.locator('section[aria-labelledby="keuren"]').innerText();
      return decided.every(({ kenmerk }) => text.includes(kenmerk));
    };
    await expect.poll(waiting, { timeout: 120_000 }).toBe(true);
    await person.look(keuren, '41-te-keuren', 'smal', 'donker');
    await keuren.getByRole('button', { name: /^Keur goed/ }).click();
    await keuren.getByText('De lijst is goedgekeurd.').waitFor();
    await keuren.close();
    await app('Teams');
    for (const place of decided) await cardsOf(place, 'Bestanden vernietigd').waitFor();
    await cardsOf(missing, 'Niet vernietigd: er is nog geen besluit').waitFor();
    await person.look(page, '42-teams-einde');

    await toSchool(complete.school);
    for (const place of decided) await rowOf(place).waitFor({ state: 'detached' });
    await person.look(page, '43-aanvragen-einde');
    await toSchool(complete.school, 'Beschikkingen');
    await expect
      .poll(letters)
      .toEqual(['AFW-…-0001', 'AFW-…-0001 voor de ouders', '…-0001', '…-0001 voor de ouders', '…-0002', '…-0002 voor de ouders']);
    await toSchool(missing.school);
    await rowOf(missing).waitFor();
    expect(await readMail(complete, 'hebben wij de bestanden')).not.toContain(complete.map);
    await person.look(page, '44-mail-vernietigd');

    const loket = await openFromCard(complete);
    await loket.getByText('De documenten en het controlerapport zijn vernietigd.').waitFor();
    expect(await loket.locator('body').innerText()).not.toMatch(/Tobias|nog geen berichten/);
    await person.look(loket, '45-dossier-vernietigd', 'smal');
    await loket.close();
  });
});
