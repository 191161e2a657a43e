import { useSyncExternalStore } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

/** The look chosen in the catalog's toolbar, which stories get from their decorator; undefined: the system's. */
export function useCatalogTheme(): 'light' | 'dark' | undefined {
  const theme = useSyncExternalStore(subscribe, chosenTheme);
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

function subscribe(listener: () => void): () => void {
  const channel = addons.getChannel();
  channel.on(GLOBALS_UPDATED, listener);
  return () => channel.off(GLOBALS_UPDATED, listener);
}

function chosenTheme(): unknown {
  const channel = addons.getChannel();
  const [payload] = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? []) as [
    { readonly globals?: { readonly theme?: unknown } }?,
  ];
  return payload?.globals?.theme;
}
