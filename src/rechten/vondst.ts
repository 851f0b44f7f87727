import type { Toegang } from '../graph/permission.ts';
import type { School, Settings } from '../settings.ts';

/**
 * What does not belong in a school's folder. `openbaar` and `organisatie` are links; `andere-school` is certain by a group of the register or a mail
 * domain; `onbekend` is somebody of whom neither school nor loket can be read; `verbroken` inherits nothing from the school's folder.
 */
export const vondstsoorten = ['openbaar', 'organisatie', 'andere-school', 'onbekend', 'verbroken'] as const;
export type Vondstsoort = (typeof vondstsoorten)[number];

/** One finding on an item. `rechtId` is what would be taken away; absent where nothing can be, or where taking it away would also hit who belongs. */
export type Vondst = { soort: Vondstsoort; rechtId?: string };

const domain = (address: string): string | undefined =>
  address.includes('@') ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : undefined;

/** Who belongs to a school and the loket, and who to another school, by groups of the register and the domains of its mail addresses. */
export type Kring = { eigen: ReadonlySet<string>; anderen: ReadonlySet<string> };

const marks = ({ groep, mail }: Pick<School, 'groep' | 'mail'>): string[] =>
  [groep?.toLowerCase(), domain(mail)].filter((mark) => mark !== undefined);

/** The circle of a school. A domain that the school shares with another (one board) counts as its own. */
export function kringVan(settings: Pick<Settings, 'scholen' | 'LOKET_GROEP' | 'LOKET_POSTBUS'>, school: School): Kring {
  const eigen = new Set([...marks(school), ...marks({ groep: settings.LOKET_GROEP, mail: settings.LOKET_POSTBUS })]);
  const anderen = settings.scholen.filter(({ id }) => id !== school.id).flatMap(marks);
  return { eigen, anderen: new Set(anderen.filter((mark) => !eigen.has(mark))) };
}

type Oordeel = 'eigen' | 'andere-school' | 'onbekend';

function judge({ eigen, anderen }: Kring, sleutel: string | undefined): Oordeel {
  const mark = sleutel === undefined ? undefined : (domain(sleutel) ?? sleutel);
  if (mark !== undefined && eigen.has(mark)) return 'eigen';
  return mark !== undefined && anderen.has(mark) ? 'andere-school' : 'onbekend';
}

/** What a link for named people comes to; only where all of them are of another school may it go as a whole. */
function judgeLink(kring: Kring, { id, genoemden = [] }: Toegang): Vondst[] {
  const found = genoemden.map((sleutel) => judge(kring, sleutel));
  if (found.length > 0 && found.every((one) => one === 'andere-school')) return [{ soort: 'andere-school', rechtId: id }];
  if (found.includes('andere-school')) return [{ soort: 'andere-school' }];
  return found.includes('onbekend') ? [{ soort: 'onbekend' }] : [];
}

function judgeOne(kring: Kring, toegang: Toegang): Vondst[] {
  const { id, wie, bereik, sleutel, rollen } = toegang;
  if (bereik === 'iedereen') return [{ soort: 'openbaar', rechtId: id }];
  if (bereik === 'organisatie') return [{ soort: 'organisatie', rechtId: id }];
  if (wie === 'koppeling') return judgeLink(kring, toegang);
  // The service, the groups of the site itself and its owners are given their access with the site.
  if (wie === 'app' || wie === 'sitegroep' || rollen.includes('owner')) return [];
  const oordeel = judge(kring, sleutel);
  if (oordeel === 'eigen') return [];
  return [oordeel === 'andere-school' ? { soort: oordeel, rechtId: id } : { soort: oordeel }];
}

/**
 * What does not belong on an item, from who may see it. Pure. In a school's folder only what was given on the item itself is looked at: what works
 * through from above is found there. On the school's folder (`schoolmap`) what works through counts too, though it is not taken away there.
 */
export function vondstenOp(kring: Kring, toegang: readonly Toegang[], { schoolmap }: { schoolmap: boolean }): Vondst[] {
  const found = toegang.flatMap((one): Vondst[] => {
    if (!one.geerfd) return judgeOne(kring, one);
    return schoolmap ? judgeOne(kring, one).map(({ soort }) => ({ soort })) : [];
  });
  const broken = !schoolmap && toegang.length > 0 && toegang.every(({ geerfd }) => !geerfd);
  return broken ? [...found, { soort: 'verbroken' }] : found;
}

/** Whether the setting to take away reaches a kind of finding: only what is certain. */
export const mayRemove = (soort: Vondstsoort): boolean => soort === 'openbaar' || soort === 'organisatie' || soort === 'andere-school';
