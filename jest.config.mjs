export default {
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "es6" },
      },
    ],
  },
  // A browser on a busy machine needs most of it.
  testTimeout: 60_000,
  // A machine of two cores has one worker by default, and would take twice as long.
  maxWorkers: 2,
};
