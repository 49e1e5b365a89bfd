import type { Projection } from '../../read-models/projection.js';
import type { Sealer } from '../../sealing/sealing.js';
import { appearances } from './appearances.js';
import { erasures } from './erasures.js';
import { narratives } from './narratives.js';
import { peopleSearch } from './people-search.js';

/** `sealer` opens names and makes tokens of them; none comes to rest. */
export const peopleProjections = (sealer: Sealer): readonly Projection[] => [
  peopleSearch(sealer) as Projection,
  erasures as Projection,
  narratives,
  appearances,
];
