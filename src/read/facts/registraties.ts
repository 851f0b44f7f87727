import type { Registratie } from '../facts.ts';

const register =
  /(?<![\p{L}\d])(BIG|NIP|NVO|SKJ|AGB)(?![\p{L}\d])[-– ]?(?:(?:geregistreerd|registratie(?:nummer)?|register|reg|nummer|nr|code|no|lid)\b\.?[ -]?(?:nummer|nr)?\.?)?\s?(?:onder )?[:#(]?\s?(\d[\d. ]{3,13}\d)?(?!\d)/gu;
// How many figures a number in a register has; another count is no number of that register.
const figures: Record<Registratie['register'], readonly [number, number]> = {
  BIG: [11, 11],
  SKJ: [9, 9],
  AGB: [8, 8],
  NIP: [4, 9],
  NVO: [3, 9],
};
// "Geen NIP-lid", "BIG-registratie aangevraagd", "onder supervisie van een BIG-geregistreerde".
const not = /\b(?:geen|niet|nog|aangevraagd|in opleiding|supervisie|werkbegeleiding)\b/i;

const isRegister = (text: string): text is Registratie['register'] => text in figures;

/** The professional registers that a text names, with the number where one that fits is given; not those that are denied or asked for. */
export const registratiesIn = (text: string): Registratie[] => {
  const found: Registratie[] = [];
  for (const match of text.matchAll(register)) {
    const name = match[1] ?? '';
    if (!isRegister(name) || not.test(text.slice(Math.max(0, match.index - 45), match.index + match[0].length + 15))) continue;
    const nummer = (match[2] ?? '').replace(/\D/g, '');
    const [least, most] = figures[name];
    const fits = nummer.length >= least && nummer.length <= most;
    const known = found.find((one) => one.register === name);
    if (!known) found.push({ register: name, ...(fits ? { nummer } : {}) });
    else if (known.nummer === undefined && fits) known.nummer = nummer;
  }
  return found;
};
