/** The OpenAPI 3.1 document and its page, outside the guard: they describe the locks and hold nothing worth locking. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readable } from './readable-paths.js';
import { PROBLEM_SCHEMA, problemSchema } from './routes/documented-headers.js';

export interface Described {
  readonly title: string;
  readonly description: string;
  readonly version: string;
}

export function openApiDocument(
  app: NestFastifyApplication,
  { title, description, version }: Described,
): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setDescription(description)
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, base);
  const schemas = { ...document.components?.schemas, [PROBLEM_SCHEMA]: problemSchema as never };
  return { ...document, paths: readable(document.paths), components: { ...document.components, schemas } };
}

/** `/openapi.json` and `/docs`; whoever opens the bare address in a browser is led to the page. */
export function serveOpenApi(app: NestFastifyApplication, described: Described): void {
  const document = openApiDocument(app, described);
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: described.title,
    swaggerOptions: { tagsSorter: 'alpha' },
  });
  app.getHttpAdapter().get('/', (_request: FastifyRequest, reply: FastifyReply) => reply.redirect('/docs'));
}
