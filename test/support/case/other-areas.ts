/** Two more areas with a procedure of their own: Stafford and Horsham. */
import { gloucestershire } from '../../../libs/procedures/gloucestershire.js';
import type { House } from '../house.js';
import { done } from './over-http.js';

export interface OtherArea {
  /** The police area. */
  readonly area: string;
  readonly localGovernmentArea: string;
  readonly name: string;
  readonly bodies: readonly string[];
}

export const STAFFORD: OtherArea = {
  area: 'staffordshire',
  localGovernmentArea: 'E07000197',
  name: 'Stafford',
  bodies: ['stafford-borough-council', 'staffordshire-police', 'nhs-staffordshire-and-stoke-on-trent-icb'],
};
export const HORSHAM: OtherArea = {
  area: 'sussex',
  localGovernmentArea: 'E07000227',
  name: 'Horsham',
  bodies: ['horsham-district-council', 'sussex-police', 'nhs-sussex-icb'],
};

/** Each under Gloucestershire's rules, with bodies of its own, in force since reviews began. */
export const publishProcedures = async (house: House, areas: readonly OtherArea[]): Promise<void> => {
  const { ownGrounds: _, ...rules } = gloucestershire;
  for (const { area, localGovernmentArea, name, bodies } of areas)
    done(
      await (await house.as('administrator', { area })).post(`/v1/procedures/${area}`, {
        ...rules,
        localGovernmentAreas: [{ code: localGovernmentArea, name }],
        publicPointOfContact: {
          name: `Office of the Police and Crime Commissioner of ${name}`,
          phone: '+44 1632 960000',
        },
        relevantBodies: [{ localGovernmentArea, bodies }],
        decides: { who: bodies[0], delegation: 'For the relevant bodies of the area' },
        invitedPartners: ['probation-service'],
      }),
    );
};
