import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/core/desk/command.ts';

describe('what people type about tickets', () => {
  it.each([
    ['take 0412', { word: 'take', ticket: 412, rest: '' }],
    ['TAKE #0412', { word: 'take', ticket: 412, rest: '' }],
    ['0412 take', { word: 'take', ticket: 412, rest: '' }],
    ['0412 yes, in May', { word: 'answer', ticket: 412, rest: 'yes, in May' }],
    ['pass on to 412 kenya', { word: 'pass', ticket: 412, rest: 'kenya' }],
    ['// she asked before', { word: 'note', rest: 'she asked before' }],
    ['add 412: from Kenya\nand Uganda', { word: 'add', ticket: 412, rest: 'from Kenya\nand Uganda' }],
    ['领取0412', { word: 'take', ticket: 412, rest: '' }],
    ['领取 ０４１２', { word: 'take', ticket: 412, rest: '' }],
    ['استلام ٠٤١٢', { word: 'take', ticket: 412, rest: '' }],
    ['补充：0412 我在肯尼亚', { word: 'add', ticket: 412, rest: '我在肯尼亚' }],
  ])('understands %j', (text, wanted) => {
    expect(commandIn(text)).toMatchObject(wanted);
  });

  it.each([
    'take part in the IGF how',
    'what is the queue for the open mic',
    'close the digital gap',
    'done by whom',
    '2026 is which IGF',
    'reopen the WSIS debate',
  ])('takes %j for a question', (text) => {
    const found = commandIn(text);
    expect(found === undefined || found.rest !== '').toBe(true);
    expect(found?.word === 'take' || found?.word === 'close' || found?.word === 'queue').toBe(false);
  });
});
