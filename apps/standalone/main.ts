import { complain, say, stopOnSignal } from '../composition/process.js';
import { standaloneSettings } from './settings.js';
import { startStandalone } from './standalone.js';
import { welcome } from './welcome.js';

try {
  const settings = standaloneSettings(process.env);
  const running = await startStandalone(settings, say);
  say(welcome(settings));
  stopOnSignal(running.stop);
} catch (error) {
  complain(error);
  process.exit(1);
}
