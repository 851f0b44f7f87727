import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import { plusMonths } from '../../src/calendar.ts';
import type { Dossier } from '../../src/handboek/dossier.ts';
import { plaatsingsdag } from '../../src/handboek/geldigheid.ts';

const is = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'equal', value });
const isNot = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'notEqual', value });
const before = (fact: string, other: string): NestedCondition => ({ fact, operator: 'before', value: { fact: other } });
const not = (condition: NestedCondition): NestedCondition => ({ not: condition });

const iqGiven = [
  isNot('iq', null),
  isNot('iqDatum', null),
  not(before('peildatum', 'iqDatum')),
  is('iqAangehaald', false),
  is('iqZeker', true),
];
const newYear = [isNot('plaatsingsdag', null), is('plaatsingsdagZeker', true), is('plaatsingsdagJaardag', '08-01')];

/** Every outcome that a new application for LZ or LG can come to by three criteria, each a rule: json-rules-engine has no rule with several outcomes. */
const outcomes: readonly [criterium: string, uitkomst: string, conditions: RuleProperties['conditions']][] = [
  ['alg.iq-actueel', 'ontbreekt', { all: [is('iq', null)] }],
  ['alg.iq-actueel', 'voldaan', { all: [...iqGiven, not(before('iqDatum', 'iqOudste'))] }],
  ['alg.iq-actueel', 'niet-voldaan', { all: [...iqGiven, before('iqDatum', 'iqOudste')] }],
  [
    'alg.iq-actueel',
    'te-beoordelen',
    {
      all: [
        isNot('iq', null),
        { any: [is('iqDatum', null), before('peildatum', 'iqDatum'), is('iqAangehaald', true), is('iqZeker', false)] },
      ],
    },
  ],
  ['alg.indientermijn', 'te-beoordelen', { any: [is('plaatsingsdag', null), is('plaatsingsdagZeker', false)] }],
  [
    'alg.indientermijn',
    'nvt',
    { all: [isNot('plaatsingsdag', null), is('plaatsingsdagZeker', true), isNot('plaatsingsdagJaardag', '08-01')] },
  ],
  ['alg.indientermijn', 'voldaan', { all: [...newYear, before('peildatum', 'uiterlijk')] }],
  ['alg.indientermijn', 'niet-voldaan', { all: [...newYear, not(before('peildatum', 'uiterlijk'))] }],
  ['alg.plaatsingsdatum', 'ontbreekt', { all: [is('plaatsing', null), is('geldigVan', null)] }],
  [
    'alg.plaatsingsdatum',
    'voldaan',
    {
      all: [
        isNot('plaatsing', null),
        is('plaatsingZeker', true),
        { any: [{ fact: 'plaatsingJaardag', operator: 'in', value: ['08-01', '01-01', '04-01'] }, isNot('overlegDatum', null)] },
      ],
    },
  ],
  [
    'alg.plaatsingsdatum',
    'te-beoordelen',
    {
      any: [
        { all: [is('plaatsing', null), isNot('geldigVan', null)] },
        { all: [isNot('plaatsing', null), is('plaatsingZeker', false)] },
        {
          all: [
            isNot('plaatsing', null),
            { fact: 'plaatsingJaardag', operator: 'notIn', value: ['08-01', '01-01', '04-01'] },
            is('overlegDatum', null),
          ],
        },
      ],
    },
  ],
];

/** One engine with the rules, made once, as its makers advise; facts are given at each run. */
export function makeEngine(): Engine {
  const rules = outcomes.map(([criterium, uitkomst, conditions]): RuleProperties => ({
    conditions,
    event: { type: criterium, params: { uitkomst } },
  }));
  const engine = new Engine(rules);
  engine.addOperator<string, string>('before', (a, b) => typeof a === 'string' && typeof b === 'string' && a < b);
  return engine;
}

/** The facts of a dossier that the three criteria look at, laid out flat, which is the cheapest way for the engine; nothing is `null`. */
export function factsOf(dossier: Dossier): Record<string, unknown> {
  const { feiten, peildatum, waarden } = dossier;
  const newest = feiten.iq[0];
  const { plaatsing, geldigVan, overlegDatum } = feiten.aanvraag;
  const asked = plaatsingsdag(dossier);
  return {
    peildatum,
    iq: newest?.tiq ?? null,
    iqDatum: newest?.datum?.waarde ?? null,
    iqAangehaald: newest?.aangehaald ?? null,
    iqZeker: newest?.zeker === true && newest.datum?.zeker === true,
    iqOudste: plusMonths(peildatum, -waarden.iqMaanden),
    plaatsing: plaatsing?.waarde ?? null,
    plaatsingZeker: plaatsing?.zeker ?? null,
    plaatsingJaardag: plaatsing?.waarde.slice(5) ?? null,
    plaatsingsdag: asked?.waarde ?? null,
    plaatsingsdagZeker: asked?.zeker ?? null,
    plaatsingsdagJaardag: asked?.waarde.slice(5) ?? null,
    uiterlijk: `${asked?.waarde.slice(0, 4) ?? ''}-${waarden.indienenVoorVso}`,
    geldigVan: geldigVan?.waarde ?? null,
    overlegDatum: overlegDatum === undefined ? null : overlegDatum.citaat,
  };
}
