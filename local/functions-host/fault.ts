/** The app or its host.json asks for something that is wrong or that this host does not do; the host does not start. */
export class HostFault extends Error {
  override name = 'HostFault';
}
