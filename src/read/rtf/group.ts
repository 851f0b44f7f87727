import type { TextBuilder } from '../flow/build-text.ts';
import type { Charset } from './charsets.ts';
import type { RtfField } from './field.ts';
import type { RtfDrawing, RtfPicture } from './pictures.ts';

/** Where the words of a group go. */
export type Destination =
  | 'text'
  | 'unseen'
  | 'fonts'
  | 'instruction'
  | 'fieldName'
  | 'fieldChoice'
  | 'fieldResult'
  | 'picture'
  | 'property'
  | 'propertyName';

/** What holds inside a group and is as before when the group ends. */
export type Group = {
  destination: Destination;
  /** `\*` stood at its begin. */
  optional: boolean;
  /** Nothing stood in it yet: the next word may name it. */
  fresh: boolean;
  text: TextBuilder;
  /** Set on the group that began a text of its own: what to do with it at its end. */
  finish: (() => void) | undefined;
  charset: Charset;
  hidden: boolean;
  deleted: boolean;
  /** How many characters stand for one that programs without Unicode cannot show. */
  skipped: number;
  inTable: boolean;
  depth: number;
  /** In the properties of a row of a table in a table. */
  innerRow: boolean;
  field: RtfField | undefined;
  picture: RtfPicture | undefined;
  /** The drawing that the group is part of. */
  drawn: RtfDrawing | undefined;
};

/** In how many tables the paragraph at hand stands. */
export const tableDepth = (group: Group): number => (group.inTable || group.depth > 1 ? Math.max(1, group.depth) : 0);
