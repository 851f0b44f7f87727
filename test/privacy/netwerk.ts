import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { followCalls } from '../../src/telemetry/calls.ts';
import { RedactingExporter } from '../../src/telemetry/redact.ts';
import type { Opvang } from './opvang.ts';
import type { Zoeker } from './zoeker.ts';

/** What Microsoft 365 answers in place of itself: to calls whose `METHOD address` matches, so often. An error is a call that never arrives. */
export type Storing = { wat: string; bij: RegExp; keer: number; antwoord: () => Response | Error };

/** `niet`: calls of the tests themselves, which are no calls of the service. `bytes`: where files are given and taken, at addresses that are secrets themselves. */
type Plaatsen = { niet: readonly string[]; bytes: string };

type Bericht = { message?: { body?: unknown } & Record<string, unknown> };

/** Every call by `fetch` of this process: caught, and answered wrong where a fault is set. What gives access is from then on looked for as well. */
export class Netwerk {
  readonly storingen: Storing[] = [];
  private readonly echt = globalThis.fetch;
  private readonly sporen = new InMemorySpanExporter();
  private readonly stopSporen: () => void;
  private readonly opvang: Opvang;
  private readonly zoeker: Zoeker;
  private readonly plaatsen: Plaatsen;
  /** How many tokens and addresses that Microsoft 365 gave out are looked for. */
  uitgegeven = 0;

  constructor(opvang: Opvang, zoeker: Zoeker, plaatsen: Plaatsen) {
    this.opvang = opvang;
    this.zoeker = zoeker;
    this.plaatsen = plaatsen;
    const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(new RedactingExporter(this.sporen))] });
    this.stopSporen = followCalls(provider.getTracer('kanaries'), '');
    globalThis.fetch = (input, init) => this.vraag(input, init);
  }

  stop(): void {
    this.stopSporen();
    globalThis.fetch = this.echt;
  }

  /** A span that no filter stood before, as one that was made wrong would be. */
  vangSpoor(naam: string): void {
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(this.sporen)] }).getTracer('ongefilterd').startSpan(naam).end();
  }

  /** Hands the spans over that came to their end since. */
  vangSporen(): void {
    for (const { name, attributes, events, links, status } of this.sporen.getFinishedSpans())
      this.opvang.vang('meting', { name, attributes, events, links, status });
    this.sporen.reset();
  }

  /** Looks from now on for what gives access, by its longest part. */
  private geheim(tekst: string, wat: string): void {
    if (tekst.length < 20) return;
    this.zoeker.voegToe(tekst, wat, { heel: false });
    this.uitgegeven += 1;
  }

  private async vraag(input: string | URL | Request, init: RequestInit | undefined): Promise<Response> {
    const { url, method, headers } = input instanceof Request ? input : new Request(input, { ...init, body: null });
    if (this.plaatsen.niet.some((begin) => url.startsWith(begin))) return this.echt(input, init);
    const { host, pathname } = new URL(url);
    const isWebhook = pathname.startsWith('/workflows/');
    // The address of the webhook, and that of bytes, are secrets that Microsoft 365 gave out for this very call
    if (!isWebhook && !url.startsWith(this.plaatsen.bytes)) this.opvang.vang('adres van Microsoft 365', method, url);
    const koppen = Array.from(headers).filter(([naam]) => naam !== 'authorization');
    this.opvang.vang('kop voor Microsoft 365', host, koppen);
    this.geheim(headers.get('authorization')?.split('.')[2] ?? '', 'token van de dienst');
    if (typeof init?.body === 'string') this.vangInhoud(pathname, isWebhook, init.body);
    const storing = this.storingen.find(({ bij, keer }) => keer > 0 && bij.test(`${method} ${url}`));
    if (storing !== undefined) {
      storing.keer -= 1;
      const antwoord = storing.antwoord();
      if (antwoord instanceof Error) throw antwoord;
      return antwoord;
    }
    const antwoord = await this.echt(input, init);
    const location = antwoord.headers.get('location');
    if (location !== null) for (const deel of new URL(location, url).searchParams.values()) this.geheim(deel, 'adres van een bestand');
    return antwoord;
  }

  private vangInhoud(pathname: string, isWebhook: boolean, inhoud: string): void {
    if (isWebhook) return this.opvang.vang('kaart', inhoud);
    if (pathname.endsWith('/fields')) return this.opvang.vang('kolom in SharePoint', inhoud);
    if (!pathname.endsWith('/sendMail')) return;
    const { body: _tekst, subject, ...rest } = (JSON.parse(inhoud) as Bericht).message ?? {};
    this.opvang.vang('onderwerp van een mail', String(subject));
    this.opvang.vang('kenmerk van een mail', rest);
  }
}
