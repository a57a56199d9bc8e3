import type { ServerEvents } from '@entente/shared/protocol/events';
import { expect, it } from 'vitest';
import { createEmitter } from '../stores/emitter.ts';
import { HeldEvents } from './held-events.ts';

const said = createEmitter<ServerEvents>();

it('tells who comes late everything in its order, and from then on as it comes', () => {
  const told = new HeldEvents(said);
  said.emit('own-limit', { limit: 'reduced' });
  said.emit('media-reset', {});
  said.emit('own-limit', { limit: 'audio-only' });
  const heard: string[] = [];
  told.on('own-limit', ({ limit }) => heard.push(limit));
  told.on('media-reset', () => heard.push('reset'));
  expect(heard).toEqual([]);
  told.release();
  expect(heard).toEqual(['reduced', 'reset', 'audio-only']);
  said.emit('own-limit', { limit: 'full' });
  expect(heard).toEqual(['reduced', 'reset', 'audio-only', 'full']);
  told.release();
  expect(heard).toHaveLength(4);
});

it('tells nothing more once it is closed', () => {
  const told = new HeldEvents(said);
  const heard: string[] = [];
  told.on('own-limit', ({ limit }) => heard.push(limit));
  told.release();
  told.close();
  said.emit('own-limit', { limit: 'full' });
  expect(heard).toEqual([]);
});
