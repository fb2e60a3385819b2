import {expect, test} from 'vitest';
import type {DatasetCard} from '../../../src/dataset/card.js';
import {claimsGoingOn, claimsOfBackend, claimsOfCard} from '../../../src/jobs/judge/speech-claims.js';
import type {OpenBackend} from '../../../src/jobs/open-backend.js';

const natural = {isNatural: true, isCloned: true};
const robot = {isNatural: false, isCloned: false};
const saying = (health: unknown): OpenBackend => ({health}) as OpenBackend;
const cardOf = (card: Partial<DatasetCard>): DatasetCard =>
  ({
    claims: null,
    backend: {address: 'http://gpu:9090', identity: {service: 'other'}},
    backends: [],
    ...card,
  }) as DatasetCard;
const going = (card: DatasetCard | undefined, backends: readonly OpenBackend[]) => claimsGoingOn(card, {backends});

test.each([
  [{robot: true, clones: false}, robot],
  [{robot: true}, {isNatural: false, isCloned: true}],
  [
    {robot: false, clones: false},
    {isNatural: true, isCloned: false},
  ],
  [{robot: 'true', clones: 'false'}, natural],
  [{status: 'ok'}, natural],
  [undefined, natural],
  ['hello', natural],
])('a backend that says %j', (health, claims) => {
  expect(claimsOfBackend(saying(health))).toEqual(claims);
});

test('a card says what it says; one that does not is natural speech, unless the embedded robot made it all', () => {
  const embedded = {address: 'embedded', identity: {engine: 'espeak'}};
  expect(claimsOfCard(cardOf({claims: robot}))).toEqual(robot);
  expect(claimsOfCard(cardOf({claims: natural, backend: embedded}))).toEqual(natural);
  expect(claimsOfCard(cardOf({}))).toEqual(natural);
  expect(claimsOfCard(cardOf({backend: embedded}))).toEqual(robot);
  const other = {address: 'http://gpu:9090'} as DatasetCard['backends'][number];
  expect(claimsOfCard(cardOf({backend: embedded, backends: [other]}))).toEqual(natural);
});

test('what one backend claims, or did before, all clips are judged by', () => {
  const machine = saying({robot: true, clones: false});
  const person = saying({});
  expect(going(undefined, [machine])).toEqual(robot);
  expect(going(undefined, [machine, machine])).toEqual(robot);
  expect(going(undefined, [machine, person])).toEqual(natural);
  expect(going(cardOf({claims: robot}), [machine])).toEqual(robot);
  expect(going(cardOf({claims: robot}), [person])).toEqual(natural);
  expect(going(cardOf({claims: natural}), [machine])).toEqual(natural);
  expect(going(cardOf({}), [machine])).toEqual(natural);
});

test('a card that was rebuilt does not know who spoke: those who speak now tell', () => {
  const rebuilt = cardOf({backend: {address: 'http://localhost:9090', identity: null}});
  expect(going(rebuilt, [saying({robot: true, clones: false})])).toEqual(robot);
});
