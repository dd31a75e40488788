/** A block on the map: its outline as a path, and the place inside it that has most room, in drawing units. */
export type BlockShape = { id: string; path: string; x: number; y: number; room: number }

export type BlockDrawing = {
  width: number
  height: number
  /** No shape is known, blocks stand in rows. */
  isSchematic: boolean
  /** Drawn around every outline: a terrace with its gardens, since houses alone are thin on a map. */
  plot: number
  shapes: readonly BlockShape[]
}
