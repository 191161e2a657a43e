import { afterEach } from 'vitest';

// The console of a story stays silent: whatever is said there as an error or a warning fails its test. A story that
// shows a failure on purpose silences it itself, with `spyOn(console, 'error').mockImplementation(() => undefined)`.
const said: string[] = [];

for (const level of ['error', 'warn'] as const) {
  const original = console[level].bind(console);
  console[level] = (...words: unknown[]) => {
    said.push(`console.${level}: ${words.map(String).join(' ')}`);
    original(...words);
  };
}

afterEach(() => {
  const complaints = said.splice(0);
  if (complaints.length > 0) throw new Error(`The console was not silent.\n${complaints.join('\n')}`);
});
