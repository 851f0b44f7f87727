import { describe, expect, it } from 'vitest';
import { lijktDezelfdeSchool, noemtSchool } from '../../src/handboek/schoolnaam.ts';

describe('two names of schools', () => {
  it.each([
    ['Scholengemeenschap De Olijf', 'SG de Olijf', true],
    ['Christelijk College Noordpôl', 'Noordpol (VO)', true],
    ['College De Brug', 'Lyceum Het Bos', false],
    ['College De Brug', '', true],
  ])('%s and %s: %s', (a, b, same) => expect(lijktDezelfdeSchool(a, b)).toBe(same));
});

describe('a line that names a school', () => {
  it.each([
    ['Zorgteam SG De Olijf, Oosterweer', 'Scholengemeenschap De Olijf', true],
    ['Scholengemeenschap De Olijf', 'Scholengemeenschap De Olijf', true],
    ['Meerpaal Mavo, Meerhoven', 'Meerpaal Mavo', true],
    ['Basisschool De Leilinde', 'Basisschool De Leilinde', true],
    ['mevrouw De Olijf belde', 'Scholengemeenschap De Olijf', false],
    ['VSO De Lente', 'Scholengemeenschap De Olijf', false],
    ['elke school', '', false],
    ['School', 'De School', false],
  ])('%j, of %j: %s', (regel, naam, names) => expect(noemtSchool(naam)(regel)).toBe(names));
});
