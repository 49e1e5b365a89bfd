# Built in one stage, run in another that has neither compiler nor development packages.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY tools tools
COPY apps apps
COPY libs libs
RUN node tools/prepare.mjs && npm prune --omit=dev --omit=optional --no-save

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# A volume that is made for it belongs to whom the folder does.
RUN install -d -o node -g node -m 700 /notices
USER node
CMD ["node", "dist/apps/api/main.js"]
