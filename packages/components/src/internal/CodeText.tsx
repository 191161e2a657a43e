import { createElement, Fragment } from 'react';

export interface CodeTextProps {
  /** Plain text in which `code` stands between backticks. */
  readonly text: string;
}

/** A sentence with its code set in monospace. */
export function CodeText({ text }: CodeTextProps) {
  const parts = text.split('`').map((part, i) => (i % 2 === 1 ? createElement('code', null, part) : part));
  return createElement(Fragment, null, ...parts);
}
