import type { ObjectRights } from '#platform/auth/permissions.ts'
import type { PageRoute } from '#platform/http/route.ts'
import { drawGalleryCharts, GalleryPage } from './gallery-page.tsx'

export const galleryRights: ObjectRights = { object: 'gallery', rights: { public: ['read'] } }

/** Every part that screens are made of, with invented values; in a demo only. */
export const galleryRoute: PageRoute = {
  method: 'get',
  path: '/beheer/vormgeving',
  needs: { object: 'gallery', action: 'read' },
  async handle(visit) {
    if (visit.deps.config.mode !== 'demo') return { kind: 'not-found' }
    return {
      kind: 'page',
      title: 'Vormgeving',
      breadcrumb: [{ label: 'Vormgeving' }],
      menu: '/beheer/imports',
      body: <GalleryPage charts={await drawGalleryCharts()} query={visit.query} />,
    }
  },
}
