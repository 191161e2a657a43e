import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';

/**
 * Describes an element by another one, for as long as it is given: the node at which the keyboard enters a graph is read
 * with the keys, which screen readers would not say of the graph itself, and the nodes after it are not.
 */
export function useDescribed(elementId: string | undefined, descriptionId: string): void {
  useBrowserLayoutEffect(() => {
    const element = elementId === undefined ? null : document.getElementById(elementId);
    element?.setAttribute('aria-describedby', descriptionId);
    return () => element?.removeAttribute('aria-describedby');
  }, [elementId, descriptionId]);
}
