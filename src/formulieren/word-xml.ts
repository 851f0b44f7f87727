import { XmlComponent } from 'docx';

/** An element of Word's own XML with attributes and nothing in it. */
export class Attributes extends XmlComponent {
  constructor(name: string, values: Record<string, string>) {
    super(name);
    this.root.push({ _attr: values });
  }
}

/** An element of Word's own XML around others. */
export class Group extends XmlComponent {
  constructor(name: string, ...children: XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}
