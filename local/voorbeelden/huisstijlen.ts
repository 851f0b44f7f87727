import type { Huisstijl } from './papier/blokken.ts';

/** Paper of everyone who writes in the samples. All names, places and numbers are invented. */
export const vlasakker: Huisstijl = {
  naam: 'College De Vlasakker',
  ondertitel: 'praktijkonderwijs - vmbo - havo - vwo',
  adres: ['Vlasakkerlaan 3', '9821 KD Zandwoude', 'tel. 0982 - 44 10 90', 'info@devlasakker.example'],
  briefhoofd: 'links',
  letter: 'Source Sans 3',
  grootte: 11,
  kleur: '#2f6b3a',
  tabel: 'raster',
  voet: 'College De Vlasakker | vertrouwelijk | pagina {p} van {n}',
};

export const ruigeVeld: Huisstijl = {
  naam: 'Scholengemeenschap Het Ruige Veld',
  ondertitel: 'mavo, havo en atheneum in Oudekolk en omstreken',
  adres: ['Kolkweg 118, 9840 AM Oudekolk', 'T 0984 - 71 20 30'],
  briefhoofd: 'balk',
  letter: 'Arimo',
  grootte: 10,
  kleur: '#7a3b12',
  tabel: 'lijnen',
  voet: '{p} / {n}',
  tekenlijn: 'streep',
};

export const beemd: Huisstijl = {
  naam: 'Jeugdkliniek De Beemd',
  ondertitel: 'specialistische geestelijke gezondheidszorg voor kind en jongere',
  adres: ['Beemdsingel 41', '9830 BC Hoogkolk', 'secretariaat 0983 - 60 05 00'],
  briefhoofd: 'rechts',
  letter: 'Arimo',
  grootte: 10,
  kleur: '#1d4f7c',
  tabel: 'raster',
  kopregel: 'Vertrouwelijk - alleen met toestemming van ouders en jongere te delen',
  voet: 'Jeugdkliniek De Beemd, blad {p} van {n}',
};

export const noordkade: Huisstijl = {
  naam: 'Praktijk Noordkade',
  ondertitel: 'psychologen en orthopedagogen',
  adres: ['Noordkade 9 - 9835 LN Westerbrink - noordkade@praktijk.example'],
  briefhoofd: 'midden',
  letter: 'Lora',
  grootte: 10,
  kleur: '#5a2d5c',
  tabel: 'balken',
  voet: '- {p} -',
  tekenlijn: 'streep',
};

export const zilverpoort: Huisstijl = {
  naam: 'VSO De Zilverpoort',
  ondertitel: 'voortgezet speciaal onderwijs',
  adres: ['Poortstraat 60, 9830 AV Hoogkolk'],
  briefhoofd: 'links',
  letter: 'Arimo',
  grootte: 10,
  kleur: '#8a6d0b',
  tabel: 'raster',
  voet: 'De Zilverpoort - blz. {p} van {n}',
  tekenlijn: 'streep',
};

/** Plain paper without a letterhead, as for a mail that was printed. */
export const wit: Huisstijl = { naam: '', briefhoofd: 'geen', letter: 'Arimo', grootte: 10, kleur: '#222222', tabel: 'lijnen' };
