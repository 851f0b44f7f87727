/** Starting is not possible as asked; the Dutch text says what to do. */
export class StartFault extends Error {
  override name = 'StartFault';
}
