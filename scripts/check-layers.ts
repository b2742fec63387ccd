// Fails on an import, a dependency or a global that the table of layers does not allow, and on circles.
import { fileURLToPath } from 'node:url'
import { checkLayers } from './layers/check-layers.ts'
import { layerTable } from './layers/layer-table.ts'
import { report } from './workspace/finding.ts'

report('layers', checkLayers(fileURLToPath(new URL('..', import.meta.url)), layerTable))
