import type { GraphFault } from '../graph/fault.ts';
import type { Settings } from '../settings.ts';

type Kanaal = 'kaart' | 'mail';

const statusOf = ({ status }: GraphFault): string => (status === 0 ? '' : ` (${status})`);

/** The URL of the webhook is a secret: only its host is named. */
const teamsOf = ({ TEAMS_WORKFLOW_URL }: Settings): string => `Teams (de Workflow op ${new URL(TEAMS_WORKFLOW_URL).host})`;

function kaartReden(settings: Settings, fault: GraphFault): string {
  const teams = teamsOf(settings);
  if (fault.kind === 'te-druk') return `${teams} had het te druk${statusOf(fault)}. Kijk in het kanaal of er meer ontbreekt.`;
  if (fault.kind === 'onbereikbaar') return `${teams} gaf geen antwoord${statusOf(fault)}. Kijk of Teams een storing heeft.`;
  return `${teams} weigert de kaart${statusOf(fault)}. De Workflow is uit of weg. Maak in Teams een nieuwe en zet het adres in TEAMS_WORKFLOW_URL.`;
}

function mailReden(settings: Settings, fault: GraphFault): string {
  const postbus = `De postbus ${settings.LOKET_POSTBUS}`;
  if (fault.kind === 'te-druk') return `${postbus} mocht even niets meer versturen${statusOf(fault)}.`;
  if (fault.kind === 'onbereikbaar') return `${postbus} was niet te bereiken${statusOf(fault)}. Kijk of Microsoft 365 een storing heeft.`;
  if (fault.kind === 'geen-toegang')
    return `${postbus} weigert${statusOf(fault)}: de dienst mag er niet uit mailen. Vraag uw beheerder om npm run doctor te starten.`;
  if (fault.kind === 'niet-gevonden') return `${postbus} bestaat niet${statusOf(fault)}. Kijk of LOKET_POSTBUS klopt.`;
  return `${postbus} weigert deze mail${statusOf(fault)}. Kijk of het mailadres van de school in scholen.json klopt.`;
}

/** In Dutch, for the loket: who refused a message, and what to do about it. Nothing secret or personal in it. */
export const weigering = (settings: Settings, kanaal: Kanaal, fault: GraphFault): string =>
  kanaal === 'kaart' ? kaartReden(settings, fault) : mailReden(settings, fault);
