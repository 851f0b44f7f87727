const algemeen = new Set(
  'de het een van der den te in sg vo vso so sbo pro school scholen scholengemeenschap gemeenschap college lyceum christelijk christelijke reformatorisch reformatorische openbaar openbare speciaal voortgezet onderwijs locatie vestiging aangesloten bij samenwerkingsverband'.split(
    ' ',
  ),
);

const words = (naam: string): string[] =>
  (
    naam
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).filter((word) => word.length > 1 && !algemeen.has(word));

/**
 * Whether two names may well be of one school: they share a word that is not general ("Olijfboom"), or one of them has none but general
 * words. Schools write their own name in many ways ("SG De Olijfboom").
 */
export function lijktDezelfdeSchool(a: string, b: string): boolean {
  const [first, second] = [words(a), words(b)];
  return first.length === 0 || second.length === 0 || first.some((word) => second.includes(word));
}
