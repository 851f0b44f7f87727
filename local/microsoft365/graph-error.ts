/** A refusal in Graph's own words: status, code and message, with headers such as `location` and `retry-after`. */
export class GraphRefusal extends Error {
  override name = 'GraphRefusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const badRequest = (message: string) => new GraphRefusal(400, 'invalidRequest', message);
export const notFound = (message = 'The resource could not be found.') => new GraphRefusal(404, 'itemNotFound', message);
export const nameTaken = () => new GraphRefusal(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent.');
export const changed = () => new GraphRefusal(412, 'resourceModified', 'The ETag does not match.');
export const locked = () => new GraphRefusal(423, 'resourceLocked', 'The resource you are attempting to access is locked.');
export const denied = (message: string) => new GraphRefusal(403, 'accessDenied', message);
