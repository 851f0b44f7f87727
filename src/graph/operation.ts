/** What an operation needs at least, as faults, `doctor` and docs/beheer.md name it. */
export const permissions = {
  lezen: 'Sites.Selected (read)',
  schrijven: 'Sites.Selected (write)',
  beheren: 'Sites.Selected (fullcontrol)',
  sites: 'Sites.FullControl.All, alleen voor wie inricht (of infra/rechten.ps1); de dienst zelf heeft het niet nodig',
  vernietigen: 'Sites.Selected (fullcontrol) of Files.ReadWrite.All',
  abonneren: 'Files.Read.All (of Sites.Selected waar de tenant dat toelaat)',
  mailen: 'Mail.Send op de postbus van het loket (RBAC for Applications)',
  // Mail.ReadBasic does not do: it leaves out extended properties, and the key of a mail is one.
  mailLezen: 'Mail.Read op de postbus van het loket (RBAC for Applications)',
  webhook: 'een geldige Workflows-webhook (TEAMS_WORKFLOW_URL)',
} as const;

/** Whose bound a call is under: the resource units of the tenant, the mailbox of the loket, or the Teams channel. */
export type Lane = 'graph' | 'postbus' | 'teams';

/** One thing that the service asks of Microsoft 365, as data: documentation, `doctor` and the gate are made from it. */
export type Operation = {
  /** As callers and logs know it; holds no id. */
  name: string;
  /** The least permission that it needs. */
  permission: (typeof permissions)[keyof typeof permissions];
  /** What one call costs of its lane: resource units of the tenant, mails of the mailbox, cards of the channel. 0 where it costs nothing there. */
  units: 0 | 1 | 2 | 5;
  /** What the service does it for, in Dutch, for the administrator. */
  purpose: string;
  lane: Lane;
  /** Whether it may be sent again where nobody knows if it was done (a lost answer, a 502). */
  repeatable: boolean;
  /** How long one try may take, in seconds. */
  seconds: number;
};

/** An operation with the usual values: in the lane of Graph, repeatable, 30 seconds a try. */
export const operation = (
  given: Pick<Operation, 'name' | 'permission' | 'units' | 'purpose'> & Partial<Pick<Operation, 'lane' | 'repeatable' | 'seconds'>>,
): Operation => ({ lane: 'graph', repeatable: true, seconds: 30, ...given });
