import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createDraftStore, forgetDrafts } from './draft-store.ts';

const schema = z.object({ title: z.string() });
const initial = { title: '' };
const open = (name = 'new') => createDraftStore({ storage: localStorage, name, schema, initial });

beforeEach(() => {
  localStorage.clear();
});

it('keeps what was typed through a reload, each draft for itself', () => {
  open().change(() => ({ title: 'Fisheries' }));
  expect(open().get()).toEqual({ title: 'Fisheries' });
  expect(open().changed).toBe(true);
  expect(open('copy.m1').get()).toBe(initial);
  expect(open('copy.m1').changed).toBe(false);
});

it('is as it began after it was discarded, and after a reload too', () => {
  const draft = open();
  draft.change(() => ({ title: 'Fisheries' }));
  draft.discard();
  expect([draft.get(), draft.changed, open().get()]).toEqual([initial, false, initial]);
});

it('is gone once the meeting stands, while the page still shows it', () => {
  const draft = open();
  draft.change(() => ({ title: 'Fisheries' }));
  draft.done();
  expect([draft.get().title, open().get()]).toEqual(['Fisheries', initial]);
});

it.each(['', 'no json', '{"title":7}', 'null'])('counts “%s” as nothing kept', (kept) => {
  localStorage.setItem('entente.draft.new', kept);
  expect(open().get()).toBe(initial);
});

it('forgets every draft at the end of a session, and nothing else', () => {
  open().change(() => ({ title: 'a' }));
  open('edit.m1.0').change(() => ({ title: 'b' }));
  localStorage.setItem('entente.preferences', '{}');
  forgetDrafts(localStorage);
  expect(Object.keys(localStorage)).toEqual(['entente.preferences']);
});
