import { resolve } from 'node:path';
import { welcome } from './welcome.js';

const settings = { host: '127.0.0.1', port: 3000, dataDirectory: resolve('.data') };

describe('the welcome', () => {
  it.each([
    ['127.0.0.1', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['192.0.2.7', 'http://192.0.2.7:3000'],
    ['2001:db8::7', 'http://[2001:db8::7]:3000'],
  ])('on %s leads to %s', (host, url) => {
    expect(welcome({ ...settings, host })).toContain(`curl ${url}/v1/reports `);
  });

  it('asks for the token of the issuer that lies with the data', () => {
    expect(welcome(settings)).toContain('  TOKEN=$(npm run -s token -- coordinator)');
    const elsewhere = welcome({ ...settings, dataDirectory: "/srv/Rosa's data" });
    expect(elsewhere).toContain("  TOKEN=$(DATA_DIR='/srv/Rosa'\\''s data' npm run -s token -- coordinator)");
  });
});
