import { useCallback, useId, useMemo, useRef } from 'react';
import { drawnLength } from '../internal/drawnLength.ts';
import { useControllable } from '../internal/useControllable.ts';
import { useElementWidth } from '../internal/useElementWidth.ts';
import { useIdleValue } from '../internal/useIdleValue.ts';
import { useMounted } from '../internal/useMounted.ts';
import { useResolvedColors } from '../internal/useResolvedColors.ts';
import type { Network, NetworkConnection, NeuronPosition } from './createNetwork.ts';
import { neuronIndex } from './createNetwork.ts';
import { layoutNetwork } from './layoutNetwork.ts';
import { ConnectionCard, NeuronCard } from './NetworkCard.tsx';
import { NetworkConnections } from './NetworkConnections.tsx';
import { NETWORK_DIAGRAM_LABELS } from './networkDiagramLabels.ts';
import type { NetworkDiagramProps } from './NetworkDiagramProps.ts';
import { NetworkFrames } from './NetworkFrames.tsx';
import { connectionDescription, networkSummary, neuronDescription } from './networkNames.ts';
import { NetworkNeurons } from './NetworkNeurons.tsx';
import { NetworkTable } from './NetworkTable.tsx';
import { divergedNeurons, fits, touches } from './networkWeights.ts';
import { isRoomy } from './placeCard.ts';
import { useNetwork } from './useNetwork.ts';
import { useNetworkAttention } from './useNetworkAttention.ts';
import { useNetworkGrids } from './useNetworkGrids.ts';
import { useNetworkMaps } from './useNetworkMaps.ts';

/** Width that is assumed where nothing can be measured; the still picture scales to the real one. */
const ASSUMED_WIDTH = 640;
const IDLE_AFTER = 400;
const UNIT: readonly [number, number] = [-1, 1];

type NetworkPictureProps = Pick<
  NetworkDiagramProps,
  | 'model'
  | 'inputs'
  | 'parameters'
  | 'neuronBoundaries'
  | 'xDomain'
  | 'yDomain'
  | 'selectedNeuron'
  | 'defaultSelectedNeuron'
  | 'onSelectedNeuronChange'
  | 'height'
  | 'labels'
>;

/** What a `<NetworkDiagram>` draws. */
export function NetworkPicture({
  model,
  inputs = 2,
  parameters: given,
  neuronBoundaries,
  xDomain = UNIT,
  yDomain = UNIT,
  selectedNeuron,
  defaultSelectedNeuron = null,
  onSelectedNeuronChange,
  height: givenHeight,
  labels,
}: NetworkPictureProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const mounted = useMounted();
  const colors = useResolvedColors(probe);
  const width = useElementWidth(box, ASSUMED_WIDTH);
  const height = drawnLength(givenHeight, 420, 100);

  const words = useMemo(() => ({ ...NETWORK_DIAGRAM_LABELS, ...labels }), [labels]);
  const network = useNetwork(model, inputs);
  const layout = useMemo(() => layoutNetwork(network.sizes, width, height), [network, width, height]);
  const parameters = given && fits(network, given) ? given : undefined;
  const grids = useNetworkGrids(network, neuronBoundaries, xDomain, yDomain);
  useNetworkMaps(list, grids, mounted ? colors : undefined);

  const [selected, setSelected] = useControllable<NeuronPosition | null>(
    selectedNeuron,
    defaultSelectedNeuron,
    onSelectedNeuronChange,
  );
  const selectedIndex = selected ? neuronIndex(network, selected) : -1;
  const choose = useCallback(
    (neuron: number) => setSelected(neuron === selectedIndex ? null : (network.neurons[neuron] ?? null)),
    [network, selectedIndex, setSelected],
  );
  const { attention, announced, dismissed, reachable, handlers } = useNetworkAttention({
    box,
    network,
    layout,
    onChoose: choose,
  });
  const isRaised = useMemo(() => {
    if (attention?.kind === 'connection') {
      const only = network.connections[attention.connection];
      return (connection: NetworkConnection) => connection === only;
    }
    const position = attention && network.neurons[attention.neuron];
    return position && ((connection: NetworkConnection) => touches(connection, position));
  }, [network, attention]);

  const settled = useIdleValue(given, IDLE_AFTER, Infinity);
  const idle = settled && fits(network, settled) ? settled : undefined;
  const descriptions = useMemo(
    () => network.neurons.map((position) => neuronDescription(network, position, idle, words)),
    [network, idle, words],
  );
  const summary = useMemo(() => networkSummary(network, idle, words), [network, idle, words]);

  const broken = parameters ? divergedNeurons(network, parameters) : [];
  const pinned = selectedIndex >= 0 && !dismissed && isRoomy(layout);
  const card = attention ?? (pinned ? { kind: 'neuron', neuron: selectedIndex } : undefined);
  const carded = card?.kind === 'neuron' ? network.neurons[card.neuron] : undefined;
  const weighed = attention?.kind === 'connection' ? network.connections[attention.connection] : undefined;
  const announcedConnection = announced?.kind === 'connection' ? network.connections[announced.connection] : undefined;
  const note = parameters === undefined ? words.empty : broken.length > 0 ? words.diverged : undefined;

  return (
    <>
      <div ref={box} className="mgp-NetworkDiagram-box" {...handlers}>
        <div ref={probe} className="mgp-color-probe" />
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width="100%"
          height={height}
          role={mounted ? undefined : 'img'}
          aria-label={mounted ? undefined : summary}
          aria-hidden={mounted || undefined}
        >
          <NetworkConnections {...{ network, layout, parameters, isRaised }} />
          <NetworkFrames {...{ network, layout, words }} grids={mounted ? undefined : grids} />
        </svg>
        {mounted && (
          <div ref={list} role="listbox" aria-label={words.neurons} aria-describedby={`${id}-help`}>
            <NetworkNeurons
              {...{ network, layout, descriptions }}
              pictured={grids.map((grid) => (grid ? '1' : '0')).join('')}
              diverged={network.neurons.map((_, neuron) => (broken.includes(neuron) ? '1' : '0')).join('')}
              reachable={reachableNeuron(network, reachable, selectedIndex)}
              selected={selectedIndex}
              idPrefix={id}
            />
          </div>
        )}
        {note !== undefined && <div className="mgp-NetworkDiagram-note">{note}</div>}
        {mounted && carded && <NeuronCard {...{ network, layout, parameters, words }} position={carded} />}
        {mounted && weighed && attention?.kind === 'connection' && (
          <ConnectionCard {...{ network, layout, parameters, words }} connection={weighed} at={attention.at} />
        )}
      </div>
      <div className="mgp-visually-hidden">
        <p>{summary}</p>
        <p id={`${id}-help`}>{words.help}</p>
        <p aria-live="polite">
          {announcedConnection && connectionDescription(network, announcedConnection, parameters, words)}
        </p>
        {idle && <NetworkTable network={network} parameters={idle} words={words} />}
      </div>
    </>
  );
}

function reachableNeuron(network: Network, reachable: number | undefined, selected: number): number {
  const wanted = reachable ?? selected;
  return wanted >= 0 && wanted < network.neurons.length ? wanted : 0;
}
