import { oidcVerifier } from '../../libs/access/token-verifier.js';
import { publishShippedProcedure } from '../../libs/procedures/http/publish-shipped-procedure.js';
import { required, text, WrongSetting, wholeNumber } from '../../libs/settings/settings.js';
import { createLogger } from '../../libs/web/observability/logging.js';
import { checkTables } from '../composition/check-tables.js';
import { databaseUrl, logLevel, openKeys } from '../composition/deployment-settings.js';
import { eventLogSettings } from '../composition/event-log.js';
import { checkPortIsFree, listen } from '../composition/listen.js';
import { openMachinery } from '../composition/machinery.js';
import { complain, Opened, stopOnSignal } from '../composition/process.js';
import { createApi } from './api.js';

const opened = new Opened();
try {
  const { env } = process;
  const port = wholeNumber(env, 'PORT', 3000, { min: 1, max: 65_535 });
  const host = text(env, 'HOST', '0.0.0.0');
  const url = databaseUrl(env);
  const eventLog = eventLogSettings(env);
  const logger = createLogger('api', logLevel(env, 'info'));
  required(env, 'KEY_BACKUP_DAYS', 'for how many days a backup of the person keys is kept');
  const keyBackupDays = wholeNumber(env, 'KEY_BACKUP_DAYS', 0, { min: 0, max: 3_650 });
  const issuer = required(env, 'OIDC_ISSUER', "the address of the office's token issuer");
  const audience = required(env, 'OIDC_AUDIENCE', 'the audience that tokens for this service name');
  const jwks = required(env, 'OIDC_JWKS_URL', "the address of the issuer's public keys");
  if (!URL.canParse(jwks)) throw new WrongSetting(`OIDC_JWKS_URL is "${jwks}": it must be an address.`);

  await checkPortIsFree(host, port);
  await checkTables(url);
  const machinery = await openMachinery({ databaseUrl: url, eventLog, keys: await openKeys(env), keyBackupDays });
  opened.add(machinery.close);
  await publishShippedProcedure(machinery.writePath);
  const verifier = oidcVerifier({ issuer, audience }, new URL(jwks));
  const api = await createApi({ machinery, verifier, logger });
  opened.add(() => api.close());
  await listen(api, host, port);
  logger.info({ port }, 'listening');
  stopOnSignal(() => opened.close());
} catch (error) {
  complain(error);
  await opened.close().catch(() => {});
  process.exit(1);
}
