const algemeen = new Set(
  'de het een van der den te in sg vo vso so sbo pro school scholen scholengemeenschap gemeenschap college lyceum christelijk christelijke reformatorisch reformatorische openbaar openbare speciaal voortgezet onderwijs locatie vestiging aangesloten bij samenwerkingsverband'.split(
    ' ',
  ),
);

const ofASchool = new Set(
  'vo vso so sg csg rsg psg school scholengemeenschap college lyceum gymnasium vmbo mavo havo vwo praktijkschool praktijkcollege praktijkonderwijs basisschool ikc'.split(
    ' ',
  ),
);

const plainly = (tekst: string): string => tekst.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const words = (naam: string): string[] =>
  (plainly(naam).match(/[a-z0-9]+/g) ?? []).filter((word) => word.length > 1 && !algemeen.has(word));

/**
 * Whether two names may well be of one school: they share a word that is not general ("Olijfboom"), or one of them has none but general
 * words. Schools write their own name in many ways ("SG De Olijfboom").
 */
export function lijktDezelfdeSchool(a: string, b: string): boolean {
  const [first, second] = [words(a), words(b)];
  return first.length === 0 || second.length === 0 || first.some((word) => second.includes(word));
}

/** Tells of lines of text whether they name a school: all words that are its own, and one that says that it is a school. */
export function noemtSchool(naam: string): (regel: string) => boolean {
  const own = words(naam);
  if (own.length === 0) return () => false;
  return (regel) => {
    const plain = plainly(regel);
    if (!own.every((word) => plain.includes(word))) return false;
    const found = new Set(plain.match(/[a-z0-9]+/g));
    return own.every((word) => found.has(word)) && [...found].some((word) => ofASchool.has(word));
  };
}
