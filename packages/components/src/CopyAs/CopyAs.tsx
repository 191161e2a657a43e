'use client';

import type { ComponentPropsWithoutRef } from 'react';
import { useEffect, useId, useRef } from 'react';
import { classNames } from '../internal/classNames.ts';
import { ErrorBoundary } from '../internal/ErrorBoundary.tsx';
import { guardedComponent } from '../internal/guardedComponent.tsx';
import { ChevronIcon } from '../internal/icons.tsx';
import { useControllable } from '../internal/useControllable.ts';
import { useStableCallback } from '../internal/useStableCallback.ts';
import type { CopyAsLabels } from './copyAsLabels.ts';
import { DEFAULT_COPY_AS_LABELS } from './copyAsLabels.ts';
import { CopyRow } from './CopyRow.tsx';
import type { CopyOutcome } from './useCopy.ts';
import { useCopy } from './useCopy.ts';
import type { CopyItems } from './useCopyItems.ts';
import { useCopyItems } from './useCopyItems.ts';

export interface CopyAsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /**
   * The forms to choose from; `expressionCopies` and `runCopies` make those of an expression and of a training run. Or how
   * they are got when the list is opened, so that their code need not be loaded before: the same function while they are
   * the same.
   */
  readonly items: CopyItems | (() => Promise<CopyItems>);
  /** Whether the list is shown, where the page keeps it. */
  readonly open?: boolean;
  /** Whether the list is shown at first. Default false. */
  readonly defaultOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** The side of the button with which the list is flush. Default 'start'. */
  readonly align?: 'start' | 'end';
  /** How the button looks: like any other, or small and quiet, to stand in a heading's line. Default 'button'. */
  readonly variant?: 'button' | 'chip';
  /** Words to replace. */
  readonly labels?: Partial<CopyAsLabels>;
}

/** A button that opens a list of forms in which what is shown can be copied or saved. */
export const CopyAs = guardedComponent(function CopyAs(
  {
    items,
    open,
    defaultOpen = false,
    onOpenChange,
    align = 'start',
    variant = 'button',
    labels,
    className,
    ...rest
  }: CopyAsProps,
  ref,
) {
  const words = { ...DEFAULT_COPY_AS_LABELS, ...labels };
  const [shown, setShown] = useControllable(open, defaultOpen, onOpenChange);
  return (
    <div {...rest} ref={ref} className={classNames('mgp mgp-CopyAs', className)}>
      <ErrorBoundary name={words.open}>
        <Disclosure
          items={items}
          shown={shown}
          onShownChange={setShown}
          align={align}
          variant={variant}
          words={words}
        />
      </ErrorBoundary>
    </div>
  );
});

interface DisclosureProps {
  readonly items: CopyAsProps['items'];
  readonly shown: boolean;
  readonly onShownChange: (shown: boolean) => void;
  readonly align: 'start' | 'end';
  readonly variant: 'button' | 'chip';
  readonly words: CopyAsLabels;
}

function Disclosure({ items: source, shown, onShownChange, align, variant, words }: DisclosureProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { outcome, copy, save, forget } = useCopy();
  const items = useCopyItems(source, shown);
  const toggle = (next: boolean): void => {
    forget();
    onShownChange(next);
  };
  const close = useStableCallback(() => toggle(false));
  // A press anywhere else closes the list, and so does Escape, which gives the focus back to the button.
  useEffect(() => {
    if (!shown) return undefined;
    const isInside = (event: Event): boolean =>
      [button.current, panel.current].some((element) => element !== null && event.composedPath().includes(element));
    const onPointerDown = (event: PointerEvent): void => {
      if (!isInside(event)) close();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // A dialog around it stays.
      event.preventDefault();
      close();
      if (isInside(event)) button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [shown, close]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className="mgp-button"
        data-variant={variant === 'chip' ? 'chip' : undefined}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        onClick={() => toggle(!shown)}
      >
        {words.open}
        <ChevronIcon />
      </button>
      <div
        ref={panel}
        id={`${id}-list`}
        className="mgp-CopyAs-panel"
        data-align={align}
        role="group"
        aria-label={words.list}
        hidden={!shown}
      >
        {shown && typeof items === 'string' && (
          <p className="mgp-CopyAs-empty">{items === 'loading' ? words.loading : words.notLoaded}</p>
        )}
        {shown && items.length === 0 && <p className="mgp-CopyAs-empty">{words.empty}</p>}
        {shown && typeof items !== 'string' && items.length > 0 && (
          <ul className="mgp-CopyAs-list">
            {items.map((item) => (
              <CopyRow
                key={item.id}
                item={item}
                outcome={outcome?.item.id === item.id ? outcome : undefined}
                onCopy={copy}
                onSave={save}
                words={words}
              />
            ))}
          </ul>
        )}
      </div>
      <span className="mgp-visually-hidden" role="status">
        {shown && items === 'failed' ? words.notLoaded : news(outcome, words)}
      </span>
    </>
  );
}

function news(outcome: CopyOutcome | null, words: CopyAsLabels): string {
  switch (outcome?.kind) {
    case 'copied':
      return words.copiedNews(outcome.item.label);
    case 'saved':
      return words.savedNews(outcome.item.fileName ?? outcome.item.label);
    case 'failed':
      return words.failed(outcome.item.label);
    case 'refused':
    case undefined:
      return '';
  }
}
