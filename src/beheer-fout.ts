/**
 * Something that only who keeps the service running can mend: what is wrong and what to do, in Dutch. The platform writes these words in its log, so that they are constant but for
 * counts, codes of the machine and names of tables and settings: never a word of a document, a name, a path, or of what another service or library said.
 */
export class BeheerFout extends Error {
  override name = 'BeheerFout';

  constructor(wat: string, doe: string) {
    super(`${wat} ${doe}`);
  }
}
