# Throughline without a database of its own: compose.yaml brings Neo4j.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --no-audit --no-fund --omit=dev
COPY . .
RUN npm run generate && npm run build

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production THROUGHLINE_DATA=/data
RUN install -d -o node -g node -m 700 /data
COPY --from=build /app /app
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.THROUGHLINE_PORT||4000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Not through npm: signals reach the program itself, which closes what is open.
CMD ["node", "--import", "tsx", "server/main.ts"]
