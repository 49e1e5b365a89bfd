import { oneOf, required, text, WrongSetting, wholeNumber } from './settings.js';

describe('settings', () => {
  it('fall back when not set or empty', () => {
    expect(wholeNumber({ PORT: ' ' }, 'PORT', 3000, { min: 0, max: 65535 })).toBe(3000);
    expect(text({}, 'DATA_DIR', '.data')).toBe('.data');
    expect(oneOf({}, 'LOG_LEVEL', 'info', ['info', 'debug'])).toBe('info');
  });

  it('are read when set', () => {
    expect(wholeNumber({ PORT: '8080' }, 'PORT', 3000, { min: 0, max: 65535 })).toBe(8080);
    expect(oneOf({ LOG_LEVEL: 'debug' }, 'LOG_LEVEL', 'info', ['info', 'debug'])).toBe('debug');
    expect(required({ DATABASE_URL: 'postgres://here' }, 'DATABASE_URL', 'an address')).toBe('postgres://here');
  });

  it.each(['http', '-1', '65536', '3000.5', '1e3'])('say in one sentence what is wrong with PORT=%s', (value) => {
    expect(() => wholeNumber({ PORT: value }, 'PORT', 3000, { min: 0, max: 65535 })).toThrow(
      new WrongSetting(`PORT is "${value}": it must be a whole number from 0 to 65535.`),
    );
  });

  it('say what a choice or a missing one must be', () => {
    expect(() => oneOf({ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'info', ['info', 'debug'])).toThrow(
      'must be one of info, debug',
    );
    expect(() => required({}, 'DATABASE_URL', 'the address of a database')).toThrow(
      'DATABASE_URL is not set: it must hold the address of a database.',
    );
  });
});
