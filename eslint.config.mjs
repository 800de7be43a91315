import js from "@eslint/js";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/**
 * Which room may import from which other rooms; every room may import itself. See docs/architecture.md.
 */
const rooms = {
  "src/locale": [],
  "src/report": [],
  "src/plan": ["src/report"],
  "src/sheets": ["src/plan", "src/report", "src/locale"],
  "src/refresh": ["src/sheets", "src/plan", "src/report", "src/locale"],
  "src/excel": ["src/refresh", "src/sheets", "src/plan", "src/report", "src/locale"],
  "src/files": ["src/report", "src/locale"],
  "src/taskpane": ["src/excel", "src/files", "src/refresh", "src/sheets", "src/plan", "src/report", "src/locale"],
  "src/commands": ["src/taskpane", "src/excel", "src/refresh", "src/sheets", "src/plan", "src/report", "src/locale"],
  workbench: [],
  cli: ["workbench", "src/excel", "src/files", "src/refresh", "src/sheets", "src/plan", "src/report", "src/locale"],
};

const folders = [...Object.keys(rooms), "test", "bench", "scripts"];
const zones = Object.entries(rooms).flatMap(([room, known]) =>
  folders
    .filter((other) => other !== room && !known.includes(other))
    .map((other) => ({
      target: `./${room}`,
      from: `./${other}`,
      message: `${room} may import only ${["itself", ...known].join(", ")} (docs/architecture.md).`,
    })),
);

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] })],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-default-export": "error",
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", Buffer: "readonly", URL: "readonly" } },
  },
);
