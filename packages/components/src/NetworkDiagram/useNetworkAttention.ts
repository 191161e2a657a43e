import type { FocusEvent, KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { Network } from './createNetwork.ts';
import type { NetworkLayout } from './layoutNetwork.ts';
import { connectionAt } from './layoutNetwork.ts';
import { neighbourNeuron } from './neighbourNeuron.ts';
import { connectionsOf } from './networkWeights.ts';

/** What the reader looks at. */
export type NetworkAttention =
  | { readonly kind: 'neuron'; readonly neuron: number }
  | {
      readonly kind: 'connection';
      readonly connection: number;
      readonly at?: { readonly x: number; readonly y: number };
    };

export interface NetworkAttentionOptions {
  /** The element that the handlers are given to. */
  readonly box: RefObject<HTMLElement | null>;
  readonly network: Network;
  readonly layout: NetworkLayout;
  /** A neuron was chosen, by a click or Enter. */
  readonly onChoose: (neuron: number) => void;
}

/** Follows the pointer and the keyboard over a diagram: which neuron or connection they are on. */
export function useNetworkAttention({ box, network, layout, onChoose }: NetworkAttentionOptions) {
  const [pointed, setPointed] = useState<NetworkAttention>();
  const [focused, setFocused] = useState<NetworkAttention>();
  const [dismissed, setDismissed] = useState<{ readonly attention: NetworkAttention | undefined }>();
  const [reachable, setReachable] = useState<number>();
  const current = known(network, pointed ?? focused);

  // A finger never leaves: what it pointed at stays until it touches something else.
  useEffect(() => {
    if (!pointed) return undefined;
    const touchElsewhere = (event: Event) => {
      if (box.current && !event.composedPath().includes(box.current)) setPointed(undefined);
    };
    document.addEventListener('pointerdown', touchElsewhere);
    return () => document.removeEventListener('pointerdown', touchElsewhere);
  }, [box, pointed]);

  const handlers = useMemo(() => {
    const point = (event: PointerEvent<HTMLElement>) => {
      const neuron = neuronOf(event.target);
      const next =
        neuron === undefined ? pointedConnection(event, network, layout) : ({ kind: 'neuron', neuron } as const);
      setPointed((before) => (isSame(before, next) ? before : next));
    };
    return {
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') setPointed(undefined);
      },
      onClick: (event: { target: EventTarget }) => {
        const neuron = neuronOf(event.target);
        if (neuron === undefined) return;
        setReachable(neuron);
        setDismissed(undefined);
        onChoose(neuron);
      },
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const neuron = neuronOf(event.target);
        if (neuron === undefined) return;
        setReachable(neuron);
        setDismissed(undefined);
        setFocused(event.target.matches(':focus-visible') ? { kind: 'neuron', neuron } : undefined);
      },
      onBlur: () => setFocused(undefined),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const neuron = neuronOf(event.target);
        if (neuron === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === 'Escape') {
          setDismissed({ attention: current });
          return;
        }
        setDismissed(undefined);
        setPointed(undefined);
        if (event.key === 'Enter' || event.key === ' ') onChoose(neuron);
        else if (event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          setFocused((before) => ({
            kind: 'connection',
            connection: nextConnection(network, neuron, before, event.key === 'ArrowUp' ? -1 : 1),
          }));
        } else {
          const next = neighbourNeuron(network, layout, neuron, event.key);
          if (next === undefined) return;
          setFocused({ kind: 'neuron', neuron: next });
          const list = event.currentTarget;
          list.querySelector<HTMLElement>(`[role=option][data-neuron="${next}"]`)?.focus();
        }
        event.preventDefault();
      },
    };
  }, [network, layout, onChoose, current]);

  return {
    /** What stands out now. */
    attention: dismissed && dismissed.attention === current ? undefined : current,
    /** The connection reached by the keyboard, to be announced. */
    announced: known(network, focused?.kind === 'connection' ? focused : undefined),
    /** The card of the chosen neuron was sent away too. */
    dismissed: dismissed !== undefined,
    reachable,
    handlers,
  };
}

function neuronOf(target: EventTarget): number | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[role=option][data-neuron]') : null;
  return element ? Number(element.dataset.neuron) : undefined;
}

function pointedConnection(
  event: PointerEvent<HTMLElement>,
  network: Network,
  layout: NetworkLayout,
): NetworkAttention | undefined {
  const box = event.currentTarget.getBoundingClientRect();
  const at = { x: event.clientX - box.left, y: event.clientY - box.top };
  const connection = connectionAt(layout, network, at.x, at.y, event.pointerType === 'touch' ? 14 : 7);
  return connection === undefined ? undefined : { kind: 'connection', connection, at };
}

function isSame(a: NetworkAttention | undefined, b: NetworkAttention | undefined): boolean {
  if (a?.kind === 'neuron') return b?.kind === 'neuron' && a.neuron === b.neuron;
  if (a?.kind === 'connection') return b?.kind === 'connection' && a.connection === b.connection;
  return b === undefined;
}

/** The attention, unless it is on something that the network no longer has. */
function known(network: Network, attention: NetworkAttention | undefined): NetworkAttention | undefined {
  if (attention?.kind === 'neuron') return network.neurons[attention.neuron] ? attention : undefined;
  return attention && network.connections[attention.connection] ? attention : undefined;
}

/** The weight after (or before) the one in focus among those of a neuron; at first the first (or last) one. */
function nextConnection(network: Network, neuron: number, before: NetworkAttention | undefined, step: 1 | -1): number {
  const position = network.neurons[neuron];
  const own = position ? connectionsOf(network, position) : [];
  const current = before?.kind === 'connection' ? network.connections[before.connection] : undefined;
  const place = own.findIndex((connection) => connection === current);
  const next = place < 0 ? (step > 0 ? 0 : own.length - 1) : (place + step + own.length) % own.length;
  const found = own[next];
  return found ? network.connections.indexOf(found) : -1;
}
