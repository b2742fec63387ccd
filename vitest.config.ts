import { defineConfig } from 'vitest/config'

// Only the source condition: any other name here reaches Node as --conditions and changes how dependencies resolve.
const source = '@pagakit/source'

export default defineConfig({
  resolve: { conditions: [source] },
  ssr: { resolve: { conditions: [source] } },
  test: {
    // Ends what hangs; it measures nothing. Tests that start processes are slow where two cores are busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['packages/**/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    typecheck: {
      enabled: true,
      include: ['packages/**/src/**/*.test-d.ts', 'apps/*/src/**/*.test-d.ts'],
      checker: 'tsc',
      tsconfig: './tsconfig.json',
    },
  },
})
