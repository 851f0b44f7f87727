import type { Control } from '../controls.ts';
import { wordSymbol } from '../symbols.ts';

/** The fields that are open at a place in the text: their command is not read, their outcome is. */
export type Fields = {
  begin(): void;
  /** From here on the outcome stands. */
  separate(): void;
  /** The field to fill in that ends here, or the sign that it shows; undefined for other fields, whose outcome stands in the text. */
  end(): Control | string | undefined;
  /** Whether text at hand belongs to a command, and where it goes. */
  take(text: string): boolean;
  data(control: Control | undefined): void;
};

type Field = { command: string; control: Control | undefined; result: string; separated: boolean };

/** Longest command that is looked at. */
const longest = 2_000;

export function openFields(): Fields {
  const open: Field[] = [];
  return {
    begin: () => void open.push({ command: '', control: undefined, result: '', separated: false }),
    separate() {
      const field = open.at(-1);
      if (field !== undefined) field.separated = true;
    },
    end() {
      const field = open.pop();
      if (field === undefined) return undefined;
      const command = field.command.trim();
      if (/^FORM(?:TEXT|CHECKBOX|DROPDOWN)/u.test(command)) {
        const control = field.control ?? { kind: command.startsWith('FORMC') ? 'checkbox' : 'text', name: '', value: '' };
        return control.kind === 'text' ? { ...control, value: field.result.trim() } : control;
      }
      const symbol = /^SYMBOL (\d{1,5})/u.exec(command);
      return symbol !== null && field.result === '' ? wordSymbol(Number(symbol[1])) : undefined;
    },
    take(text) {
      const command = open.findLast((field) => !field.separated);
      if (command !== undefined) {
        if (command.command.length < longest) command.command += text;
        return true;
      }
      const field = open.at(-1);
      if (field === undefined || !/^\s*(?:FORM|SYMBOL)/u.test(field.command)) return false;
      field.result += text;
      return /^\s*FORM/u.test(field.command);
    },
    data(control) {
      const field = open.at(-1);
      if (field !== undefined && control !== undefined) field.control = control;
    },
  };
}
