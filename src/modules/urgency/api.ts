import type { ApiRoute } from '#platform/http/route.ts'
import { outcomeRoutes } from './api/outcome-routes.ts'
import { parameterRoutes } from './api/parameter-routes.ts'
import { runRoutes } from './api/run-routes.ts'

export const urgencyApi: readonly ApiRoute[] = [...runRoutes, ...outcomeRoutes, ...parameterRoutes]
