/** A command may record more than its own fact: what it was answered with was taken from the last, and a cited complaint had no ref. */
import { randomUUID } from 'node:crypto';
import { catalogue } from '../../libs/case-file/catalogue.js';
import type { CaseFact } from '../../libs/case-file/facts.js';
import type { Decider } from '../../libs/decider/decider.js';
import { FactCodec } from '../../libs/event-log/fact-codec.js';
import { streamOf } from '../../libs/records/stream-name.js';
import { WritePath } from '../../libs/records/write-path.js';
import { coordinator, otherCouncil } from '../support/case/facts.js';
import { complained, done, person, requestCase } from '../support/case/over-http.js';
import { chairAppointed, reviewOpened } from '../support/case/review.js';
import { type House, openHouse } from '../support/house.js';

/** Records what it is given. */
const asGiven: Decider<null, readonly CaseFact[], CaseFact> = {
  initial: null,
  evolve: () => null,
  decide: (facts) => facts,
};

describe('a complaint that makes the chair one of a body under review', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is answered with its own ref', async () => {
    const office = await house.as('coordinator');
    const caseId = await requestCase(office, await person(office, 'Quillfeather'));
    const { log, sealer } = house.machinery;
    const asked = { commandId: randomUUID(), actor: coordinator };
    const chaired = [reviewOpened(), chairAppointed({ body: otherCouncil })];
    await new WritePath(log, new FactCodec([catalogue]), sealer).run(asGiven, streamOf('case', caseId), chaired, asked);

    const complaint = complained(3, { agency: otherCouncil });
    const answer = await office.post(`/v1/cases/${caseId}/complaints`, complaint);
    expect(done(answer)).toEqual({ id: caseId, revision: 4, ref: 'c1' });
  });
});
