import { describeError } from './describe-error.js';
import { createLogger, NestLogs } from './logging.js';

const SECRET = 'Joan Smith';

const lines = (): { lines: string[]; logger: ReturnType<typeof createLogger> } => {
  const lines: string[] = [];
  return { lines, logger: createLogger('spec', 'trace', { write: (line) => void lines.push(line) }) };
};

describe('an error in a log', () => {
  it('says what and where, not what it said', () => {
    const error = Object.assign(new TypeError(`no ${SECRET}\n    at /${SECRET}:1:1`), {
      code: '22P02',
      detail: SECRET,
      where: SECRET,
      parameters: [SECRET],
      query: SECRET,
      cause: new Error(SECRET),
    });
    const described = describeError(error);
    expect(described).toMatchObject({ name: 'TypeError', code: '22P02', cause: { name: 'Error' } });
    expect(described.stack[0]).toMatch(/describe-error\.spec\.ts:\d+:\d+/);
    expect(JSON.stringify(described)).not.toContain(SECRET);
  });

  it('is no error, or a strange one', () => {
    expect(describeError(SECRET)).toEqual({ name: 'string', stack: [] });
    const strange = Object.assign(new Error(SECRET), { name: SECRET, code: SECRET });
    strange.stack = SECRET;
    expect(JSON.stringify(describeError(strange))).not.toContain(SECRET);
  });

  it('with a cause that is itself ends', () => {
    const error = new Error('x');
    error.cause = error;
    expect(JSON.stringify(describeError(error)).match(/"name"/g)).toHaveLength(5);
  });

  it('has no other way in', () => {
    const { lines: logged, logger } = lines();
    const error = Object.assign(new Error(SECRET), { detail: SECRET });
    logger.error(error);
    logger.error({ err: error }, 'one');
    logger.error({ error }, 'two');
    const nest = new NestLogs(logger);
    nest.error(error);
    nest.error('failed', error.stack);
    nest.error('failed', error, 'Scanner');
    nest.warn('careful', 'Scanner');
    expect(logged).toHaveLength(7);
    expect(logged.join('')).not.toContain(SECRET);
    expect(JSON.parse(logged.at(-1) as string)).toMatchObject({ level: 'warn', msg: 'careful', context: 'Scanner' });
  });
});
