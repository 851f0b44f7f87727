import { UnreadError } from './unread.ts';

const asPdf = 'Sla het op als PDF en upload dat.';
const office = (what: string): string => `Dit bestand is ${what}; de dienst leest dat niet. ${asPdf}`;
const packed = (what: string): string =>
  `Dit is een ingepakt bestand (${what}) dat de dienst niet kan openen. Pak het uit en upload de losse bestanden.`;
const video = 'Dit is een video; de dienst kijkt geen video’s. Schrijf op wat de commissie ervan moet weten en upload dat als document.';
const sound =
  'Dit is een geluidsopname; de dienst beluistert die niet. Schrijf op wat de commissie ervan moet weten en upload dat als document.';
const picture = 'Dit plaatje is van een soort die de dienst niet leest. Sla het op als JPG of PDF en upload dat.';
const program = 'Dit is een programma en geen document. Verwijder het uit de map.';
const key = 'Dit is een sleutel of handtekening van een computerprogramma en geen document. Verwijder het uit de map.';
const photo = 'Dit is een onbewerkte foto uit een camera (RAW). Sla de foto op als JPG en upload die.';

/** What is said about a kind that is recognised and not read, by the extension that stands for it. */
const ways: Record<string, string> = {
  pptx: office('een presentatie (PowerPoint)'), ppt: office('een presentatie (PowerPoint)'), odp: office('een presentatie (OpenDocument)'),
  key: office('een presentatie van Apple (Keynote)'), pages: office('een document van Apple (Pages)'), numbers: office('een rekenblad van Apple (Numbers)'),
  iwork: office('een document van Apple (Pages, Numbers of Keynote)'), pub: office('een bestand van Publisher'), vsdx: office('een tekening van Visio'),
  odg: office('een tekening (OpenDocument)'), wps: office('een bestand van Works'), one: office('een notitieblok van OneNote'), mdb: office('een databank (Access)'),
  xlsb: 'Dit is een Excel-bestand van een soort die de dienst niet leest (XLSB). Sla het op als gewone Excel-werkmap (XLSX) of als PDF en upload dat.',
  xps: office('een XPS-document'), epub: office('een e-boek (EPUB)'), mobi: office('een e-boek'), ps: office('een PostScript-bestand'), eps: office('een tekening (EPS)'),
  indd: office('een bestand van InDesign'), psd: office('een bestand van Photoshop'), dwg: office('een technische tekening'), chm: office('een helpbestand'),
  xml: 'Dit is een gegevensbestand (XML) uit een ander programma. Open het in dat programma, sla het op als PDF en upload dat.',
  json: 'Dit is een gegevensbestand (JSON) uit een ander programma. Open het in dat programma, sla het op als PDF en upload dat.',
  office: 'Dit is een oud Office-bestand van een soort die de dienst niet kent. Open het in het programma waarmee het gemaakt is, sla het op als PDF en upload dat.',
  rar: packed('RAR'), '7z': packed('7Z'), gz: packed('GZ'), tgz: packed('TAR.GZ'), tar: packed('TAR'), bz2: packed('BZ2'), xz: packed('XZ'), zst: packed('ZST'),
  cab: packed('CAB'), arj: packed('ARJ'), lzh: packed('LZH'), ace: packed('ACE'), z: packed('Z'), lz: packed('LZ'), ar: packed('AR'), cpio: packed('CPIO'),
  iso: packed('ISO'), dmg: packed('DMG'), rpm: packed('RPM'), deb: packed('DEB'),
  pst: 'Dit is een heel postvak van Outlook. Sla alleen de berichten die bij de aanvraag horen op, los of als PDF, en upload die.',
  tnef: 'Dit is een bijlage van Outlook (winmail.dat) die alleen Outlook kan openen. Open de mail in Outlook, sla de bijlagen los op en upload die.',
  smime: 'Dit is een versleutelde of ondertekende mail (P7M). Open de mail, sla hem op als PDF en sla de bijlagen los op, en upload die.',
  pgp: 'Dit bestand is versleuteld (PGP). Upload het zonder versleuteling.',
  lnk: 'Dit is alleen een snelkoppeling; het document zelf zit er niet in. Upload het document zelf.',
  gif: picture, webp: picture, bmp: picture, avif: picture, jxl: picture, jp2: picture, svg: picture, ico: picture, picture,
  raw: photo, exe: program, msi: program, font: program, p7s: key,
}; // prettier-ignore

const same: Record<string, string> = {
  pptm: 'pptx', ppsx: 'pptx', ppsm: 'pptx', potx: 'pptx', potm: 'pptx', otp: 'odp', otg: 'odg', 'tar.gz': 'tgz', Z: 'z', alias: 'lnk',
  apng: 'picture', flif: 'picture', bpg: 'picture', jxr: 'picture', jpx: 'jp2', jpm: 'jp2', j2c: 'jp2', jls: 'picture', xcf: 'psd', cur: 'ico', icns: 'ico', ktx: 'picture',
  cr2: 'raw', cr3: 'raw', orf: 'raw', arw: 'raw', dng: 'raw', nef: 'raw', rw2: 'raw', raf: 'raw',
  elf: 'exe', macho: 'exe', class: 'exe', swf: 'exe', wasm: 'exe', crx: 'exe', xpi: 'exe', apk: 'exe', jar: 'exe', reg: 'exe', nes: 'exe',
  woff: 'font', woff2: 'font', eot: 'font', ttf: 'font', otf: 'font', ttc: 'font',
}; // prettier-ignore

/** What is said about a file of a kind that is not read, by its extension and media type; undefined where nothing is known of it. */
export function otherKind(extension: string, mime = ''): UnreadError | undefined {
  const way = ways[same[extension] ?? extension];
  if (way !== undefined) return new UnreadError('andere-soort', way);
  if (mime.startsWith('video/')) return new UnreadError('andere-soort', video);
  if (mime.startsWith('audio/')) return new UnreadError('andere-soort', sound);
  return mime.startsWith('image/') ? new UnreadError('andere-soort', picture) : undefined;
}

/** Nothing is known of the bytes. */
export const unknownKind = (): UnreadError =>
  new UnreadError('onbekend', 'Van dit bestand is niet te zien wat het is. Sla het document op als PDF en upload het opnieuw.');

/** A packed file with a password. */
export const lockedPack = (): UnreadError =>
  new UnreadError(
    'wachtwoord',
    'Dit ingepakte bestand is beveiligd met een wachtwoord. Pak het uit en upload de losse bestanden, zonder wachtwoord.',
  );
