import type { ComponentType } from 'react';
import { Suspense } from 'react';
import { prerender } from 'react-dom/static';
import { describe, expect, it, vi } from 'vitest';
import { lazyPart } from './lazyPart.tsx';

async function render(Part: ReturnType<typeof lazyPart<{ name: string }>>): Promise<string> {
  const { prelude } = await prerender(
    <Suspense fallback="loading">
      <Part name="Ada" />
    </Suspense>,
  );
  return new Response(prelude).text();
}

function Name({ name }: { readonly name: string }) {
  return <b>{name}</b>;
}

describe('lazyPart', () => {
  it('shows what was loaded, with its props, and loads it once', async () => {
    const load = vi.fn<() => Promise<ComponentType<{ name: string }>>>(async () => Name);
    const Part = lazyPart(load);
    expect(load).not.toHaveBeenCalled();
    expect(await render(Part)).toContain('<b>Ada</b>');
    expect(await render(Part)).toContain('<b>Ada</b>');
    expect(load).toHaveBeenCalledOnce();
  });

  it('says so where it cannot be loaded, and throws nothing', async () => {
    const Part = lazyPart<{ name: string }>(async () => Promise.reject(new TypeError('Failed to fetch')));
    const html = await render(Part);
    expect(html).toContain('This part could not be loaded.');
    expect(html).toContain('Try again');
  });
});
