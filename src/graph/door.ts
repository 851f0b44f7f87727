import { Client, HTTPMessageHandler } from '@microsoft/microsoft-graph-client';
import { systemTime, type Time } from '../clock.ts';
import { log as platformLog, type Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { Gate } from './gate/gate.ts';
import { laneLimits } from './gate/lanes.ts';
import { Ledger, ownLevels, type Levels } from './gate/ledger.ts';
import { Authenticate, Carry, Identify, Pace } from './middleware.ts';
import type { Lane } from './operation.ts';
import { tokenSource } from './token.ts';
import type { Traffic } from './traffic.ts';
import { userAgentOf } from './user-agent.ts';

/** What an operation gets: the client, the gates and the time that every call goes through, and a log that takes no names. */
export type Door = Traffic & { client: Client; log: Log; newId: () => string };

/** What the door is given beside the settings; without it there is a budget of this process alone, by the time of the machine. */
export type DoorParts = { levels?: Levels; time?: Time; log?: Log };

/** Opens the way to Graph. Asks nothing of the network. */
export function openDoor(
  settings: Settings,
  newId: () => string,
  { levels = ownLevels(), time = systemTime, log = platformLog }: DoorParts,
): Door {
  const ledger = new Ledger(levels, time);
  const limits = laneLimits(settings.GRAPH_EENHEDEN_PER_MINUUT, settings.GRAPH_AANDEEL);
  const gate = (lane: Lane) => new Gate(lane, limits[lane], ledger, time);
  const traffic: Traffic = { gates: { graph: gate('graph'), postbus: gate('postbus'), teams: gate('teams') }, time };
  const origin = new URL(settings.GRAPH_URL);
  const identify = new Identify(userAgentOf(settings.SWV_NAAM));
  const chain = [new Carry(), identify, new Pace(traffic), new Authenticate(tokenSource(settings, time), origin.origin)];
  const handlers = [...chain, new HTTPMessageHandler()];
  chain.forEach((link, index) => {
    const next = handlers[index + 1];
    if (next !== undefined) link.setNext(next);
  });
  const [middleware] = chain;
  if (middleware === undefined) throw new Error('no middleware');
  const client = Client.initWithMiddleware({
    middleware,
    baseUrl: settings.GRAPH_URL,
    defaultVersion: 'v1.0',
    customHosts: new Set([origin.hostname]),
  });
  return { ...traffic, client, log, newId };
}
