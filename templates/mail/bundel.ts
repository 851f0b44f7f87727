import { opsomming, type Blok, type Mailtekst } from './mail.ts';

/** One dossier in a digest: how mails on it are headed, what is new, and the ways to its files, each called after its folder. */
export type InBundel = { onderwerp: string; nieuws: string[]; links: { link: string; url: string }[] };

/** The mail that stands for many: to an address that had as many mails in the last hour as it may get. */
export function bundelMail(mail: { onderdelen: InBundel[]; afzender: Mailtekst['afzender'] }): Mailtekst {
  const { onderdelen, afzender } = mail;
  const [eerste] = onderdelen;
  const over = onderdelen.length === 1 && eerste !== undefined ? eerste.onderwerp : `${onderdelen.length} dossiers`;
  return {
    onderwerp: `Nieuws over ${over}`,
    titel: `Nieuws over ${over}`,
    kern: `Nieuws over ${opsomming(onderdelen.map(({ onderwerp }) => onderwerp))}.`,
    afzender,
    blokken: [
      { alinea: 'Er was in korte tijd veel te melden. Daarom krijgt u dit in één mail. Hieronder staat per dossier wat er nieuw is.' },
      ...onderdelen.flatMap(({ onderwerp, nieuws, links }): Blok[] => [
        { kop: onderwerp },
        ...nieuws.map((alinea) => ({ alinea })),
        ...links.map(({ link, url }) => ({ link: `${link} (${onderwerp})`, url })),
      ]),
    ],
  };
}
