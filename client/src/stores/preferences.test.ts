import { MeetingId } from '@entente/shared/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { preferenceStore } from './preferences.ts';
import { wishMemory } from './wish-memory.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('preferences', () => {
  it('are there again on the next visit', () => {
    preferenceStore(localStorage).choose({ listenTo: 'vi', cameraId: 'c1' });
    expect(preferenceStore(localStorage).get()).toEqual({ listenTo: 'vi', cameraId: 'c1' });
  });

  it('keep what was chosen before', () => {
    const store = preferenceStore(localStorage);
    store.choose({ microphoneId: 'm1' });
    store.choose({ listenTo: 'floor' });
    expect(store.get()).toEqual({ microphoneId: 'm1', listenTo: 'floor' });
  });

  it.each(['', 'nonsense', '[]', '{"listenTo":7}'])('are none when what was stored is %j', (stored) => {
    localStorage.setItem('entente.preferences', stored);
    expect(preferenceStore(localStorage).get()).toEqual({});
  });
});

describe('what was open before a reload', () => {
  const meeting = MeetingId.parse('m1');

  it('is known in the same meeting, and in no other', () => {
    wishMemory(sessionStorage, meeting).keep({ open: ['microphone'] });
    expect(wishMemory(sessionStorage, meeting).recall()).toEqual({ open: ['microphone'] });
    expect(wishMemory(sessionStorage, MeetingId.parse('m2')).recall()).toBeNull();
  });

  it('is not known when it cannot be read', () => {
    sessionStorage.setItem('entente.open.m1', '["screen"]');
    expect(wishMemory(sessionStorage, meeting).recall()).toBeNull();
  });
});
