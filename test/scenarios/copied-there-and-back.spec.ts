import { describeCopyThereAndBack } from '../support/copied-there-and-back.js';
import { emptyPostgresLog } from '../support/logs-to-copy.js';

describeCopyThereAndBack('another database', emptyPostgresLog);
