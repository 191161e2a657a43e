import { useEffect, useState } from 'react';

export interface LoopPlayerOptions {
  readonly at: number;
  readonly end: number;
  readonly onPositionChange: (position: number) => void;
  /** Parts a second. */
  readonly speed: number;
}

export interface LoopPlayer {
  readonly playing: boolean;
  readonly play: () => void;
  readonly pause: () => void;
  /** Goes to a position, as far as there is one; what plays stops. */
  readonly goTo: (position: number) => void;
}

/** Goes on part by part while it plays. */
export function useLoopPlayer({ at, end, onPositionChange, speed }: LoopPlayerOptions): LoopPlayer {
  const [wantsToPlay, setPlaying] = useState(false);
  const playing = wantsToPlay && at < end;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => onPositionChange(at + 1), 1000 / speed);
    return () => clearTimeout(timer);
  }, [playing, at, speed, onPositionChange]);
  return {
    playing,
    play: () => setPlaying(true),
    pause: () => setPlaying(false),
    goTo: (position) => {
      setPlaying(false);
      onPositionChange(Math.min(end, Math.max(0, position)));
    },
  };
}
