import { describe, expect, it } from 'vitest';
import { dubbeleNamen } from '../../src/dubbele-namen.ts';

describe('names that stand twice in one object', () => {
  it.each<[string, string[]]>([
    ['{}', []],
    ['[]', []],
    ['"a"', []],
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"a":2,"a":3,"b":[],"b":{}}', ['a', 'b']],
    ['{ "a" : 1 ,\n "a"\t: 2 }', ['a']],
    ['[{"a":1},{"a":2}]', []],
    ['{"a":{"a":{"a":1}}}', []],
    ['{"b":{"c":1},"d":[{"c":1,"e":2,"c":3}]}', ['c']],
    ['{"a":"a","b":"a"}', []],
    ['{"a":["a","a"]}', []],
    ['{"a":"{\\"x\\":1,\\"x\\":2}"}', []],
    ['{"a\\\\":1,"a":2}', []],
    ['{"\\u0061":1,"a":2}', ['a']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
  ])('%s', (json, names) => {
    expect(JSON.parse(json)).toBeDefined();
    expect(dubbeleNamen(json)).toEqual(names);
  });
});
