import { useId, useMemo, useState } from 'react';
import { SelectField } from '../../internal/SelectField.tsx';
import type { RunGraphLabels } from './runGraphLabels.ts';
import type { RunGraphTarget } from './runGraphRequest.ts';
import type { RunPoint } from './runPoints.ts';

export interface RunGraphFieldsProps {
  readonly target: RunGraphTarget;
  readonly onTargetChange: (target: RunGraphTarget) => void;
  readonly neuronName: (neuron: RunGraphTarget & { kind: 'neuron' }) => string;
  readonly lossName: string;
  readonly points: readonly RunPoint[];
  readonly point: RunPoint | undefined;
  readonly onPointIdChange: (id: string) => void;
  /** Whether the graph goes on with the run. */
  readonly follows: boolean;
  readonly onFollowsChange: (follows: boolean) => void;
  readonly labels: RunGraphLabels;
}

/** Of what, for which point and at which step a graph is shown. */
export function RunGraphFields({
  target,
  onTargetChange,
  neuronName,
  lossName,
  points,
  point,
  onPointIdChange,
  follows,
  onFollowsChange,
  labels,
}: RunGraphFieldsProps) {
  const id = useId();
  // The neuron that was chosen last stays in the list.
  const [neuron, setNeuron] = useState(target.kind === 'neuron' ? target : undefined);
  if (target.kind === 'neuron' && target !== neuron) setNeuron(target);
  const targets = [
    ...(neuron ? [{ value: 'neuron', label: neuronName(neuron) } as const] : []),
    { value: 'point', label: labels.pointGraph } as const,
    { value: 'loss', label: lossName } as const,
  ];
  const pointOptions = useMemo(
    () => points.map((one) => ({ value: one.id, label: labels.point(one.number, one.held) })),
    [points, labels],
  );
  return (
    <div className="mgp-RunGraph-fields">
      <SelectField
        label={labels.graphOf}
        value={target.kind}
        options={targets}
        onValueChange={(kind) => {
          if (kind !== 'neuron') onTargetChange({ kind });
          else if (neuron) onTargetChange(neuron);
        }}
      />
      {target.kind !== 'loss' && (
        <SelectField
          label={labels.dataPoint}
          value={point?.id ?? ''}
          options={pointOptions}
          onValueChange={onPointIdChange}
        />
      )}
      <label className="mgp-RunGraph-follow" htmlFor={id}>
        <input id={id} type="checkbox" checked={follows} onChange={(event) => onFollowsChange(event.target.checked)} />
        {labels.follow}
      </label>
    </div>
  );
}
