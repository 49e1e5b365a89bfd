/** What the `type` of a problem leads to: one plain page a code. */
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../access/roles.js';
import { ProblemCatalogue, REFUSED } from './catalogue.js';
import { Problem } from './problem.js';

@ApiExcludeController()
@Controller('problems')
export class ProblemPages {
  constructor(@Inject(ProblemCatalogue) private readonly catalogue: ProblemCatalogue) {}

  @Public()
  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  all(): string {
    return this.catalogue
      .codes()
      .map((code) => `/problems/${code}\n`)
      .join('');
  }

  @Public()
  @Get(':chapter/:reason')
  @Header('content-type', 'text/plain; charset=utf-8')
  one(@Param('chapter') chapter: string, @Param('reason') reason: string): string {
    const code = `${chapter}/${reason}`;
    const entry = this.catalogue.find(code);
    if (entry === undefined) throw new Problem('request/not-found');
    return `${code} (HTTP ${entry.status ?? REFUSED})\n\n${entry.title}\n\n${entry.explanation}\n`;
  }
}
