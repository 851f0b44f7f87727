import { describe, expect, it } from 'vitest';
import { verbeterdMail, type VerbeterdMail } from '../../templates/mail/verbeterd.ts';

const mail = (part: Partial<VerbeterdMail>): string =>
  JSON.stringify(
    verbeterdMail({
      kenmerk: 'D-1',
      nummer: 'LIJST-1',
      ouders: false,
      afzender: { naam: 'Loket', postbus: 'loket@swv.example' },
      ...part,
    }),
  );
const versies = (text: string): string[] => [...new Set(text.match(/versie \d+|hoogste versienummer/g))];

describe('the mail about corrected letters', () => {
  it.each<[string, Partial<VerbeterdMail>, string[]]>([
    ['of one letter names its version', { versie: 3 }, ['versie 3']],
    ['of a list and one pupil names both', { versie: 3, leerling: { nummer: 'LWOO-7', versie: 2 } }, ['versie 3', 'versie 2']],
    ['of one pupil alone names that', { leerling: { nummer: 'LWOO-7', versie: 4 } }, ['versie 4']],
    ['of a list and all pupils names no version of theirs', { versie: 3, leerling: 'alle' }, ['versie 3', 'hoogste versienummer']],
    ['of all pupils alone names none', { leerling: 'alle' }, ['hoogste versienummer']],
  ])('%s', (_, part, named) => expect(versies(mail(part))).toEqual(named));
});
