import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CopyAs } from './CopyAs.tsx';

const items = [{ id: 'link', label: 'Link', text: () => 'here' }];

it('is a closed list on a server, with its attributes at its root', () => {
  const html = renderToString(<CopyAs items={items} className="mine" id="copy" />);
  expect(html).toMatch(/^<div id="copy" class="mgp mgp-CopyAs mine"/);
  expect(html).toContain('aria-expanded="false"');
  expect(html).not.toContain('Link');
});

it('is an open list where it is asked for', () => {
  const html = renderToString(<CopyAs items={items} defaultOpen />);
  expect(html).toContain('aria-label="Copy Link"');
  expect(html).not.toContain('Save');
});

it('says so where there is nothing to copy', () =>
  expect(renderToString(<CopyAs items={[]} open />)).toContain('Nothing to copy yet.'));

it('waits for a list that is made when it is opened', () =>
  expect(renderToString(<CopyAs items={() => Promise.resolve(items)} open />)).toContain('One moment…'));
