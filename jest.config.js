export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.earshot'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/jest.strip-types.js' },
  coverageProvider: 'v8',
  testTimeout: 20_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/jest.slow-first.js',
};
