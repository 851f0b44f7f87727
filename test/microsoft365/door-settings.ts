import type { Settings } from '../../src/settings.ts';
import { testSettings } from '../fakes/app.ts';
import type { Running } from './with-microsoft365.ts';

/** Settings with which the service's own door opens to a Microsoft 365 on this machine. */
export const doorSettings = (m365: Running): Settings => ({
  ...testSettings(m365.drive),
  GRAPH_URL: m365.graphUrl,
  GRAPH_AUTHORITY: m365.authority,
  GRAPH_TENANT_ID: m365.app.tenantId,
  GRAPH_CLIENT_ID: m365.app.clientId,
  GRAPH_CLIENT_SECRET: m365.app.clientSecret,
  GRAPH_DOWNLOAD_HOSTS: new URL(m365.downloadOrigin).host,
  TEAMS_WORKFLOW_URL: m365.workflowUrl,
});
