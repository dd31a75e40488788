export type Track = { label: string; done: number; total: number; words: string }

/** The tracks of an approach: name, bar, "5 van 7". */
export function TrackBars({ tracks }: { tracks: readonly Track[] }) {
  return (
    <dl className="wr-tracks">
      {tracks.map((track) => (
        <div key={track.label}>
          <dt>{track.label}</dt>
          <dd>
            <svg className="wr-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect
                className="b1"
                width={track.total === 0 ? 0 : Math.round((100 * track.done) / track.total)}
                height="8"
              />
            </svg>
            <span className="wr-nowrap">{track.words}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
