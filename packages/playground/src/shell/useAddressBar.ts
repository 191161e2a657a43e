import { useEffect, useRef } from 'react';

const PAUSE_MILLISECONDS = 250;

/**
 * Keeps the address bar at `hash`, a little after the last change (browsers limit how often it may
 * change), and calls `open` when the reader goes to another one.
 */
export function useAddressBar(hash: string, open: (hash: string) => void): void {
  const written = useRef(location.hash);

  useEffect(() => {
    const timer = setTimeout(() => {
      // Where the reader has gone elsewhere, which is heard of a moment later, that counts.
      if (hash === location.hash || location.hash !== written.current) return;
      history.replaceState(history.state, '', hash);
      written.current = location.hash;
    }, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [hash]);

  useEffect(() => {
    const onHashChange = () => {
      if (location.hash === written.current) return;
      written.current = location.hash;
      open(location.hash);
    };
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, [open]);
}
