import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { HostFunction } from './bindings.ts';
import { readBody } from './body.ts';
import { hostVersion } from './core.ts';

export type AdminView = {
  functions: HostFunction[];
  state(): 'Running' | 'Stopping';
  hostId: string;
  /** Starts a function that is not called by HTTP; does not wait for it. */
  start(fn: HostFunction, input: string): void;
};

const inputSchema = z.object({ input: z.string().max(65_536).default('') });

const json = (response: ServerResponse, status: number, body: unknown) =>
  void response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(body));

const parseInput = (body: Buffer): z.infer<typeof inputSchema> | undefined => {
  try {
    return inputSchema.safeParse(body.length === 0 ? {} : JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

/** Answers `/admin/host/status`, `/admin/functions`, and `POST /admin/functions/<name>` with `{"input": "…"}`: run a timer or queue function now. */
export async function answerAdmin(request: IncomingMessage, response: ServerResponse, path: string[], view: AdminView): Promise<void> {
  const where = path.join('/').toLowerCase();
  const { method } = request;
  if (method === 'GET' && where === 'host/status') {
    return json(response, 200, {
      id: view.hostId,
      state: view.state(),
      version: hostVersion,
      processUptime: Math.round(process.uptime() * 1000),
    });
  }
  if (method === 'GET' && where === 'functions') {
    return json(
      response,
      200,
      view.functions.map(({ name, trigger }) => ({ name, trigger: trigger.binding.type })),
    );
  }
  if (method !== 'POST' || path.length !== 2 || path[0]?.toLowerCase() !== 'functions') return void response.writeHead(404).end();
  const fn = view.functions.find(({ name }) => name.toLowerCase() === path[1]?.toLowerCase());
  if (fn === undefined) return void response.writeHead(404).end();
  if (fn.trigger.type === 'httptrigger')
    return json(response, 400, { fout: `Functie ${fn.name} wordt met HTTP aangeroepen; gebruik haar eigen adres.` });
  const body = await readBody(request, 131_072);
  const parsed = body === 'too large' ? undefined : parseInput(body);
  if (parsed === undefined) return json(response, 400, { fout: 'Stuur JSON van de vorm {"input": "tekst"}.' });
  view.start(fn, parsed.input);
  response.writeHead(202).end();
}
