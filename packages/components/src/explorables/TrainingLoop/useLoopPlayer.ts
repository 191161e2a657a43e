import { useEffect, useState } from 'react';

export interface LoopPlayerOptions {
  /** Goes one moment on; a new function at each of them. */
  readonly advance: () => void;
  /** Whether there is nothing more to play. */
  readonly isAtEnd: boolean;
  /** Moments a second. */
  readonly speed: number;
}

export interface LoopPlayer {
  readonly playing: boolean;
  readonly play: () => void;
  readonly pause: () => void;
}

/** Goes on moment by moment while it plays. */
export function useLoopPlayer({ advance, isAtEnd, speed }: LoopPlayerOptions): LoopPlayer {
  const [wantsToPlay, setPlaying] = useState(false);
  const playing = wantsToPlay && !isAtEnd;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(advance, 1000 / speed);
    return () => clearTimeout(timer);
  }, [playing, advance, speed]);
  return { playing, play: () => setPlaying(true), pause: () => setPlaying(false) };
}
