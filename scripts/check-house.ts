// Fails where a published package, or a file of the repository, breaks a rule of the house that no other tool knows.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkLines } from './house/check-lines.ts'
import { checkPackage } from './house/check-package.ts'
import { layerTable } from './layers/layer-table.ts'
import { report } from './workspace/finding.ts'
import { readPackages } from './workspace/read-packages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const published = readPackages(root).filter(({ manifest }) => manifest.private !== true)
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')

report('house', [
  ...published.flatMap((found) => checkPackage(root, found, layerTable[found.name]?.holdsSecrets === true)),
  ...files
    .filter((file) => existsSync(join(root, file)))
    .flatMap((file) => checkLines(file, readFileSync(join(root, file), 'utf8'))),
])
