import { useState } from 'react';

type Domain = readonly [low: number, high: number];

/** Half the width of the plot around a variable that is not larger than it. */
const REACH = 5;

/**
 * The numbers of a variable that its plot shows: it stays where it is while the variable moves inside, so that it does
 * not move under the hand that drags the point, and is chosen anew around a number beyond it or another variable.
 */
export function usePlotDomain(variable: string | undefined, x: number): Domain {
  const [shown, setShown] = useState<{ readonly variable: string | undefined; readonly domain: Domain }>();
  if (shown !== undefined && shown.variable === variable && holds(shown.domain, x)) return shown.domain;
  const domain = domainAround(x);
  setShown({ variable, domain });
  return domain;
}

/** −5 to 5, or about as wide as a number that is beyond, with it in the middle. */
export function domainAround(x: number): Domain {
  if (!Number.isFinite(x) || Math.abs(x) <= REACH) return [-REACH, REACH];
  const reach = REACH * 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(x))) - 1);
  const middle = Math.round(x / reach);
  return [Math.max(-Number.MAX_VALUE, (middle - 2) * reach), Math.min(Number.MAX_VALUE, (middle + 2) * reach)];
}

function holds([low, high]: Domain, x: number): boolean {
  return !Number.isFinite(x) || (x >= low && x <= high);
}
