import { useReactFlow } from '@xyflow/react';
import type { RefObject } from 'react';
import { useEffect } from 'react';
import { zoomAt } from './viewport.ts';

/**
 * Leaves the page its scrolling: one finger on the graph scrolls the page (two pan and zoom the graph),
 * the wheel scrolls the page unless Ctrl or ⌘ is held. React Flow sees to Ctrl, this hook to the rest.
 */
export function usePageScroll(ref: RefObject<HTMLElement | null>, onZoom: () => void): void {
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const keepFromPanning = (event: TouchEvent) => {
      if (event.touches.length === 1) event.stopPropagation();
    };
    const zoomWithCommand = (event: WheelEvent) => {
      if (!event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 25 : 1;
      void setViewport(zoomAt(getViewport(), at, 2 ** (-event.deltaY * lines * 0.002)));
      onZoom();
    };
    element.addEventListener('touchstart', keepFromPanning, { capture: true, passive: true });
    element.addEventListener('wheel', zoomWithCommand, { capture: true, passive: false });
    return () => {
      element.removeEventListener('touchstart', keepFromPanning, { capture: true });
      element.removeEventListener('wheel', zoomWithCommand, { capture: true });
    };
  }, [ref, onZoom, getViewport, setViewport]);
}
