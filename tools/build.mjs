// Builds styles, fonts and islands into build/assets; skips what has not changed.
import { buildAssets } from '../src/platform/ui/build-assets.ts'

await buildAssets()
