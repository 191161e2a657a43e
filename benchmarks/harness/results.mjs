// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { BENCHMARKS } from './places.mjs';

const FILE = path.join(BENCHMARKS, 'RESULTS.md');
const HEAD = `# Results

Written by the \`bench:\` commands, each its own section, and by nobody else. [README.md](README.md) says what they
measure and how.
`;
/** Sections in the order in which they stand. */
const SECTIONS = ['train', 'grid', 'graph', 'layout', 'frames', 'size'];

/** A table in Markdown, its columns of numbers to the right. @param {readonly string[]} header @param {readonly (readonly string[])[]} rows */
export function table(header, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const isNumeric = (/** @type {number} */ column) => rows.every((row) => /^(?:[*~]*\d|–|$)/.test(row[column] ?? ''));
  const isEmpty = (/** @type {number} */ column) => rows.every((row) => !row[column]);
  const rule = header.map((_, column) => (isNumeric(column) && !isEmpty(column) ? '--:' : '---'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

/** When, and on what. @param {readonly string[]} [versions] what else took part */
function circumstances(versions = []) {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform} ${process.arch}`;
  const software = [`Node ${process.versions.node}`, `V8 ${process.versions.v8}`, ...versions].join(', ');
  return `${new Date().toISOString().slice(0, 10)} · ${machine} · ${software}`;
}

/**
 * Replaces a command's section of RESULTS.md, and prints it.
 * @param {string} section one of the commands' names
 * @param {string} title
 * @param {readonly string[]} paragraphs
 * @param {readonly string[]} [versions]
 */
export function writeResults(section, title, paragraphs, versions) {
  const text = [`## ${title}`, `\`pnpm bench:${section}\` · ${circumstances(versions)}`, ...paragraphs].join('\n\n');
  console.log(`\n${text}\n`);
  const present = read();
  const sections = new Map(SECTIONS.map((name) => [name, contents(present, name)]));
  sections.set(section, text);
  const written = [...sections].filter(([, content]) => content !== '');
  writeFileSync(
    FILE,
    `${HEAD}${written.map(([name, content]) => `\n${begin(name)}\n${content}\n${end(name)}\n`).join('')}`,
  );
}

/** @param {string} text @param {string} section */
function contents(text, section) {
  const [from, to] = [text.indexOf(begin(section)), text.indexOf(end(section))];
  return from < 0 || to < 0 ? '' : text.slice(from + begin(section).length, to).trim();
}

/** @param {string} section */
const begin = (section) => `<!-- bench:${section} -->`;
/** @param {string} section */
const end = (section) => `<!-- end of bench:${section} -->`;

function read() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
