# Built in one stage, run in another that has neither compiler nor package manager nor development packages.
FROM node:22.23.1-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY tools tools
COPY apps apps
COPY libs libs
RUN node tools/prepare.mjs \
  && npm prune --omit=dev --omit=optional --no-save \
  && rm -rf dist/build.tsbuildinfo node_modules/.cache

FROM node:22.23.1-bookworm-slim
ENV NODE_ENV=production
# What is not there cannot be run by whoever gets in.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
  /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt/yarn-*
WORKDIR /app
# All of it is root's, so that the user it runs as can change none of it, also where the file system is not mounted read-only.
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# A volume that is made for it belongs to whom the folder does.
RUN install -d -o node -g node -m 700 /notices
USER node
CMD ["node", "dist/apps/api/main.js"]
