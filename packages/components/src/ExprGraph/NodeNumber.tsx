import { useContext, useRef } from 'react';
import { formatExactly } from '../internal/formatNumber.ts';
import { signOf } from '../internal/NumberText.tsx';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import { formatNodeNumber } from './formatNodeNumber.ts';
import { GraphStateContext } from './GraphStateStore.ts';

export interface NodeNumberProps {
  readonly id: string;
  readonly part: 'data' | 'grad';
}

const NONE = '—';
const HIDDEN = '?';

/**
 * A node's value or gradient. The number is written into its element by a subscription of its own,
 * which costs a quarter of rendering it: a thousand of them may change with every move of a slider.
 */
export function NodeNumber({ id, part }: NodeNumberProps) {
  const store = useContext(GraphStateContext);
  const ref = useRef<HTMLSpanElement>(null);
  useBrowserLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    let shown: number | string | undefined;
    const write = () => {
      const state = store.node(id);
      const x = state[part];
      const next = x ?? (state.hidden && part === 'grad' ? HIDDEN : NONE);
      if (Object.is(next, shown)) return;
      shown = next;
      element.textContent = typeof next === 'string' ? next : formatNodeNumber(next);
      setAttribute(element, 'title', undefined);
      if (part === 'grad') setAttribute(element, 'data-role', next === NONE ? undefined : 'grad');
      else setAttribute(element, 'data-sign', x === undefined ? undefined : signOf(x));
    };
    write();
    return store.subscribe(`node ${id}`, write);
  }, [store, id, part]);
  return (
    <span
      ref={ref}
      className="mgp-number"
      onPointerEnter={(event) => {
        // All digits are at hand where the pointer rests.
        const x = store.node(id)[part];
        setAttribute(event.currentTarget, 'title', x === undefined ? undefined : formatExactly(x));
      }}
    />
  );
}

function setAttribute(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
