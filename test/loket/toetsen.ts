import type { ElementHandle, Locator, Page } from 'playwright-core';

/** Where Tab came to. `plaats`: its place among all stops of the page, from 0; undefined where the focus left the page. */
export type Halte = { plaats: number | undefined; naam: string; href: string | undefined; fout: string | undefined };

// More stops than any page of the loket has; a page that goes on after so many holds the focus
const mostStops = 400;

/**
 * In the page: what has the focus, whether somebody who looks can see it, and whether it is `target`, or another choice of its group. A closed group is opened by Enter
 * afterwards.
 */
function halteNu(target: Element | null): Halte & { dicht: boolean; bij: 'there' | 'group' | 'elsewhere' } {
  const own = globalThis as unknown as { haltes?: Element[] };
  const haltes = (own.haltes ??= []);
  const el = document.activeElement;
  if (el === null || el === document.body || el === document.documentElement)
    return { plaats: undefined, naam: '', href: undefined, fout: undefined, dicht: false, bij: 'elsewhere' };
  if (!haltes.includes(el)) haltes.push(el);
  const naam = `${el.tagName.toLowerCase()} “${(el.getAttribute('aria-label') ?? el.getAttribute('name') ?? el.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 60)}”`;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(el);
  // In a frame the focus is in a document of its own, of which a page is told nothing
  const ring = el.tagName === 'IFRAME' || (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  // The part of it that stands in the window, and what lies on top there
  const inWindow = [...el.getClientRects()].flatMap(({ left, right, top, bottom }) => {
    const [x1, x2, y1, y2] = [Math.max(left, 0), Math.min(right, innerWidth), Math.max(top, 0), Math.min(bottom, innerHeight)];
    return x2 - x1 >= 1 && y2 - y1 >= 1 ? [{ x: (x1 + x2) / 2, y: (y1 + y2) / 2 }] : [];
  });
  const onTop = inWindow.some(({ x, y }) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (el.contains(top) || top.contains(el) || top.closest('label')?.contains(el) === true);
  });
  const fout = !ring
    ? 'has the focus and nothing shows it'
    : inWindow.length === 0
      ? 'has the focus outside the window'
      : onTop
        ? undefined
        : `has the focus under something else: ${inWindow.map(({ x, y }) => `${document.elementFromPoint(x, y)?.outerHTML.slice(0, 80) ?? 'nothing'} at ${x}, ${y}`).join()}`;
  const dicht = el.tagName === 'SUMMARY' && !(el.parentElement as HTMLDetailsElement).open;
  const href = el instanceof HTMLAnchorElement ? el.href : undefined;
  const sameGroup = el instanceof HTMLInputElement && el.type === 'radio' && el.name === (target as HTMLInputElement | null)?.name;
  const bij = el === target ? 'there' : sameGroup ? 'group' : 'elsewhere';
  return { plaats: haltes.indexOf(el), naam, href, fout: fout && `${naam} ${fout}`, dicht, bij };
}

/** In the page: what can be used by mouse and was no stop of Tab, and what would be one out of its turn. */
function overgeslagen(): string[] {
  const { haltes = [] } = globalThis as unknown as { haltes?: Element[] };
  const groups = new Set(haltes.map((el) => el instanceof HTMLInputElement && el.type === 'radio' && el.name));
  const naam = (el: Element) => `${el.tagName.toLowerCase()} “${(el.getAttribute('name') ?? el.textContent ?? '').trim().slice(0, 60)}”`;
  const skipped = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, iframe')]
    .filter((el) => el.checkVisibility({ visibilityProperty: true }) && (el as HTMLElement).tabIndex >= 0 && !haltes.includes(el))
    .filter((el) => !(el instanceof HTMLInputElement && el.type === 'radio' && groups.has(el.name)))
    .map((el) => `${naam(el)} is no stop`);
  const early = [...document.querySelectorAll<HTMLElement>('[tabindex]')].filter(({ tabIndex }) => tabIndex > 0);
  return [...skipped, ...early.map((el) => `${naam(el)} is a stop before those above it`)];
}

/**
 * In the page: puts the focus on the stop above the first link to an address, or above the closed group in which that stands, and says which of the two Tab must come to.
 * `geen` where no such link is shown.
 */
function boven(href: string): 'link' | 'groep' | 'geen' {
  const link = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find(
    (el) => el.href === href && (el.checkVisibility({ visibilityProperty: true }) || el.closest('details:not([open])') !== null),
  );
  if (link === undefined) return 'geen';
  const closed = [...document.querySelectorAll('details:not([open])')].find(
    (el) => el.contains(link) && !el.querySelector(':scope > summary')?.contains(link),
  );
  const target = closed?.querySelector<HTMLElement>(':scope > summary') ?? link;
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(
    (el) => el === target || (el.tabIndex >= 0 && el.checkVisibility({ visibilityProperty: true }) && !el.hasAttribute('disabled')),
  );
  const above = stops[stops.indexOf(target) - 1];
  if (above === undefined) (document.activeElement as HTMLElement | null)?.blur();
  else above.focus();
  return closed === undefined ? 'link' : 'groep';
}

/** A page, used by keys and nothing else. Every stop on the way is held to be seen; what is wrong is kept in `fouten`. */
export class Toetsen {
  readonly page: Page;
  readonly fouten = new Set<string>();
  constructor(page: Page) {
    this.page = page;
  }

  private async tab(target: ElementHandle | null = null): Promise<ReturnType<typeof halteNu>> {
    await this.page.keyboard.press('Tab');
    const halte = await this.page.evaluate(halteNu, target as ElementHandle<Element> | null);
    if (halte.fout !== undefined) this.fouten.add(`${new URL(this.page.url()).pathname}: ${halte.fout}`);
    return halte;
  }

  /** Goes round a whole page once, from its beginning, opening every closed group: each stop in order. */
  async ronde(): Promise<Halte[]> {
    const found: Halte[] = [];
    for (let turn = 0; turn < mostStops; turn += 1) {
      const halte = await this.tab();
      if (halte.plaats === undefined || (halte.plaats === 0 && found.length > 0)) {
        for (const fout of await this.page.evaluate(overgeslagen)) this.fouten.add(`${new URL(this.page.url()).pathname}: ${fout}`);
        return found;
      }
      if (halte.plaats >= found.length) found.push(halte);
      if (halte.dicht) await this.page.keyboard.press('Enter');
    }
    throw new Error(`the focus does not leave ${this.page.url()} after ${mostStops} stops`);
  }

  /** Goes on by Tab until something has the focus; to another choice of a group by the arrows. */
  async naar(target: Locator): Promise<void> {
    const handle = await target.first().elementHandle();
    for (let turn = 0; turn < mostStops; turn += 1) {
      let { bij } = await this.tab(handle);
      for (let other = 0; bij === 'group' && other < 20; other += 1) {
        await this.page.keyboard.press('ArrowDown');
        ({ bij } = await this.page.evaluate(halteNu, handle as ElementHandle<Element> | null));
      }
      if (bij === 'there') return;
    }
    throw new Error(`Tab does not come to ${String(target)} on ${this.page.url()}`);
  }

  /** Goes to a link by its address, from the stop above it, opening the closed groups in which it stands. For a page of a kind that was gone round before. */
  async naarHalte(href: string): Promise<void> {
    for (let next = await this.page.evaluate(boven, href); next !== 'geen'; next = await this.page.evaluate(boven, href)) {
      let halte = await this.tab();
      // A frame in between holds stops of its own
      for (let turn = 0; turn < mostStops && (next === 'link' ? halte.href !== href : !halte.dicht); turn += 1) halte = await this.tab();
      if (halte.href === href) return;
      if (!halte.dicht) break;
      await this.page.keyboard.press('Enter');
    }
    throw new Error(`Tab does not come to ${href} on ${this.page.url()}`);
  }

  /** Goes to a link, button or group and presses Enter. */
  async druk(target: Locator): Promise<void> {
    await this.naar(target);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a link or button and waits for the page that Enter leads to. */
  async volg(target: Locator, naar: string | RegExp): Promise<void> {
    await this.naar(target);
    // A page that is left while it still goes elsewhere would not close
    if ((await target.first().getAttribute('href'))?.startsWith('#') === true) await this.page.keyboard.press('Enter');
    else await this.enter();
    await this.page.waitForURL(naar);
  }

  /** Goes to the button of a form and sends it. */
  async stuur(target: Locator): Promise<void> {
    await this.naar(target);
    await this.enter();
  }

  /** Presses Enter where the focus is, and waits for the page that answers the form. */
  async enter(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.page.keyboard.press('Enter');
    await loaded;
  }

  /** Goes to a field and types over what stands there. */
  async vul(target: Locator, tekst: string): Promise<void> {
    await this.naar(target);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(tekst);
  }

  /** Goes to a field for a day and types it, in the order of this browser: month, day, year. */
  async datum(target: Locator, dag: string): Promise<void> {
    await this.naar(target);
    const [jaar = '', maand = '', dagVanMaand = ''] = dag.split('-');
    await this.page.keyboard.type(`${maand}${dagVanMaand}${jaar}`);
    if ((await target.inputValue()) !== dag) throw new Error(`typing ${dag} gives ${await target.inputValue()}`);
  }

  /** Goes to a box or a choice of a group and sets it; in a list types the begin of what to choose. */
  async kies(target: Locator, tekst = ' '): Promise<void> {
    await this.naar(target);
    if (tekst === ' ') await this.page.keyboard.press('Space');
    else await this.page.keyboard.type(tekst);
  }
}
