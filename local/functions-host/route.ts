import { HostFault } from './fault.ts';

type Segment =
  | { kind: 'literal'; text: string }
  | { kind: 'param'; name: string; optional: boolean; fits: (value: string) => boolean; constrained: boolean }
  | { kind: 'rest'; name: string };
export type Route = Segment[];

const constraints: Record<string, (value: string) => boolean> = {
  int: (value) => /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= 2 ** 31,
  long: (value) => /^-?\d{1,19}$/.test(value),
  alpha: (value) => /^[A-Za-z]*$/.test(value),
  bool: (value) => /^(true|false)$/i.test(value),
  guid: (value) => /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value),
};

function parseSegment(text: string, template: string): Segment {
  if (!/[{}]/.test(text)) return { kind: 'literal', text: text.toLowerCase() };
  const [, star, name, constraint, optional] = /^\{(\*{0,2})([A-Za-z_]\w*)(?::([^{}?]+))?(\?)?\}$/.exec(text) ?? [];
  if (name === undefined || star === undefined) {
    throw new HostFault(`Route ${template}: deze host kent geen deel "${text}". Gebruik {naam}, {naam?}, {naam:int} of {*naam}.`);
  }
  if (star !== '') return { kind: 'rest', name };
  const fits = constraint === undefined ? () => true : constraints[constraint];
  if (fits === undefined) {
    throw new HostFault(
      `Route ${template}: deze host kent de beperking "${constraint}" niet. Gebruik een van: ${Object.keys(constraints).join(', ')}.`,
    );
  }
  return { kind: 'param', name, optional: optional !== undefined, fits, constrained: constraint !== undefined };
}

/** A route template of a function with the prefix of host.json; a function without template has its name as route. */
export function parseRoute(prefix: string, template: string): Route {
  const parts = `${prefix}/${template}`.split('/').filter((part) => part !== '');
  return parts.map((part) => parseSegment(part, template));
}

/** The parameters of a path (split at `/`, decoded) under a route, or undefined where it does not fit. Letter case of fixed parts is free. */
export function matchRoute(route: Route, path: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of route.entries()) {
    const part = path[index];
    if (segment.kind === 'rest') {
      if (part !== undefined) params[segment.name] = path.slice(index).join('/');
      return params;
    }
    if (part === undefined) {
      if (segment.kind === 'param' && segment.optional) continue;
      return undefined;
    }
    if (segment.kind === 'literal') {
      if (segment.text !== part.toLowerCase()) return undefined;
    } else if (segment.fits(part)) params[segment.name] = part;
    else return undefined;
  }
  return path.length > route.length ? undefined : params;
}

const rank = (segment: Segment | undefined): number => {
  if (segment === undefined) return 0;
  if (segment.kind === 'literal') return 0;
  if (segment.kind === 'rest') return 3;
  return segment.constrained ? 1 : 2;
};

/** Order of looking: fixed parts before parameters before the rest, from left to right. */
export function compareRoutes(a: Route, b: Route): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = rank(a[index]) - rank(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}
