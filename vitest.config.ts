import { defineConfig } from 'vitest/config'

// Only the source condition: any other name here reaches Node as --conditions and changes how dependencies resolve.
const source = '@pagakit/source'

export default defineConfig({
  resolve: { conditions: [source] },
  ssr: { resolve: { conditions: [source] } },
  test: {
    include: ['packages/**/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    typecheck: {
      enabled: true,
      include: ['packages/**/src/**/*.test-d.ts'],
      checker: 'tsc',
      tsconfig: './tsconfig.json',
    },
  },
})
