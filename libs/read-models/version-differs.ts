import type { Projection } from './projection.js';

/** The live tables were made for another version: folding on would mix two meanings. They go on answering until a rebuild. */
export class VersionDiffers extends Error {
  override readonly name = 'VersionDiffers';
  constructor({ name, version }: Pick<Projection, 'name' | 'version'>, live: number) {
    super(
      live < version
        ? `${name} is at version ${live} and this program folds version ${version}: it needs a rebuild.`
        : `${name} is at version ${live}, made by a newer program than this one, which folds version ${version}.`,
    );
  }
}
