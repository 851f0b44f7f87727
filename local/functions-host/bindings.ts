import type { RegisteredFunction } from './core.ts';
import { HostFault } from './fault.ts';
import type { Binding, FunctionMetadata } from './rpc.ts';

const triggers = ['httptrigger', 'timertrigger', 'queuetrigger'] as const;
export type TriggerType = (typeof triggers)[number];

/** One function as this host runs it: what starts it, and where its outputs go. */
export type HostFunction = {
  name: string;
  registered: RegisteredFunction;
  trigger: { type: TriggerType; name: string; binding: Binding };
  /** Output bindings by name, without the answer to an HTTP request. */
  queueOutputs: Map<string, Binding>;
};

const isTrigger = (binding: Binding) => /trigger$/i.test(binding.type);

function readTrigger({ name, bindings }: FunctionMetadata): HostFunction['trigger'] {
  const found = Object.entries(bindings).filter(([, binding]) => isTrigger(binding));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new HostFault(`Functie ${name} moet precies één trigger hebben.`);
  const type = triggers.find((known) => known === only[1].type.toLowerCase());
  if (type === undefined) {
    throw new HostFault(
      `Functie ${name} heeft een trigger van soort ${only[1].type}. Deze host kent httpTrigger, timerTrigger en queueTrigger; gebruik een van die, of start met Azure Functions Core Tools (func start).`,
    );
  }
  return { type, name: only[0], binding: only[1] };
}

/** Checks what a function asks for; throws HostFault where this host cannot give it. */
export function readFunction(registered: RegisteredFunction): HostFunction {
  const { metadata } = registered;
  const trigger = readTrigger(metadata);
  const queueOutputs = new Map<string, Binding>();
  for (const [key, binding] of Object.entries(metadata.bindings)) {
    if (binding === trigger.binding) continue;
    const type = binding.type.toLowerCase();
    if (binding.direction === 'out' && type === 'queue') queueOutputs.set(key, binding);
    else if (!(binding.direction === 'out' && type === 'http' && trigger.type === 'httptrigger')) {
      const what = binding.direction === 'in' ? 'invoer' : 'uitvoer';
      throw new HostFault(
        `Functie ${metadata.name} heeft een ${what}-binding van soort ${binding.type}. Deze host kent alleen uitvoer naar queue en http; gebruik het opslagpakket in de functie zelf, of start met Azure Functions Core Tools (func start).`,
      );
    }
  }
  return { name: metadata.name, registered, trigger, queueOutputs };
}

/** A text of a binding with `%NAME%` replaced by the setting of that name; throws HostFault where there is none. */
export function resolveSetting(text: string, environment: NodeJS.ProcessEnv, where: string): string {
  return text.replaceAll(/%([^%]+)%/g, (_, name: string) => {
    const value = environment[name];
    if (value === undefined || value === '')
      throw new HostFault(`${where}: instelling ${name} ontbreekt. Zet haar in local.settings.json.`);
    return value;
  });
}
