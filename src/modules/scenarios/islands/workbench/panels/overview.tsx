import type { PanelProps } from '../tabs.tsx'
import { CoverSection } from './cover.tsx'
import { CurveSection } from './curve.tsx'
import { SideBySide } from './side-by-side.tsx'
import { TornadoSection } from './tornado.tsx'

export function OverviewPanel(props: PanelProps) {
  return (
    <>
      <div className="wr-grid wr-grid--2">
        <CoverSection {...props} />
        <CurveSection {...props} />
      </div>
      <div className="wr-grid wr-grid--2">
        <TornadoSection tornado={props.answers.tornado} />
        <SideBySide {...props} />
      </div>
    </>
  )
}
