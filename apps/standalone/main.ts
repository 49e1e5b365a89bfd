import { say, stopOnSignal } from '../composition/process.js';
import { standaloneSettings } from './settings.js';
import { startStandalone } from './standalone.js';
import { welcome } from './welcome.js';

try {
  const settings = standaloneSettings(process.env);
  const running = await startStandalone(settings, say);
  say(welcome(settings));
  stopOnSignal(running.stop);
} catch (error) {
  say(error instanceof Error ? error.message : 'The start failed.');
  process.exit(1);
}
