// Jest runs the one build, dist/, as ES modules; there is no second transpiler.
export default {
  testEnvironment: 'node',
  rootDir: '.',
  testMatch: ['<rootDir>/dist/test/**/*.test.js'],
  transform: {},
  reporters: ['default', '<rootDir>/test/reporter.mjs'],
  testTimeout: 30_000,
}
