import { at, childrenOf, type Element } from '../packed/xml.ts';

/** What matters of a style: whether its text is hidden, and whether a page begins or ends at it. Undefined is: as the style it builds on. */
type Style = { parent: string; hidden?: boolean; before?: boolean; after?: boolean };

/** The styles of an OpenDocument text by name. */
export type Styles = {
  add(element: Element): void;
  isHidden(style: string | undefined): boolean;
  breaksBefore(style: string | undefined): boolean;
  breaksAfter(style: string | undefined): boolean;
};

/** Longest row of styles that build on each other. */
const deepest = 20;

export function collectStyles(): Styles {
  const styles = new Map<string, Style>();
  const look = (name: string | undefined, property: 'hidden' | 'before' | 'after'): boolean => {
    let style = styles.get(name ?? '');
    for (let depth = 0; style !== undefined && depth < deepest; depth++) {
      const value = style[property];
      if (value !== undefined) return value;
      style = styles.get(style.parent);
    }
    return false;
  };
  return {
    add(element) {
      const { 'style:name': name, 'style:parent-style-name': parent = '', 'style:master-page-name': master = '' } = element.attributes;
      if (element.name !== 'style:style' || name === undefined) return;
      const display = at(element, 'style:text-properties')?.attributes['text:display'] ?? sectionDisplay(element);
      const paragraph = at(element, 'style:paragraph-properties')?.attributes ?? at(element, 'style:table-properties')?.attributes;
      const before = paragraph?.['fo:break-before'];
      const after = paragraph?.['fo:break-after'];
      styles.set(name, {
        parent,
        ...(display !== undefined && { hidden: display === 'none' }),
        ...(before !== undefined ? { before: before === 'page' } : master !== '' && { before: true }),
        ...(after !== undefined && { after: after === 'page' }),
      });
    },
    isHidden: (name) => look(name, 'hidden'),
    breaksBefore: (name) => look(name, 'before'),
    breaksAfter: (name) => look(name, 'after'),
  };
}

const sectionDisplay = (element: Element): string | undefined =>
  childrenOf(element, 'style:section-properties')[0]?.attributes['text:display'];
