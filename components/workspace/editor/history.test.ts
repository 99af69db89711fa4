import { expect, it } from 'vitest';
import { begin, changed, mapped, redo, undo } from './history.ts';

it('takes typing in one field for one step, until a pause or another field', () => {
  let history = begin('');
  history = changed(history, 'a', 'name', 0);
  history = changed(history, 'ab', 'name', 1000);
  history = changed(history, 'abc', 'name', 2400);
  history = changed(history, 'abcd', 'name', 4000);
  history = changed(history, 'abcd1', 'phone', 4100);
  history = changed(history, 'abcd12', null, 4200);
  history = changed(history, 'abcd123', null, 4300);
  const states = [history.present];
  while (history.past.length > 0) {
    history = undo(history);
    states.push(history.present);
  }
  expect(states).toEqual(['abcd123', 'abcd12', 'abcd1', 'abcd', 'abc', '']);
  for (const _ of states) history = redo(history);
  expect(history.present).toBe('abcd123');
});

it('forgets what was undone when something else is done', () => {
  let history = changed(changed(begin(0), 1, null, 0), 2, null, 0);
  history = changed(undo(history), 3, null, 0);
  expect(redo(history).present).toBe(3);
  expect(undo(history).present).toBe(1);
  expect(undo(begin(0)).present).toBe(0);
});

it('is bounded', () => {
  let history = begin(0);
  for (let i = 1; i < 1000; i++) history = changed(history, i, null, 0);
  expect(history.past.length).toBe(200);
});

it('brings a change from elsewhere into every state', () => {
  const history = mapped(undo(changed(changed(begin(0), 1, null, 0), 2, null, 0)), (n) => n * 10);
  expect([history.past, history.present, history.future]).toEqual([[0], 10, [20]]);
});
