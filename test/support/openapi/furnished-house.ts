/** The real house with something of everything in it, so that every route's path leads somewhere. */

import { ModulesContainer } from '@nestjs/core';
import { type DeclaredRoute, declaredRoutes } from '../../../libs/access/undeclared-routes.js';
import { ROLES, type Role } from '../../../libs/decider/actor.js';
import type { Caller } from '../caller.js';
import { type House, openHouse } from '../house.js';
import { pdf } from '../small-files.js';
import { ApiDocument, type Operation } from './document.js';
import type { Known } from './overrides.js';
import { preparedCase } from './prepared-case.js';
import { Wire } from './request.js';

export interface FurnishedHouse {
  readonly house: House;
  readonly document: ApiDocument;
  readonly wire: Wire;
  readonly routes: readonly DeclaredRoute[];
  readonly known: Known;
  /** The roles a route declares; all of them where it is public. */
  rolesOf(operation: Operation): readonly Role[];
  /** The headers of somebody who may use the route. */
  headersFor(operation: Operation): Readonly<Record<string, string>>;
  headersOf(role: Role): Readonly<Record<string, string>>;
  /** Values for the path of a route, of records of their own where the route changes them. */
  pathTo(operation: Operation): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

export async function furnishHouse(): Promise<FurnishedHouse> {
  const house = await openHouse();
  const document = await ApiDocument.of(house.url);
  const wire = new Wire(house.url);
  const routes = declaredRoutes(house.app.get(ModulesContainer));
  const callers = new Map<Role, Caller>();
  for (const role of ROLES) callers.set(role, await house.as(role));
  const coordinator = callers.get('coordinator') as Caller;
  const officer = callers.get('data-protection') as Caller;

  const made = async (caller: Caller, path: string, body: object): Promise<string> => {
    const { status, body: answer } = await caller.post(path, body);
    if (status !== 201) throw new Error(`POST ${path} answered ${status}: ${JSON.stringify(answer)}`);
    return answer.id;
  };
  const person = () => made(coordinator, '/v1/people', { name: { given: 'Ada', surname: 'Somebody' } });
  const people = [await person(), await person(), await person()];
  const report = () =>
    made(coordinator, '/v1/reports', {
      agency: 'gloucestershire-constabulary',
      kind: 'asb',
      summary: 'Shouting.',
      complainant: people[0],
      about: [people[1]],
    });
  const stored = await coordinator.post(`/v1/documents?about=${people[0]}`, pdf('Consent.'), 'application/pdf');
  const chair = callers.get('chair') as Caller;
  const makings = {
    coordinator,
    deputy: await house.as('coordinator', { sub: 'deputy@test' }),
    administrator: callers.get('administrator') as Caller,
    chair,
    victim: people[0] as string,
    document: stored.body.digest,
  };
  const { id: caseId = '' } = await preparedCase('', makings);
  const known: Known = { people, report: await report(), document: stored.body.digest, caseId };
  const hold = async (on: string) => {
    const { body } = await officer.post(`/v1/people/${on}/legal-holds`, { reason: 'A claim.' });
    return body.hold ?? body.holdId;
  };
  let areas = 0;

  const rolesOf = ({ name }: Operation): readonly Role[] => {
    const access = routes.find((route) => route.name === name)?.access ?? [];
    return access === 'public' ? ROLES : access;
  };
  const headersOf = (role: Role) => (callers.get(role) as Caller).headers;

  return {
    house,
    document,
    wire,
    routes,
    known,
    rolesOf,
    headersOf,
    headersFor: (operation) => headersOf(rolesOf(operation)[0] as Role),
    pathTo: async ({ method, path }): Promise<Readonly<Record<string, string>>> => {
      if (!path.includes('{')) return {};
      if (path.startsWith('/v1/projections/')) return { name: house.machinery.projections[0]?.name as string };
      if (path.startsWith('/v1/reports/')) return { id: method === 'GET' ? known.report : await report() };
      if (path.startsWith('/v1/documents/')) return { digest: known.document };
      if (path.startsWith('/v1/bodies/')) return { body: 'gloucestershire-constabulary' };
      if (path.startsWith('/v1/cases/')) return preparedCase(path, makings);
      if (path.startsWith('/v1/bodies/')) return { body: 'gloucestershire-constabulary' };
      if (path.startsWith('/v1/statistics/')) {
        if (path.includes('{return}')) await publishedReturn();
        // One publishes its returns, of the other there is one.
        return { lga: method === 'POST' ? 'E07000082' : 'E07000078', return: 'n1' };
      }
      if (path.startsWith('/v1/procedures/')) {
        const area = path.endsWith('{area}') && method === 'POST' ? `area-${++areas}` : 'gloucestershire';
        return { area, version: '1' };
      }
      if (path.startsWith('/v1/people/')) {
        const id = method === 'GET' ? (people[0] as string) : await preparedPerson(path);
        return path.includes('{hold}') ? { id, hold: await hold(id) } : { id };
      }
      throw new Error(`nothing is prepared for ${path}`);
    },
    close: async () => {
      wire.close();
      await house.close();
    },
  };

  /** n1 of Cheltenham; asked for again, it is the same. */
  async function publishedReturn(): Promise<void> {
    const administrator = (callers.get('administrator') as Caller).with({ 'idempotency-key': 'one-return' });
    const body = { from: '2019-01-01', to: '2019-12-31' };
    await made(administrator, '/v1/statistics/E07000078/returns', body);
  }

  async function preparedPerson(path: string): Promise<string> {
    if (path.endsWith('/narratives')) return people[1] as string;
    const id = await person();
    if (path.endsWith('/restriction/lifting'))
      await officer.post(`/v1/people/${id}/restriction`, { ground: 'accuracy-contested', reason: 'Asked.' });
    return id;
  }
}
