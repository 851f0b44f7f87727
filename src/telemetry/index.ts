import { AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { followCalls } from './calls.ts';
import { RedactingExporter } from './redact.ts';

/** How to end what was begun: what is not sent yet is sent first. */
export type Telemetry = { end(): Promise<void> };

const ingestionHost = (connection: string): string => {
  const [, endpoint = ''] = /(?:^|;)IngestionEndpoint=([^;]+)/i.exec(connection) ?? [];
  return URL.canParse(endpoint) ? new URL(endpoint).hostname : '';
};

/**
 * Sends a span of every call to other services to Application Insights, under the spans of the Functions host. `byIdentity`: with the
 * managed identity, as Azure asks where keys are turned off. Heavy: import it only where there is a connection.
 */
export async function startTelemetry(connection: string, byIdentity: boolean): Promise<Telemetry> {
  const credential = byIdentity ? new (await import('@azure/identity')).DefaultAzureCredential() : undefined;
  const exporter = new AzureMonitorTraceExporter({
    connectionString: connection,
    // What cannot be sent is lost, and not left on a disk.
    disableOfflineStorage: true,
    ...(credential === undefined ? {} : { credential }),
  });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'dossierloket' }),
    spanProcessors: [new BatchSpanProcessor(new RedactingExporter(exporter))],
  });
  const stop = followCalls(provider.getTracer('dossierloket'), ingestionHost(connection));
  return {
    async end() {
      stop();
      await provider.shutdown();
    },
  };
}
