const LONGEST = 64;
const REMEMBERED = 1_000;
const remembered = new Map<string, string>();

/** A body's name as its slug: `Gloucestershire Constabulary` as `gloucestershire-constabulary`; empty where the name has no letter or digit. */
export function slugOf(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  // A file names few bodies, a million times.
  if (remembered.size >= REMEMBERED) remembered.clear();
  const slug = made(name);
  remembered.set(name, slug);
  return slug;
}

const made = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
