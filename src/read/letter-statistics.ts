/** How often each letter comes in a thousand: the mean of Dutch and English, Dutch counted twice. */
const perThousand: Record<string, number> = {
  a: 78, b: 16, c: 18, d: 54, e: 168, f: 12, g: 29, h: 36, i: 66, j: 10, k: 18, l: 38, m: 23, n: 90, o: 66, p: 17, q: 1, r: 63, s: 45, t: 76,
  u: 23, v: 22, w: 18, x: 1, y: 7, z: 9,
}; // prettier-ignore

const bitsOf = new Map(Object.entries(perThousand).map(([letter, count]) => [letter, -Math.log2(count / 1000)]));
/** A letter that Dutch and English do not have. */
const strangeBits = 10;

/** How many bits a letter of a text takes on average, when each costs by how rare it is in Dutch and English. Accents and capitals make no difference. */
export function letterBits(letters: string): number {
  let [sum, count] = [0, 0];
  for (const letter of letters.normalize('NFD').toLowerCase()) {
    if (/\p{M}/u.test(letter)) continue;
    sum += bitsOf.get(letter) ?? strangeBits;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** Words that fill a third of every Dutch text and half of every English one. */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    'de het een en van in is op te dat die voor met zijn was aan er niet om ook als dan maar of bij wordt worden naar uit tot door over ' +
    'heeft hebben had ze zij hij we wij ik je haar hem hun kan kunnen moet moeten wil nog geen al zo meer deze dit daar hier waar wat wie ' +
    'werd zal zou veel goed na onder tussen per school leerling ouders jaar datum naam groep kind ' +
    'the of and to a in is it that for was on are as with his they at be this have from or by not but what all were when we there can an'
  ).split(' '),
);
