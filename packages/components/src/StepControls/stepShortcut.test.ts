import { describe, expect, it } from 'vitest';
import { stepShortcut } from './stepShortcut.ts';

const press = (key: string, more: Partial<Parameters<typeof stepShortcut>[0]> = {}) =>
  stepShortcut({ key, altKey: false, ctrlKey: false, metaKey: false, target: null, ...more });

describe('stepShortcut', () => {
  it.each([
    [' ', 'play'],
    ['k', 'play'],
    ['K', 'play'],
    ['ArrowLeft', 'back'],
    [',', 'back'],
    ['ArrowRight', 'forward'],
    ['.', 'forward'],
    ['Home', 'first'],
    ['End', 'last'],
    ['ArrowUp', undefined],
    ['Enter', undefined],
    ['constructor', undefined],
  ])('takes “%s” for %s', (key, action) => expect(press(key)).toBe(action));

  it('leaves the shortcuts of the browser alone', () => {
    expect(press('k', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('ArrowRight', { metaKey: true })).toBeUndefined();
  });

  it('leaves a key alone that was already used', () =>
    expect(press('ArrowRight', { defaultPrevented: true })).toBeUndefined());

  it('steps on while a key is held down, but does not flicker between play and pause', () => {
    expect(press('ArrowRight', { repeat: true })).toBe('forward');
    expect(press('k', { repeat: true })).toBeUndefined();
  });
});
