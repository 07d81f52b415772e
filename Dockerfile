# One image for poller, workers and web: the command tells which.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not npm ci: the lock file leaves out binaries of other platforms, which npm ci refuses.
RUN npm install --no-save --no-audit --no-fund
COPY tsconfig.json ./
COPY src src
COPY workers workers
RUN node_modules/.bin/tsc -p . && npm prune --omit=dev --no-save

FROM node:20-bookworm-slim
ENV NODE_ENV=production TZ=UTC
# Models for reading scans, half as large and twice as fast as those of the npm packages, which are read without them.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr-eng tesseract-ocr-fra && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY migrations migrations
COPY policies policies
# The pages' style sheets are served from here.
COPY src/desk/static src/desk/static
# Blobs are written here; everything else of the image is read-only to the user that runs it.
RUN install -d -o node -g node -m 700 /var/lib/writdesk
USER node
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["start"]
