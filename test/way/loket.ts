import type { Service } from './service.ts';

/** A person of the loket with a browser without scripts: cookies, links and forms, nothing else. */
export class Loket {
  private readonly base: string;
  private readonly cookies = new Map<string, string>();

  constructor(service: Service) {
    this.base = service.running.url;
  }

  private async ask(path: string, form?: URLSearchParams): Promise<Response> {
    const answer = await fetch(new URL(path, this.base), {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
      this.cookies.set(name, value);
    }
    // As a browser does with a page that says that it is not there yet
    return form === undefined && answer.status === 503 && answer.headers.has('refresh') ? this.ask(path) : answer;
  }

  /** Picks a role on the sign-in page of this machine. */
  async signIn(rol: string): Promise<void> {
    const answer = await this.ask('/.auth/login/aad', new URLSearchParams({ rol, post_login_redirect_uri: '/loket' }));
    if (answer.status !== 302) throw new Error(`signing in: ${answer.status}`);
  }

  async page(path: string): Promise<string> {
    const answer = await this.ask(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }

  /** Whether a decision on a dossier was recorded: there is no form for a new one then. */
  async isRecorded(kenmerk: string): Promise<boolean> {
    return (await this.ask(`/loket/dossiers/${kenmerk}/besluit/nieuw`)).status === 303;
  }

  /** Whether a decision on a dossier waits for its signature. */
  async waits(kenmerk: string): Promise<boolean> {
    return (await this.page(`/loket/dossiers/${kenmerk}/besluit`)).includes('Te ondertekenen');
  }

  /** Signs the decision that waits on a dossier, as the directeur-bestuurder, and goes on as the role that recorded it. */
  async sign(kenmerk: string, rol = 'secretaris'): Promise<void> {
    await this.signIn('directeur-bestuurder');
    const at = `/loket/dossiers/${kenmerk}/besluit`;
    const signed = await this.ask(`${at}/ondertekenen`, new URLSearchParams({ ...valuesOf(await this.page(at)), bekeken: 'ja' }));
    if (signed.status !== 303) throw new Error(`signing was refused: ${signed.status} ${errorsOf(await signed.text())}`);
    await this.signIn(rol);
  }

  /** Notes as the secretary that every member who may vote votes so; the committee is that of this machine. */
  async vote(kenmerk: string, stem: 'toekennen' | 'afwijzen'): Promise<void> {
    const at = `/loket/dossiers/${kenmerk}/stemming`;
    const html = await this.page(at);
    // Recording broke off after it closed the vote
    if (html.includes('Het besluit wordt op dit moment vastgelegd')) return;
    const shown = valuesOf(html);
    const votes = Object.keys(shown).filter((name) => name.startsWith('stem-'));
    if (votes.length < 2) throw new Error(`${votes.length} members can vote on ${kenmerk}`);
    const form = new URLSearchParams({ ...shown, ...Object.fromEntries(votes.map((name) => [name, stem])) });
    const noted = await this.ask(`${at}/noteren`, form);
    if (noted.status !== 303) throw new Error(`the votes were refused: ${noted.status} ${errorsOf(await noted.text())}`);
  }

  /** Has the loket vote as the decision will be, fills in the form of a decision with what it proposes and what is given, looks at the letter, and records it. Returns the result page's path. */
  async decide(kenmerk: string, given: Record<string, string>): Promise<string> {
    const at = `/loket/dossiers/${kenmerk}/besluit`;
    const { besluit } = given;
    if (besluit === 'toekennen' || besluit === 'afwijzen') await this.vote(kenmerk, besluit);
    const filled = new URLSearchParams({ ...valuesOf(await this.page(`${at}/nieuw`)), ...given });
    const look = await this.ask(`${at}/nieuw`, filled);
    const location = look.headers.get('location');
    if (look.status !== 303 || location === null) throw new Error(`the form was refused: ${look.status} ${errorsOf(await look.text())}`);
    const last = await this.page(location);
    const recorded = await this.ask(`${at}/vastleggen`, new URLSearchParams(valuesOf(last)));
    if (recorded.status !== 303) throw new Error(`recording was refused: ${recorded.status} ${errorsOf(await recorded.text())}`);
    return recorded.headers.get('location') ?? '';
  }

  /** Approves the list of what is to be destroyed, once these dossiers wait in it; undefined as long as they do not. */
  async approve(kenmerken: readonly string[]): Promise<true | undefined> {
    const html = await this.page('/loket/vernietigen');
    const [, waiting = ''] = /<section aria-labelledby="keuren">([\s\S]*?)<\/section>/.exec(html) ?? [];
    if (!kenmerken.every((kenmerk) => waiting.includes(kenmerk))) return undefined;
    const approved = await this.ask('/loket/vernietigen/goedkeuren', new URLSearchParams(valuesOf(waiting)));
    // Another dossier may have joined the list since
    if (approved.status === 409) return undefined;
    if (approved.status !== 303) throw new Error(`approval was refused: ${approved.status} ${errorsOf(await approved.text())}`);
    return true;
  }
}

const unescape = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescape(found);
};
const errorsOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 1500);

/** What a browser would send for the forms of a page as they stand. */
function valuesOf(html: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const kind = attribute(tag, 'type');
    if (name === undefined || ((kind === 'radio' || kind === 'checkbox') && !/\schecked\b/.test(tag))) continue;
    values[name] = attribute(tag, 'value') ?? '';
  }
  for (const [, tag = '', text = ''] of html.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    values[attribute(tag, 'name') ?? ''] = unescape(text.trim());
  for (const [, tag = '', options = ''] of html.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b[^>]*\sselected\b[^>]*>/.exec(options)?.[0] ?? /<option\b[^>]*>/.exec(options)?.[0] ?? '';
    values[attribute(tag, 'name') ?? ''] = attribute(chosen, 'value') ?? '';
  }
  return values;
}
