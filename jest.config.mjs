// Jest runs the one build, dist/, as ES modules; there is no second transpiler.
export default {
  testEnvironment: 'node',
  rootDir: '.',
  testMatch: ['<rootDir>/dist/test/**/*.test.js'],
  transform: {},
  reporters: ['default', '<rootDir>/test/reporter.mjs'],
  // For what hangs, not for what is slow: other work may share the machine.
  testTimeout: 120_000,
}
