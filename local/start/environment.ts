import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { makeTokenKey } from '../functions-host/login/token.ts';

const example = new URL('../../local.settings.example.json', import.meta.url);
const exampleSchema = z.object({ Values: z.record(z.string(), z.string()) });

/** What of the launcher's own environment a host gets: what a program needs to run, and where Node keeps what it compiled; nothing else. */
const passed = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'NODE_COMPILE_CACHE'];

export type LocalParts = {
  azurite: string;
  graphUrl: string;
  authority: string;
  downloadOrigin: string;
  workflowUrl: string;
  caFile: string;
  app: { tenantId: string; clientId: string; clientSecret: string };
  meldingGeheim: string;
  scholen: string;
  clockFile: string;
  settleSeconds: number;
};

const exampleValues = (): Record<string, string> => exampleSchema.parse(JSON.parse(readFileSync(example, 'utf8'))).Values;

/** The group of the loket, as the example names it. */
export const loketGroup = { id: exampleValues()['LOKET_GROEP'] ?? '', name: 'Loket' };

/** What of a host's environment are settings of the service, for commands that work on what runs here. */
export const serviceValues = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !passed.includes(entry[0]) && !entry[0].startsWith('HOST_'),
    ),
  );

/** The environment of a host: the values of local.settings.example.json, with the addresses and secrets of this machine put over them. */
export function hostEnvironment(parts: LocalParts, port: number): NodeJS.ProcessEnv {
  const own = Object.fromEntries(passed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  const origin = `http://localhost:${port}`;
  return {
    ...own,
    ...exampleValues(),
    AzureWebJobsStorage: parts.azurite,
    GRAPH_URL: parts.graphUrl,
    GRAPH_AUTHORITY: parts.authority,
    GRAPH_TENANT_ID: parts.app.tenantId,
    GRAPH_CLIENT_ID: parts.app.clientId,
    GRAPH_CLIENT_SECRET: parts.app.clientSecret,
    GRAPH_DOWNLOAD_HOSTS: new URL(parts.downloadOrigin).host,
    MELDING_URL: `${origin}/api/graph/notifications`,
    MELDING_GEHEIM: parts.meldingGeheim,
    TEAMS_WORKFLOW_URL: parts.workflowUrl,
    LOKET_URL: origin,
    // The host itself stands in for Entra ID: it signs who is signed in and serves the key.
    LOKET_AUTHORITY: `${origin}/.auth/proef`,
    SCHOLEN_BESTAND: parts.scholen,
    RUSTTIJD_SECONDEN: String(parts.settleSeconds),
    // Who tries things out sends many mails in an hour, and wants to see each.
    MAILS_PER_UUR: '30',
    KLOK_BESTAND: parts.clockFile,
    NODE_EXTRA_CA_CERTS: parts.caFile,
    HOST_SIGN_IN_KEY: randomBytes(32).toString('base64url'),
    HOST_TOKEN_KEY: makeTokenKey(),
  };
}
