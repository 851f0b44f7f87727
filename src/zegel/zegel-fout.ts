const goed = 'Zet het goede certificaat met zijn sleutel in de instelling ZEGEL_CERTIFICAAT (docs/beheer.md).';

/** A seal that cannot be put on; the message says in Dutch why and what to do, for who keeps the certificate. Holds nothing personal. */
export class ZegelFout extends Error {
  override name = 'ZegelFout';

  constructor(wat: string, doe = goed, options?: ErrorOptions) {
    super(
      `De brief kan geen zegel krijgen: ${wat}. ${doe} Zolang dit niet klopt, wordt de brief niet verstuurd; daarna gaat het vanzelf verder.`,
      options,
    );
  }
}
