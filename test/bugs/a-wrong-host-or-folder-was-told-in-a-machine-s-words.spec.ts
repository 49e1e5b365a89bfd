/** `getaddrinfo ENOTFOUND` and `ENOTDIR: not a directory, mkdir` told nobody which setting to change. */
import { runToEnd, StandaloneProgram } from '../support/program/standalone-program.js';

describe('a start with a setting that holds nothing usable', () => {
  it.each([
    ['HOST', 'not-a-host.invalid'],
    ['HOST', '192.0.2.1'],
    ['DATA_DIR', '/dev/null/data'],
    ['DATA_DIR', '/etc/hosts'],
  ])('says so in one sentence that names it: %s=%s', async (name, value) => {
    const program = await StandaloneProgram.make();
    const { code, said } = await runToEnd('main.js', [], { ...program.env, [name]: value });
    await program.remove();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^${name} is "${value}": it must be [^\\n.]+\\.\\n$`));
  });
});
