import { expectSection } from './document-section.js';
import { markdownTable } from './markdown-table.js';

/** A part of docs/glossary.md with the closed lists of one slice, in the words the API takes and gives. */
export const expectGlossary = (section: string, lists: Readonly<Record<string, readonly string[]>>): void =>
  expectSection(
    new URL('../../docs/glossary.md', import.meta.url).pathname,
    section,
    markdownTable(
      ['list', 'values'],
      Object.entries(lists).map(([name, values]) => [name, values.map((value) => `\`${value}\``).join(', ')]),
    ),
  );
